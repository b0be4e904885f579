#include "ui/information/model_placement.h"

#include <imgui.h>

#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"

namespace cluneal::ui {
namespace {

/// What is dragged at once, or typed into one field, is one entry to undo: counted by when the fields were taken hold
/// of.
unsigned drag_number() {
  int* count = ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("drags"), 1);
  if (ImGui::IsItemActivated()) ++*count;
  return static_cast<unsigned>(*count);
}

/// Fields side by side to drag or type into; gives the number of the drag that changed them, 0 where none did.
unsigned numbers(const std::string& what, const char* id, double* values, int count, float speed, const char* format) {
  quiet_text(what);
  ImGui::SetNextItemWidth(-1);
  const bool changed = ImGui::DragScalarN(id, ImGuiDataType_Double, values, count, speed, nullptr, nullptr, format);
  const unsigned drag = drag_number();
  hint(say(phrases::drag_to_the_left_or));
  return changed ? drag : 0;
}

void draw_bones(const Info& info, std::vector<session::Action>& actions) {
  ImGui::SetNextWindowSizeConstraints({0, 0}, {ImGui::GetFontSize() * 24, ImGui::GetMainViewport()->Size.y * 0.6F});
  if (!ImGui::BeginPopup("bones")) return;
  bool* with_scale = ImGui::GetStateStorage()->GetBoolRef(ImGui::GetID("with_scale"), false);
  ImGui::Checkbox(say(phrases::scale_too).c_str(), with_scale);
  ImGui::Separator();
  for (const InfoLink& bone : info.bones) {
    ImGui::PushID(bone.id.text().c_str());
    if (ImGui::MenuItem(bone.title.c_str()))
      actions.emplace_back(session::FitSurface{*info.model, bone.id, *with_scale});
    ImGui::PopID();
  }
  ImGui::EndPopup();
}

}  // namespace

void draw_model_placement(const Info& info, std::vector<session::Action>& actions) {
  if (!info.model || !info.placement) return;
  const std::size_t model = *info.model;
  heading(say(phrases::where_it_lies));
  session::Placement to = *info.placement;
  unsigned drag = 0;
  const auto row = [&](const std::string& what, const char* id, double* values, int count, float speed,
                       const char* format) {
    if (const unsigned changed = numbers(what, id, values, count, speed, format); changed != 0) drag = changed;
  };
  row(say(phrases::its_centre_to_the_left), "##middle", &to.middle.x, 3, 0.2F, "%.1f");
  row(say(phrases::rotation_about_these_three), "##turned", &to.turned.x, 3, 0.2F, "%.1f");
  row(say(phrases::scale_relative_to_the_file), "##scale", &to.scale, 1, 0.001F, "%.3f");
  if (drag != 0) actions.emplace_back(session::PlaceModel{model, to, drag});
  if (toggle_button(say(phrases::handles).c_str(), info.handles)) actions.emplace_back(session::ToggleHandles{});
  hint(say(phrases::arrows_rings_and_a_square));
  ImGui::SameLine();
  if (ImGui::Button(say(phrases::by_points).c_str())) actions.emplace_back(session::StartPairing{model});
  hint(say(phrases::click_three_or_more_places));
  ImGui::SameLine();
  if (ImGui::Button(say(phrases::onto_a_bone).c_str())) ImGui::OpenPopup("bones");
  hint(say(phrases::rotates_and_moves_the_model));
  draw_bones(info, actions);
  using session::Lay;
  if (ImGui::Button(say(phrases::centre_on_the_atlas).c_str()))
    actions.emplace_back(session::LayModel{model, Lay::to_centre});
  ImGui::SameLine();
  if (ImGui::Button(say(phrases::as_read).c_str())) actions.emplace_back(session::LayModel{model, Lay::as_read});
  hint(say(phrases::reset_placement));
  if (ImGui::Button(say(phrases::flip_ras_lps).c_str())) actions.emplace_back(session::LayModel{model, Lay::flipped});
  hint(say(phrases::left_for_right_and_front));
}

}  // namespace cluneal::ui
