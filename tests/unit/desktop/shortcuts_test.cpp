#include "desktop/shortcuts.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <tuple>

#include "session/command.h"

namespace cluneal::desktop {
namespace {

TEST_CASE("A shortcut is a key with its modifiers") {
  CHECK(parse_shortcut("3") == Shortcut{GLFW_KEY_3, 0});
  CHECK(parse_shortcut("Ctrl+Z") == Shortcut{GLFW_KEY_Z, GLFW_MOD_CONTROL});
  CHECK(parse_shortcut("Ctrl+Shift+Z") == Shortcut{GLFW_KEY_Z, GLFW_MOD_CONTROL | GLFW_MOD_SHIFT});
  CHECK(parse_shortcut("Alt+Left") == Shortcut{GLFW_KEY_LEFT, GLFW_MOD_ALT});
  CHECK(parse_shortcut("F12") == Shortcut{GLFW_KEY_F12, 0});
  CHECK(parse_shortcut("+") == Shortcut{GLFW_KEY_EQUAL, 0});
  CHECK(parse_shortcut("]") == Shortcut{GLFW_KEY_RIGHT_BRACKET, 0});
}

TEST_CASE("What is no shortcut gives nothing") {
  for (const char* text : {"", "Ctrl", "Ctrl+", "Hyper+Z", "F0", "F99", "Fx", "Zz"}) {
    INFO(text);
    CHECK_FALSE(parse_shortcut(text).has_value());
  }
}

TEST_CASE("Every command's keys can be pressed, and no two commands share them") {
  std::set<std::tuple<session::Mode, int, int>> taken;  // On a ride a key may mean something else.
  for (const session::Command& command : session::commands()) {
    if (command.keys.empty()) continue;
    INFO(command.name << ": " << command.keys);
    const auto shortcut = parse_shortcut(command.keys);
    REQUIRE(shortcut.has_value());
    CHECK(taken.insert({command.mode, shortcut->key, shortcut->mods}).second);
  }
}

}  // namespace
TEST_CASE("a key is what is printed on it, not where it lies") {
  // AZERTY: the key at the place of W is marked Z, the one at A is Q.
  CHECK(key_as_printed(GLFW_KEY_W, "z") == GLFW_KEY_Z);
  CHECK(key_as_printed(GLFW_KEY_A, "q") == GLFW_KEY_Q);
  // QWERTZ: Y and Z change places, and the minus lies where a US keyboard has its slash.
  CHECK(key_as_printed(GLFW_KEY_Y, "z") == GLFW_KEY_Z);
  CHECK(key_as_printed(GLFW_KEY_SLASH, "-") == GLFW_KEY_MINUS);
  // What is not a letter or sign of a shortcut stays what its place says: digits under signs, accents, other scripts.
  CHECK(key_as_printed(GLFW_KEY_1, "&") == GLFW_KEY_1);
  CHECK(key_as_printed(GLFW_KEY_6, "-") == GLFW_KEY_6);  // AZERTY.
  CHECK(key_as_printed(GLFW_KEY_2, "[") == GLFW_KEY_2);  // Dvorak for programmers.
  CHECK(key_as_printed(GLFW_KEY_LEFT_BRACKET, "\xC3\xBC") == GLFW_KEY_LEFT_BRACKET);
  CHECK(key_as_printed(GLFW_KEY_Z, "\xD1\x8F") == GLFW_KEY_Z);
  CHECK(key_as_printed(GLFW_KEY_ENTER, nullptr) == GLFW_KEY_ENTER);
  CHECK(key_as_printed(GLFW_KEY_KP_1, "1") == GLFW_KEY_KP_1);
}

}  // namespace cluneal::desktop
