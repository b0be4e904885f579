// Every key of every command, whatever goes on.
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

#include "desk.h"
#include "desktop/shortcuts.h"
#include "session/command.h"
#include "ui/find/window_commands.h"

namespace cluneal::desktop {
namespace {

/// A command's key and its others.
template <class AnyCommand>
std::vector<Shortcut> shortcuts_of(const AnyCommand& command) {
  std::vector<Shortcut> all;
  std::vector<std::string> keys = command.also;
  if (!command.keys.empty()) keys.push_back(command.keys);
  for (const std::string& key : keys) {
    INFO(command.name << ": " << key);
    const auto shortcut = parse_shortcut(key);
    REQUIRE(shortcut);
    all.push_back(*shortcut);
  }
  return all;
}

TEST_CASE("Every key of the window's own commands is one that can be pressed, and no scene's command has it") {
  for (const ui::WindowCommand& command : ui::window_commands()) {
    for (const Shortcut& keys : shortcuts_of(command)) {
      for (const session::Command& other : session::commands()) {
        INFO(command.name << " and " << other.name);
        // A tour has a list of its own (talk_keys_test.cpp).
        CHECK((other.mode == session::Mode::presenting || !asks(keys, other.keys, other.also)));
      }
      for (const ui::WindowCommand& other : ui::window_commands()) {
        INFO(command.name << " and " << other.name);
        CHECK((&other == &command || !asks(keys, other.keys, other.also)));
      }
    }
  }
}

TEST_CASE("Each key of a command, and each other that it has, asks for it, whatever goes on") {
  using session::Mode;
  Desk desk;
  desk.focus.mode =
      GENERATE(Mode::usual, Mode::riding, Mode::pairing, Mode::painting, Mode::measuring, Mode::bedside, Mode::desk);
  desk.scene.selected = base::Id::parse("bone.sacrum").value();
  std::size_t others = 0;
  for (const session::Command& command : session::commands()) {
    if (command.mode != desk.focus.mode) continue;
    const std::optional<session::Action> wanted = command.action(desk.scene);
    for (const Shortcut& keys : shortcuts_of(command)) {
      const auto asked = desk.send(Desk::key(keys.key, keys.mods));
      INFO(command.name << " by key " << keys.key);
      REQUIRE(asked.size() == (wanted ? 1 : 0));
      if (wanted) CHECK(session::name_of(asked.front()) == session::name_of(*wanted));
    }
    others += command.also.size();
  }
  if (desk.focus.mode == Mode::usual || desk.focus.mode == Mode::riding) CHECK(others >= 2);  // The page keys.
}

TEST_CASE("The window's other keys do what its keys do") {
  Desk desk;
  (void)desk.send(Desk::key(GLFW_KEY_PERIOD));
  CHECK(desk.panels.black);
  desk.panels.black = false;
  desk.focus.panels_want_text = true;  // A full stop is a letter where one types.
  (void)desk.send(Desk::key(GLFW_KEY_PERIOD));
  CHECK_FALSE(desk.panels.black);
  desk.panels.preferences.text_size = 150;
  (void)desk.send(Desk::key(GLFW_KEY_0, GLFW_MOD_CONTROL | GLFW_MOD_SHIFT));
  CHECK(desk.panels.preferences.text_size == 100);
  InputEvent held = Desk::key(GLFW_KEY_EQUAL, GLFW_MOD_CONTROL);
  held.repeat = true;
  (void)desk.send(held);
  CHECK(desk.panels.preferences.text_size == 110);
  held = Desk::key(GLFW_KEY_K, GLFW_MOD_CONTROL);
  held.repeat = true;
  (void)desk.send(held);
  CHECK_FALSE(desk.panels.palette.open);
}

TEST_CASE("In the rooms the window fills the screen and has other sizes of text by key, and nothing else of it") {
  Desk desk;
  desk.focus.mode = GENERATE(session::Mode::bedside, session::Mode::desk);
  for (const ui::WindowCommand& command : ui::window_commands()) {
    const bool of_text = command.name.starts_with("text.");
    CHECK(command.holds.in_rooms == (of_text || command.name == "window.full_screen"));
  }
  (void)desk.send(Desk::key(GLFW_KEY_F11));
  CHECK(desk.wishes.fullscreen);
  (void)desk.send(Desk::key(GLFW_KEY_MINUS, GLFW_MOD_CONTROL));
  CHECK(desk.panels.preferences.text_size < 100);
  (void)desk.send(Desk::key(GLFW_KEY_F9));
  CHECK(desk.panels.structures);
}

TEST_CASE("At the bedside keys lead through the talk, move the brush, and ask for nothing else") {
  Desk desk;
  desk.focus.mode = session::Mode::bedside;
  const auto asked = [&](int code, int mods = 0) {
    std::string all;
    for (const session::Action& action : desk.send(Desk::key(code, mods))) all += std::string(session::name_of(action));
    return all;
  };
  CHECK(asked(GLFW_KEY_ENTER) == "go_on_at_bedside");
  CHECK(asked(GLFW_KEY_ESCAPE) == "go_back_at_bedside");
  CHECK(asked(GLFW_KEY_BACKSPACE) == "go_back_at_bedside");
  CHECK(asked(GLFW_KEY_LEFT) == "move_brush");
  CHECK(asked(GLFW_KEY_SPACE) == "paint_at_brush");
  CHECK(asked(GLFW_KEY_Z, GLFW_MOD_CONTROL) == "undo_painting");
  CHECK(asked(GLFW_KEY_Q, GLFW_MOD_CONTROL) == "quit");
  for (const int key : {GLFW_KEY_Q, GLFW_KEY_3, GLFW_KEY_H, GLFW_KEY_L, GLFW_KEY_HOME}) CHECK(asked(key).empty());
  // Nothing of the window's opens, and the screen does not go black.
  CHECK(asked(GLFW_KEY_K, GLFW_MOD_CONTROL).empty());
  CHECK(asked(GLFW_KEY_PERIOD).empty());
  CHECK_FALSE(desk.panels.palette.open);
  CHECK_FALSE(desk.panels.black);
  // Tab goes into the column, where keys are its own until Escape.
  CHECK(asked(GLFW_KEY_TAB).empty());
  CHECK(desk.panels.keyboard.on);
  desk.focus.panels_want_keys = true;
  CHECK(asked(GLFW_KEY_ENTER).empty());
  CHECK(asked(GLFW_KEY_ESCAPE).empty());
  CHECK_FALSE(desk.panels.keyboard.on);
  // A key that is held leads one step on, and moves the brush on and on.
  desk.focus.panels_want_keys = false;
  InputEvent held = Desk::key(GLFW_KEY_ENTER);
  held.repeat = true;
  CHECK(desk.send(held).empty());
  held = Desk::key(GLFW_KEY_UP);
  held.repeat = true;
  CHECK(desk.send(held).size() == 1);
}

}  // namespace
}  // namespace cluneal::desktop
