#include "ui/kept_menus.h"

#include <imgui.h>

#include <algorithm>

#include "ui/base/keyboard.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/dialogs/file_phrases.h"
#include "ui/find/window_commands.h"

namespace cluneal::ui {
namespace {

constexpr std::size_t most_in_menu = 12;  // The dialog has them all.
constexpr float widest = 24;              // Ems.

/// A name as wide as a menu may be; what is left out stands in the hint. `id` tells equal names apart.
bool named_item(const std::string& name, const std::string& whole, const std::string& id) {
  const bool pressed = ImGui::MenuItem((fitted(name, widest * ImGui::GetFontSize()) + "###" + id).c_str());
  hint(whole);
  return pressed;
}

std::string last_part(const std::string& path) {
  const auto slash = path.find_last_of('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

}  // namespace

void draw_recent_menu(const Model& model, std::vector<session::Action>& actions) {
  if (!ImGui::BeginMenu(say(phrases::open_again).c_str(), !model.recent_files.empty())) return;
  for (const RecentFile& file : model.recent_files) {
    const bool scene = file.kind == RecentFile::Kind::scene;
    const std::string name = scene ? say(phrases::file_scene, {{"file", last_part(file.path)}}) : last_part(file.path);
    if (!named_item(name, file.path, (scene ? "scene" : "model") + file.path)) continue;
    if (scene) {
      actions.emplace_back(session::OpenScene{file.path});
    } else {
      actions.emplace_back(session::OpenFiles{{file.path}});
    }
  }
  ImGui::EndMenu();
}

void draw_bookmarks_menu(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  if (!begin_bar_menu(say(phrases::bookmarks), state)) return;
  window_item("bookmark.add", state);
  window_item("bookmarks.open", state);
  if (!model.deleted_bookmark.empty()) {
    const std::string title =
        say(phrases::bring_back_name_2, {{"name", fitted(model.deleted_bookmark, widest * ImGui::GetFontSize())}});
    if (ImGui::MenuItem((title + "###back").c_str())) actions.emplace_back(session::RestoreBookmark{});
  }
  if (!model.bookmarks.empty()) ImGui::Separator();
  // The newest first: that is what is wanted again.
  const std::size_t count = std::min(most_in_menu, model.bookmarks.size());
  for (std::size_t i = 0; i < count; ++i) {
    const Bookmark& bookmark = model.bookmarks[model.bookmarks.size() - 1 - i];
    if (named_item(bookmark.name, bookmark.name + "\n" + bookmark.when, std::to_string(bookmark.id)))
      actions.emplace_back(session::GoToBookmark{bookmark.id});
  }
  ImGui::EndMenu();
}

}  // namespace cluneal::ui
