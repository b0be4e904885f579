#pragma once

#include <optional>
#include <string_view>

namespace cluneal::desktop {

/// A key with its modifiers, in GLFW's numbers.
struct Shortcut {
  int key = 0;
  int mods = 0;
  bool operator==(const Shortcut&) const = default;
};

/// Reads "Ctrl+Shift+Z", "3", "Home", "F11", "+"; nothing where a word is unknown.
[[nodiscard]] std::optional<Shortcut> parse_shortcut(std::string_view text);

}  // namespace cluneal::desktop
