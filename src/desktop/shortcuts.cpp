#include "desktop/shortcuts.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>

namespace cluneal::desktop {
namespace {

constexpr std::array<std::pair<std::string_view, int>, 22> named_keys{{
    {"Home", GLFW_KEY_HOME},
    {"End", GLFW_KEY_END},
    {"Space", GLFW_KEY_SPACE},
    {"Escape", GLFW_KEY_ESCAPE},
    {"Esc", GLFW_KEY_ESCAPE},
    {"Delete", GLFW_KEY_DELETE},
    {"Backspace", GLFW_KEY_BACKSPACE},
    {"Tab", GLFW_KEY_TAB},
    {"Enter", GLFW_KEY_ENTER},
    {"Left", GLFW_KEY_LEFT},
    {"Right", GLFW_KEY_RIGHT},
    {"Up", GLFW_KEY_UP},
    {"Down", GLFW_KEY_DOWN},
    {"PageUp", GLFW_KEY_PAGE_UP},
    {"PageDown", GLFW_KEY_PAGE_DOWN},
    {"+", GLFW_KEY_EQUAL},
    {"=", GLFW_KEY_EQUAL},
    {"-", GLFW_KEY_MINUS},
    {"[", GLFW_KEY_LEFT_BRACKET},
    {"]", GLFW_KEY_RIGHT_BRACKET},
    {",", GLFW_KEY_COMMA},
    {".", GLFW_KEY_PERIOD},
}};

std::optional<int> key_of(std::string_view word) {
  for (const auto& [name, key] : named_keys) {
    if (name == word) return key;
  }
  if (word.size() == 1) {
    const int letter = std::toupper(static_cast<unsigned char>(word[0]));
    if ((letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9'))
      return letter;  // GLFW's codes are ASCII's.
    return std::nullopt;
  }
  if (word.size() >= 2 && word.size() <= 3 && word[0] == 'F') {
    int number = 0;
    for (const char digit : word.substr(1)) {
      if (std::isdigit(static_cast<unsigned char>(digit)) == 0) return std::nullopt;
      number = number * 10 + (digit - '0');
    }
    if (number >= 1 && number <= 25) return GLFW_KEY_F1 + number - 1;
  }
  return std::nullopt;
}

}  // namespace

int key_as_printed(int key, const char* name) {
  const bool prints = key >= GLFW_KEY_SPACE && key <= GLFW_KEY_WORLD_2;
  if (!prints || name == nullptr || name[0] == '\0' || name[1] != '\0') return key;
  // The digits' row is the digits whatever stands there without Shift: on an AZERTY keyboard 6 prints a minus.
  const bool digit_row = key >= GLFW_KEY_0 && key <= GLFW_KEY_9;
  if (digit_row || std::isdigit(static_cast<unsigned char>(name[0])) != 0) return key;
  return key_of(std::string_view(name, 1)).value_or(key);
}

std::optional<Shortcut> parse_shortcut(std::string_view text) {
  Shortcut shortcut;
  while (true) {
    const auto plus = text.find('+', 1);  // From 1: a lone "+" is a key.
    const std::string_view word = text.substr(0, plus);
    if (plus == std::string_view::npos) {
      const std::optional<int> key = key_of(word);
      if (!key) return std::nullopt;
      shortcut.key = *key;
      return shortcut;
    }
    if (word == "Ctrl") {
      shortcut.mods |= GLFW_MOD_CONTROL;
    } else if (word == "Shift") {
      shortcut.mods |= GLFW_MOD_SHIFT;
    } else if (word == "Alt") {
      shortcut.mods |= GLFW_MOD_ALT;
    } else {
      return std::nullopt;
    }
    text.remove_prefix(plus + 1);
  }
}

bool asks(const Shortcut& pressed, const std::string& keys, const std::vector<std::string>& also) {
  const auto is_pressed = [&pressed](const std::string& key) { return parse_shortcut(key) == pressed; };
  return is_pressed(keys) || std::any_of(also.begin(), also.end(), is_pressed);
}

}  // namespace cluneal::desktop
