#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <variant>

#include "screen.h"
#include "session/command.h"

namespace cluneal::ui {
namespace {

Model model_with_bookmarks() {
  Model model;
  model.bookmarks = {{3, "Two tunnels", "2026-11-28 13:00"}, {8, "From behind", "2026-11-28 14:00"}};
  model.deleted_bookmark = "Osseofibrous";
  return model;
}

/// Every action that pressing anywhere in the open dialog gives, each press on a new screen.
template <class Kind>
std::set<long long> ids_pressed(const Model& model) {
  std::set<long long> ids;
  Screen screen(1280, 800, 1);
  for (int i = 0; i < 800; i += 14) {
    for (int x = 300; x < 1000; x += 40) {
      screen.state.bookmarks = true;
      screen.state.bookmarks_state = {};
      for (int settle = 0; settle < 2; ++settle) (void)screen.frame(model);
      for (const session::Action& action : screen.click(model, static_cast<float>(x), static_cast<float>(i))) {
        if (const auto* wanted = std::get_if<Kind>(&action)) ids.insert(wanted->id);
      }
    }
  }
  return ids;
}

TEST_CASE("Ctrl+D asks for a bookmark named by the atlas, and no other command has that key") {
  const session::Command* add = session::find_command("bookmark.add");
  REQUIRE(add != nullptr);
  CHECK(add->keys == "Ctrl+D");
  const auto action = add->action(session::Scene{});
  REQUIRE(action);
  CHECK(std::get<session::AddBookmark>(*action).name.empty());
  int with_key = 0;
  for (const session::Command& command : session::commands()) with_key += command.keys == add->keys ? 1 : 0;
  CHECK(with_key == 1);
}

TEST_CASE("In the dialog each bookmark can be gone to and deleted by the mouse") {
  const Model model = model_with_bookmarks();
  CHECK(ids_pressed<session::GoToBookmark>(model) == std::set<long long>{3, 8});
  CHECK(ids_pressed<session::DeleteBookmark>(model) == std::set<long long>{3, 8});
}

TEST_CASE("A name is typed over the old one, and Enter gives it") {
  const Model model = model_with_bookmarks();
  Screen screen(1280, 800, 1);
  screen.state.bookmarks = true;
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  screen.state.bookmarks_state.renaming = 8;
  screen.state.bookmarks_state.name = "From behind";
  screen.state.bookmarks_state.focus = true;
  for (int i = 0; i < 4; ++i) (void)screen.frame(model);
  for (const char c : std::string("Crest")) ImGui::GetIO().AddInputCharacter(static_cast<unsigned>(c));
  (void)screen.frame(model);
  const auto actions = screen.press(model, ImGuiKey_Enter);
  REQUIRE(actions.size() == 1);
  const auto& renamed = std::get<session::RenameBookmark>(actions[0]);
  CHECK(renamed.id == 8);
  CHECK(renamed.name == "Crest");
  CHECK(screen.state.bookmarks_state.renaming == 0);
}

TEST_CASE("The dialog closes by Escape, and by going to a bookmark") {
  const Model model = model_with_bookmarks();
  Screen screen(1280, 800, 1);
  screen.state.bookmarks = true;
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  (void)screen.press(model, ImGuiKey_Escape);
  CHECK_FALSE(screen.state.bookmarks);
}

}  // namespace
}  // namespace cluneal::ui
