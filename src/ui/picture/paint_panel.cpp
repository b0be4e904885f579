#include "ui/picture/paint_panel.h"

#include <imgui.h>

#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/information/topic_panel.h"

namespace cluneal::ui {
namespace {

void draw_brush(const PaintPanel& paint, std::vector<session::Action>& actions) {
  if (toggle_button(say(phrases::paint).c_str(), !paint.erasing))
    actions.emplace_back(session::SetBrush{paint.radius, false});
  ImGui::SameLine();
  if (toggle_button(say(phrases::erase).c_str(), paint.erasing))
    actions.emplace_back(session::SetBrush{paint.radius, true});
  ImGui::SameLine();
  ImGui::BeginDisabled(!paint.can_undo);
  if (ImGui::Button(say(phrases::undo).c_str())) actions.emplace_back(session::UndoPainting{});
  hint(say(phrases::ctrl_z));
  ImGui::SameLine();
  if (ImGui::Button(say(phrases::mirror).c_str())) actions.emplace_back(session::MirrorPainting{});
  ImGui::EndDisabled();
  hint(say(phrases::the_same_on_the_other));
  auto radius = static_cast<float>(paint.radius);
  ImGui::SetNextItemWidth(-ImGui::GetFontSize() * 5);
  if (ImGui::SliderFloat(say(phrases::brush).c_str(), &radius, 5, 50, "%.0f mm", ImGuiSliderFlags_AlwaysClamp)) {
    actions.emplace_back(session::SetBrush{static_cast<double>(radius), paint.erasing});
  }
  if (ImGui::Button(say(phrases::done).c_str())) actions.emplace_back(session::LeavePainting{});
  hint(say(phrases::the_drawing_is_discarded_escape));
}

void draw_areas(const PaintPanel& paint, std::vector<session::Action>& actions) {
  heading(say(phrases::what_lies_there));
  quiet_text(say(phrases::in_alphabetical_order_areas_overlap));
  for (const PaintedArea& area : paint.areas) {
    ImGui::PushID(area.title.c_str());
    if (link(area.title)) actions.emplace_back(session::LookUpPainted{area.id});
    quiet_text(say(phrases::drawing_of_the_drawing_area, {{"drawing", area.of_drawing}, {"area", area.of_area}}));
    ImGui::PopID();
  }
}

void draw_ranking(const PaintPanel& paint, std::vector<session::Action>& actions) {
  heading(say(phrases::for_teaching_by_likeness_of));
  quiet_text(say(phrases::the_skin_that_drawing_and));
  for (const PaintedArea& condition : paint.conditions) {
    ImGui::PushID(condition.title.c_str());
    if (link(condition.of_area + ". " + condition.title)) actions.emplace_back(session::LookUpPainted{condition.id});
    quiet_text(condition.of_drawing);
    if (!condition.tells.empty()) wrapped(condition.tells);
    ImGui::PopID();
  }
}

}  // namespace

void draw_paint_panel(const PaintPanel& paint, std::vector<session::Action>& actions) {
  ImGui::PushFont(fonts().bold);
  wrapped(say(phrases::where_does_it_hurt));
  ImGui::PopFont();
  quiet_text(say(phrases::paint_on_the_skin_with));
  draw_brush(paint, actions);
  ImGui::Separator();
  if (paint.verdict.empty()) return;
  if (paint.urgent) ImGui::PushStyleColor(ImGuiCol_Text, colour::error);
  wrapped(paint.verdict);
  if (paint.urgent) ImGui::PopStyleColor();
  quiet_text(paint.size);
  if (const auto flag = draw_rule_out_first(paint.rule_out_first, paint.urgent))
    actions.emplace_back(session::LookUpPainted{*flag});
  draw_areas(paint, actions);
  bool ranked = paint.ranked;
  ImGui::Spacing();
  if (ImGui::Checkbox(say(phrases::ranking_for_teaching).c_str(), &ranked))
    actions.emplace_back(session::RankPainting{ranked});
  if (paint.ranked) draw_ranking(paint, actions);
}

}  // namespace cluneal::ui
