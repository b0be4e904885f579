#include "ui/dialogs/bookmarks_dialog.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/file_phrases.h"

namespace cluneal::ui {
namespace {

constexpr language::Phrase bookmarks_title = phrases::bookmarks;

class BookmarksDialog {
 public:
  BookmarksDialog(const Model& model, PanelState& panels, std::vector<session::Action>& actions)
      : model_(model), panels_(panels), state_(panels.bookmarks_state), actions_(actions) {}

  void draw() {
    if (!begin_dialog(bookmarks_title, panels_, panels_.bookmarks, 46)) return;
    if (ImGui::IsWindowAppearing()) state_ = {};
    quiet_text(say(phrases::what_is_shown_and_from));
    draw_new();
    draw_list();
    draw_end();
    ImGui::EndPopup();
  }

 private:
  void draw_new() {
    const float button =
        ImGui::CalcTextSize(say(phrases::bookmark_this_view).c_str()).x + 2 * ImGui::GetStyle().FramePadding.x;
    ImGui::SetNextItemWidth(-button - ImGui::GetStyle().ItemSpacing.x);
    if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
    const bool entered = ImGui::InputTextWithHint("##new", say(phrases::a_name_or_leave_it).c_str(), &state_.new_name,
                                                  ImGuiInputTextFlags_EnterReturnsTrue);
    ImGui::SameLine();
    if (ImGui::Button(say(phrases::bookmark_this_view).c_str()) || entered) {
      actions_.emplace_back(session::AddBookmark{state_.new_name});
      state_.new_name.clear();
    }
  }

  void draw_list() {
    const float rows = std::clamp(ImGui::GetMainViewport()->Size.y / ImGui::GetFontSize() - 20.0F, 3.0F, 16.0F);
    ImGui::BeginChild("list", {0, rows * ImGui::GetFrameHeightWithSpacing()}, true);
    if (model_.bookmarks.empty()) quiet_text(say(phrases::there_are_none_yet_ctrl));
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_RowBg;
    if (!model_.bookmarks.empty() && ImGui::BeginTable("bookmarks", 3, flags)) {
      ImGui::TableSetupColumn("name", ImGuiTableColumnFlags_WidthStretch);
      ImGui::TableSetupColumn("when", ImGuiTableColumnFlags_WidthFixed);
      ImGui::TableSetupColumn("what", ImGuiTableColumnFlags_WidthFixed);
      for (auto bookmark = model_.bookmarks.rbegin(); bookmark != model_.bookmarks.rend(); ++bookmark) {
        ImGui::PushID(static_cast<int>(bookmark->id));
        draw_row(*bookmark);
        ImGui::PopID();
      }
      ImGui::EndTable();
    }
    ImGui::EndChild();
  }

  void draw_row(const Bookmark& bookmark) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    if (state_.renaming == bookmark.id) {
      draw_rename(bookmark);
    } else {
      ImGui::AlignTextToFramePadding();
      const std::string shown = fitted(bookmark.name, ImGui::GetContentRegionAvail().x);
      if (ImGui::Selectable((shown + "###go").c_str())) {
        actions_.emplace_back(session::GoToBookmark{bookmark.id});
        close();
      }
      hint(say(phrases::go_to_name, {{"name", bookmark.name}}));
    }
    ImGui::TableNextColumn();
    ImGui::AlignTextToFramePadding();
    ImGui::TextDisabled("%s", bookmark.when.c_str());
    ImGui::TableNextColumn();
    if (ImGui::SmallButton(say(phrases::rename).c_str())) {
      state_.renaming = bookmark.id;
      state_.name = bookmark.name;
      state_.focus = true;
    }
    ImGui::SameLine();
    if (ImGui::SmallButton(say(phrases::delete_it).c_str()))
      actions_.emplace_back(session::DeleteBookmark{bookmark.id});
  }

  void draw_rename(const Bookmark& bookmark) {
    ImGui::SetNextItemWidth(-1);
    if (state_.focus) ImGui::SetKeyboardFocusHere();
    const bool entered = ImGui::InputText("##name", &state_.name,
                                          ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    const bool left = !state_.focus && ImGui::IsItemDeactivated();
    state_.focus = false;
    if (!entered && !left) return;
    // What is left without Enter stays as it was called.
    if (entered && state_.name != bookmark.name && !state_.name.empty())
      actions_.emplace_back(session::RenameBookmark{bookmark.id, state_.name});
    state_.renaming = 0;
  }

  void draw_end() {
    ImGui::BeginDisabled(model_.deleted_bookmark.empty());
    const std::string label = model_.deleted_bookmark.empty()
                                  ? say(phrases::undo_delete)
                                  : say(phrases::bring_back_name, {{"name", model_.deleted_bookmark}});
    if (ImGui::Button((fitted(label, ImGui::GetFontSize() * 30) + "###back").c_str()))
      actions_.emplace_back(session::RestoreBookmark{});
    ImGui::EndDisabled();
    ImGui::SameLine();
    if (ImGui::Button(say(phrases::close).c_str())) close();
  }

  void close() {
    panels_.bookmarks = false;
    ImGui::CloseCurrentPopup();
  }

  const Model& model_;
  PanelState& panels_;
  BookmarksState& state_;
  std::vector<session::Action>& actions_;
};

}  // namespace

void draw_bookmarks_dialog(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  BookmarksDialog(model, state, actions).draw();
}

}  // namespace cluneal::ui
