#include "ui/model_placement.h"

#include <imgui.h>

#include "ui/theme.h"
#include "ui/widgets.h"

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
unsigned numbers(const char* what, const char* id, double* values, int count, float speed, const char* format) {
  quiet_text(what);
  ImGui::SetNextItemWidth(-1);
  const bool changed = ImGui::DragScalarN(id, ImGuiDataType_Double, values, count, speed, nullptr, nullptr, format);
  const unsigned drag = drag_number();
  hint("Drag to the left or right. Ctrl and a click, or Enter, to type.");
  return changed ? drag : 0;
}

void draw_bones(const Info& info, std::vector<session::Action>& actions) {
  ImGui::SetNextWindowSizeConstraints({0, 0}, {ImGui::GetFontSize() * 24, ImGui::GetMainViewport()->Size.y * 0.6F});
  if (!ImGui::BeginPopup("bones")) return;
  bool* with_scale = ImGui::GetStateStorage()->GetBoolRef(ImGui::GetID("with scale"), false);
  ImGui::Checkbox("Scale too", with_scale);
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
  heading("Where it lies");
  session::Placement to = *info.placement;
  unsigned drag = 0;
  const auto row = [&](const char* what, const char* id, double* values, int count, float speed, const char* format) {
    if (const unsigned changed = numbers(what, id, values, count, speed, format); changed != 0) drag = changed;
  };
  row("Its middle: to the left, to the back, up; mm", "##middle", &to.middle.x, 3, 0.2F, "%.1f");
  row("Turned about these three, one after the other; degrees", "##turned", &to.turned.x, 3, 0.2F, "%.1f");
  row("Times as large as the file has it", "##scale", &to.scale, 1, 0.001F, "%.3f");
  if (drag != 0) actions.emplace_back(session::PlaceModel{model, to, drag});
  if (toggle_button("Handles", info.handles)) actions.emplace_back(session::ToggleHandles{});
  hint("Arrows, rings and a square in the picture, to be dragged");
  ImGui::SameLine();
  if (ImGui::Button("By points...")) actions.emplace_back(session::StartPairing{model});
  hint("Click three or more places on the model and on the atlas in turn");
  ImGui::SameLine();
  if (ImGui::Button("Onto a bone...")) ImGui::OpenPopup("bones");
  hint("Turns and shifts the model until its surface lies nearest to the bone's, from where it lies now");
  draw_bones(info, actions);
  using session::Lay;
  if (ImGui::Button("To the atlas's centre")) actions.emplace_back(session::LayModel{model, Lay::to_centre});
  ImGui::SameLine();
  if (ImGui::Button("As read")) actions.emplace_back(session::LayModel{model, Lay::as_read});
  hint("Back to where its file has it");
  if (ImGui::Button("Flip RAS/LPS")) actions.emplace_back(session::LayModel{model, Lay::flipped});
  hint("Left for right and front for back: for files that were written with the other axes");
}

}  // namespace cluneal::ui
