#include "ui/dialogs/name_bookmark_dialog.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include "ui/base/words.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/file_phrases.h"

namespace cluneal::ui {

void draw_name_bookmark_dialog(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  if (!begin_dialog(phrases::bookmark_this_view, state, state.name_bookmark, 30)) return;
  std::string& name = state.bookmarks_state.new_name;
  if (ImGui::IsWindowAppearing()) {
    name = model.bookmark_name;
    ImGui::SetKeyboardFocusHere();
  }
  ImGui::SetNextItemWidth(-1);
  // The name that is proposed is selected: what is typed takes its place.
  const bool entered =
      ImGui::InputTextWithHint("##name", say(phrases::a_name_or_leave_it).c_str(), &name,
                               ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
  const bool kept = ImGui::Button(say(phrases::save).c_str()) || entered;
  ImGui::SameLine();
  const bool left = ImGui::Button(say(phrases::cancel).c_str());
  if (kept) actions.emplace_back(session::AddBookmark{name});
  if (kept || left) {
    state.name_bookmark = false;
    ImGui::CloseCurrentPopup();
  }
  ImGui::EndPopup();
}

}  // namespace cluneal::ui
