#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cluneal::desktop {

/// A key with its modifiers, in GLFW's numbers.
struct Shortcut {
  int key = 0;
  int mods = 0;
  bool operator==(const Shortcut&) const = default;
};

/// The key by what is printed on it: GLFW names keys by their place on a US keyboard, so that on an AZERTY one the key
/// marked Z would undo nothing. `name` is what the layout gives it without modifiers (glfwGetKeyName), nothing for
/// keys that print nothing. A letter or sign that shortcuts know wins, but for the digits' row, which is
/// the digits; any other key (a letter with an accent, another script) stays what its place says.
[[nodiscard]] int key_as_printed(int key, const char* name);

/// Reads "Ctrl+Shift+Z", "3", "Home", "F11", "+"; nothing where a word is unknown.
[[nodiscard]] std::optional<Shortcut> parse_shortcut(std::string_view text);

/// Whether that is a command's key or one of its others (`keys` and `also` of session::Command and ui::WindowCommand).
[[nodiscard]] bool asks(const Shortcut& pressed, const std::string& keys, const std::vector<std::string>& also);

}  // namespace cluneal::desktop
