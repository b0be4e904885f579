#include "ui/paint_panel.h"

#include <imgui.h>

#include "ui/theme.h"
#include "ui/widgets.h"

namespace cluneal::ui {
namespace {

void draw_brush(const PaintPanel& paint, std::vector<session::Action>& actions) {
  if (toggle_button("Paint", !paint.erasing)) actions.emplace_back(session::SetBrush{paint.radius, false});
  ImGui::SameLine();
  if (toggle_button("Erase", paint.erasing)) actions.emplace_back(session::SetBrush{paint.radius, true});
  ImGui::SameLine();
  ImGui::BeginDisabled(!paint.can_undo);
  if (ImGui::Button("Undo")) actions.emplace_back(session::UndoPainting{});
  hint("Ctrl+Z");
  ImGui::SameLine();
  if (ImGui::Button("Mirror")) actions.emplace_back(session::MirrorPainting{});
  ImGui::EndDisabled();
  hint("The same on the other side");
  auto radius = static_cast<float>(paint.radius);
  ImGui::SetNextItemWidth(-ImGui::GetFontSize() * 5);
  if (ImGui::SliderFloat("Brush", &radius, 5, 50, "%.0f mm", ImGuiSliderFlags_AlwaysClamp)) {
    actions.emplace_back(session::SetBrush{static_cast<double>(radius), paint.erasing});
  }
  if (ImGui::Button("Done")) actions.emplace_back(session::LeavePainting{});
  hint("The drawing is forgotten\nEscape");
}

void draw_areas(const PaintPanel& paint, std::vector<session::Action>& actions) {
  heading("What lies there");
  quiet_text("In alphabetical order; areas overlap.");
  for (const PaintedArea& area : paint.areas) {
    ImGui::PushID(area.title.c_str());
    if (link(area.title)) actions.emplace_back(session::LookUpPainted{area.id});
    quiet_text(area.of_drawing + " of the drawing, " + area.of_area + " of the area");
    ImGui::PopID();
  }
}

void draw_ranking(const PaintPanel& paint, std::vector<session::Action>& actions) {
  heading("For teaching: by likeness of areas");
  quiet_text(
      "The skin that drawing and area have in common, as a share of both together. It says how alike they are, "
      "not how often a condition is met; what tells them apart stands under each.");
  for (const PaintedArea& condition : paint.conditions) {
    ImGui::PushID(condition.title.c_str());
    if (link(condition.of_area + ". " + condition.title)) actions.emplace_back(session::LookUpPainted{condition.id});
    quiet_text(condition.of_drawing);
    ImGui::PopID();
  }
}

}  // namespace

void draw_paint_panel(const PaintPanel& paint, std::vector<session::Action>& actions) {
  ImGui::PushFont(fonts().bold);
  wrapped("Where does it hurt?");
  ImGui::PopFont();
  quiet_text("Paint on the skin with the left button. The right button turns the body. The drawing is never saved.");
  draw_brush(paint, actions);
  ImGui::Separator();
  if (paint.verdict.empty()) return;
  if (paint.urgent) ImGui::PushStyleColor(ImGuiCol_Text, colour::error);
  wrapped(paint.verdict);
  if (paint.urgent) ImGui::PopStyleColor();
  quiet_text(paint.size);
  draw_areas(paint, actions);
  bool ranked = paint.ranked;
  ImGui::Spacing();
  if (ImGui::Checkbox("Ranking, for teaching", &ranked)) actions.emplace_back(session::RankPainting{ranked});
  if (paint.ranked) draw_ranking(paint, actions);
}

}  // namespace cluneal::ui
