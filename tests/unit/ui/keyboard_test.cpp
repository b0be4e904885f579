#include "ui/base/keyboard.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "screen.h"

namespace cluneal::ui {
namespace {

using base::operator""_id;

Model model_with_info() {
  Model model;
  const Switch on{true, session::VisibilityState::all};
  model.groups = {{"nerve.scn"_id, "Superior", "Superior cluneal nerves", "", 0, 0.3, 0.6, false, on, on, on}};
  model.tree = {{"bone.sacrum"_id, "Sacrum", true, false, {}, {}, {}, {}, {}}};
  Info info;
  info.id = "nerve.scn"_id;
  info.title = "Superior cluneal nerves";
  info.nerve = "nerve.scn.medial.left"_id;
  info.course = {{"crosses the crest", "crosses the crest", false, true, {}}};
  InfoClaim claim;
  claim.source = "Lu et al. 1998";
  claim.full_source = "Lu J. Anatomic considerations";
  claim.link = "doi:10.1";
  info.sources = {claim};
  model.info = info;
  return model;
}

std::set<std::string> names(const std::vector<session::Action>& actions) {
  std::set<std::string> all;
  for (const session::Action& action : actions) all.emplace(session::name_of(action));
  return all;
}

TEST_CASE("Alt leads to the menus, the arrows from one to the next and down into it, Escape out again") {
  Screen screen(1440, 900, 1);
  const Model model = model_with_info();
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  screen.state.keyboard.menu = true;
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  CHECK(screen.state.keyboard.on);
  CHECK(ImGui::GetIO().NavVisible);
  for (const ImGuiKey key : {ImGuiKey_RightArrow, ImGuiKey_RightArrow, ImGuiKey_DownArrow}) {
    (void)screen.press(model, key);
  }
  CHECK(screen.state.keyboard.popups == 1);
  CHECK(names(screen.press(model, ImGuiKey_Space)).contains("go_to_view"));
  screen.state.keyboard.menu = true;
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  (void)screen.press(model, ImGuiKey_DownArrow);
  CHECK(screen.state.keyboard.popups == 1);
  (void)screen.press(model, ImGuiKey_Escape);
  CHECK(screen.state.keyboard.popups == 0);
}

TEST_CASE("An arrow leads from an open menu into the next one, open, and back") {
  Screen screen(1440, 900, 1);
  const Model model = model_with_info();
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  screen.state.keyboard.menu = true;
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  const auto open = [&](ImGuiKey key) {
    for (int i = 0; i < 2; ++i) (void)screen.press(model, i == 0 ? key : ImGuiKey_Home);
    REQUIRE(screen.state.keyboard.popups == 1);
    return screen.state.keyboard.open_menu;
  };
  const unsigned first = open(ImGuiKey_DownArrow);
  const unsigned second = open(ImGuiKey_RightArrow);
  const unsigned third = open(ImGuiKey_RightArrow);
  CHECK(first != second);
  CHECK(second != third);
  CHECK(open(ImGuiKey_LeftArrow) == second);
  // Once out of the menus nothing opens any more.
  (void)screen.press(model, ImGuiKey_Escape);
  REQUIRE(screen.state.keyboard.popups == 0);
  (void)screen.press(model, ImGuiKey_RightArrow);
  for (int i = 0; i < 6; ++i) (void)screen.frame(model);
  CHECK(screen.state.keyboard.popups == 0);
  // Nor where one comes to the bar again, from the first menu to the next: it opens by the arrow down alone.
  screen.state.keyboard.menu = true;
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  for (int i = 0; i < 3; ++i) (void)screen.press(model, ImGuiKey_RightArrow);
  CHECK(screen.state.keyboard.popups == 0);
}

TEST_CASE("Escape closes a menu that the mouse has opened") {
  Screen screen(1440, 900, 1);
  const Model model = model_with_info();
  (void)screen.frame(model);
  (void)screen.click(model, 22, 10);
  REQUIRE(screen.state.keyboard.popups == 1);
  (void)screen.press(model, ImGuiKey_Escape);
  CHECK(screen.state.keyboard.popups == 0);
}

TEST_CASE("Escape closes the list in a dialog first, then the dialog") {
  Screen screen(1440, 900, 1);
  const Model model = model_with_info();
  screen.state.save_figure = true;
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  REQUIRE(screen.state.keyboard.popups == 1);
  for (float y = 350; y < 860 && screen.state.keyboard.popups == 1; y += 8) (void)screen.click(model, 420, y);
  REQUIRE(screen.state.keyboard.popups == 2);
  (void)screen.press(model, ImGuiKey_Escape);
  CHECK(screen.state.keyboard.popups == 1);
  CHECK(screen.state.save_figure);
  (void)screen.press(model, ImGuiKey_Escape);
  CHECK(screen.state.keyboard.popups == 0);
  CHECK_FALSE(screen.state.save_figure);
}

TEST_CASE(
    "Tab leads from panel to panel; the keyboard alone reaches the switches, the tree, the steps and the sources") {
  Screen screen(1440, 900, 1);
  const Model model = model_with_info();
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  std::set<std::string> asked;
  for (int panel = 0; panel < 3; ++panel) {
    screen.state.keyboard.step = 1;
    for (int i = 0; i < 3; ++i) (void)screen.frame(model);
    INFO(panel);
    REQUIRE(screen.state.keyboard.on);
    REQUIRE(ImGui::GetIO().NavVisible);
    for (int row = 0; row < 24; ++row) {
      for (int column = 0; column < 3; ++column) {
        // A text field would keep the keys: it is left again.
        asked.merge(names(screen.press(model, ImGuiKey_Space)));
        while (ImGui::GetIO().WantTextInput || screen.state.keyboard.popups > 0)
          (void)screen.press(model, ImGuiKey_Escape);
        (void)screen.press(model, ImGuiKey_RightArrow);
      }
      (void)screen.press(model, ImGuiKey_DownArrow);
    }
  }
  for (const char* wanted : {"go_to_view", "toggle_group", "set_sides", "set_shown", "select", "show_all", "fly_to",
                             "fly_to_step", "start_ride"}) {
    INFO(wanted);
    CHECK(asked.contains(wanted));
  }
  CHECK(std::string(ImGui::GetClipboardText()) == "Lu J. Anatomic considerations doi:10.1");
}

}  // namespace
}  // namespace cluneal::ui
