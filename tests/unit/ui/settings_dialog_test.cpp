#include "ui/dialogs/settings_dialog.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "screen.h"
#include "ui/find/palette_entries.h"

namespace cluneal::ui {
namespace {

using session::Preference;
using session::Preferences;

bool open_now() {
  return ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

TEST_CASE("What is the scene's or the application's is asked for, the rest is taken over at once") {
  Model model;
  PanelState state;
  Preferences wanted;
  wanted.labels = false;
  wanted.nerve_thickness = 3;
  wanted.dark_picture = true;
  wanted.remember_models = true;
  wanted.theme = Theme::high_contrast;
  wanted.wheel_speed = 50;
  std::vector<session::Action> actions;
  choose(wanted, model, state, actions);
  REQUIRE(actions.size() == 4);
  CHECK_FALSE(session::get<session::SetLabels>(actions[0]).on);
  CHECK(session::get<session::SetNerveScale>(actions[1]).scale == 3);
  CHECK(session::get<session::SetDarkBackground>(actions[2]).on);
  CHECK(session::get<session::RememberModels>(actions[3]).on);
  CHECK(state.preferences.theme == Theme::high_contrast);
  CHECK(state.preferences.wheel_speed == 50);
  actions.clear();
  model.scene = session::drawn_as(model.scene, wanted);
  model.remember_models = true;
  choose(preferences_now(model, state), model, state, actions);
  CHECK(actions.empty());
}

TEST_CASE("Everything that can be set can be set by the mouse") {
  Screen screen(1600, 1300, 1);
  Model model;
  screen.state.settings = true;
  for (int i = 0; i < 4; ++i) (void)screen.frame(model);
  REQUIRE(open_now());
  std::set<std::string> changed;
  for (float y = 210; y < 1090; y += 13) {
    for (float x = 680; x < 1140; x += 23) {
      const Preferences before = preferences_now(model, screen.state);
      for (const session::Action& action : screen.click(model, x, y)) changed.emplace(session::name_of(action));
      const Preferences after = screen.state.preferences;
      for (const Preference& preference : session::all_preferences()) {
        if (preference.get(before) != preference.get(after)) changed.insert(preference.name);
      }
      screen.state.preferences = {};
      screen.state.settings = true;
    }
  }
  for (const Preference& preference : session::all_preferences()) {
    INFO(preference.name);
    CHECK(changed.contains(preference.name));
  }
  for (const char* action : {"set_labels", "set_nerve_scale", "set_dark_background", "remember_models"}) {
    INFO(action);
    CHECK(changed.contains(action));
  }
}

TEST_CASE("One setting, and all, go back to what is usual") {
  Screen screen(1600, 1300, 1);
  Model model;
  screen.state.settings = true;
  screen.state.preferences.wheel_speed = 300;
  screen.state.preferences.theme = Theme::dark;
  for (int i = 0; i < 4; ++i) (void)screen.frame(model);
  bool one = false;
  for (float y = 20; y < 1290 && !one; y += 7) {
    for (float x = 1110; x < 1210 && !one; x += 12) {
      (void)screen.click(model, x, y);
      screen.state.settings = true;
      one = screen.state.preferences.wheel_speed == 100 && screen.state.preferences.theme == Theme::dark;
      // The other row's button is not the one that is looked for.
      if (screen.state.preferences.wheel_speed == 300) screen.state.preferences.theme = Theme::dark;
    }
  }
  CHECK(one);
  screen.state.preferences.wheel_speed = 300;
  bool all = false;
  for (float y = 1290; y > 600 && !all; y -= 7) {
    (void)screen.click(model, 430, y);
    screen.state.settings = true;
    all = screen.state.preferences == Preferences{};
  }
  CHECK(all);
}

TEST_CASE("The dialog finds room on a small screen in large type, and closes by Escape") {
  const auto [width, height, scale] =
      GENERATE(std::tuple{1366, 768, 2.5F}, std::tuple{640, 400, 1.0F}, std::tuple{1600, 1000, 0.75F});
  Screen screen(width, height, scale);
  const Model model;
  screen.state.settings = true;
  screen.state.settings_file = "/home/somebody/.config/cluneal-atlas/settings.json";
  for (int i = 0; i < 4; ++i) (void)screen.frame(model);
  REQUIRE(open_now());
  CHECK(screen.press(model, ImGuiKey_Escape).empty());
  CHECK_FALSE(screen.state.settings);
  CHECK_FALSE(open_now());
}

TEST_CASE("The palette sets what takes one step, and leads to the dialog for the rest") {
  Model model;
  PanelState state;
  const auto entries = palette_entries(model, state);
  const auto first = [&](const char* typed) { return palette_found(entries, typed, {}).at(0); };
  const PaletteEntry* dark = first("theme dark");
  REQUIRE(dark->preference != nullptr);
  CHECK(dark->findable.title == "Theme: dark");
  CHECK(dark->value == 2);
  CHECK(first("theme as")->on);
  CHECK(first("settings")->key == "settings.open");
  CHECK(first("speed of the wheel")->key == "settings.open");
}

}  // namespace
}  // namespace cluneal::ui
