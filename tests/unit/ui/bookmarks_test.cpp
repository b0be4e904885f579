#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <variant>

#include "screen.h"
#include "ui/find/window_commands.h"

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
        if (const auto* wanted = session::get_if<Kind>(&action)) ids.insert(wanted->id);
      }
    }
  }
  return ids;
}

/// The dialog that asks for a name, open with what is proposed.
void ask_for_name(Screen& screen, const Model& model) {
  window_command("bookmark.add").run(screen.state);
  for (int i = 0; i < 4; ++i) (void)screen.frame(model);
}

void type(Screen& screen, const Model& model, const std::string& text) {
  for (const char c : text) ImGui::GetIO().AddInputCharacter(static_cast<unsigned>(c));
  (void)screen.frame(model);
}

TEST_CASE("Ctrl+D asks for the name of a bookmark, and keeps the proposed one by Enter") {
  Model model = model_with_bookmarks();
  model.bookmark_name = "From behind";
  Screen screen(1280, 800, 1);
  CHECK(window_command("bookmark.add").keys == "Ctrl+D");
  ask_for_name(screen, model);
  CHECK(ImGui::GetIO().WantTextInput);
  const auto actions = screen.press(model, ImGuiKey_Enter);
  REQUIRE(actions.size() == 1);
  CHECK(session::get<session::AddBookmark>(actions[0]).name == "From behind");
  CHECK_FALSE(screen.state.name_bookmark);
}

TEST_CASE("What is typed takes the place of the name that is proposed for a bookmark") {
  Model model;
  model.bookmark_name = "From behind";
  Screen screen(1280, 800, 1);
  ask_for_name(screen, model);
  type(screen, model, "Crest");
  const auto actions = screen.press(model, ImGuiKey_Enter);
  REQUIRE(actions.size() == 1);
  CHECK(session::get<session::AddBookmark>(actions[0]).name == "Crest");
}

TEST_CASE("Escape makes no bookmark, and the next one is proposed its own name") {
  Model model;
  model.bookmark_name = "From behind";
  Screen screen(1280, 800, 1);
  ask_for_name(screen, model);
  type(screen, model, "Crest");
  CHECK(screen.press(model, ImGuiKey_Escape).empty());
  CHECK_FALSE(screen.state.name_bookmark);
  model.bookmark_name = "From above";
  ask_for_name(screen, model);
  const auto actions = screen.press(model, ImGuiKey_Enter);
  REQUIRE(actions.size() == 1);
  CHECK(session::get<session::AddBookmark>(actions[0]).name == "From above");
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
  const auto& renamed = session::get<session::RenameBookmark>(actions[0]);
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
