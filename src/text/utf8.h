#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cluneal::text {

struct Character {
  char32_t code = 0;
  std::size_t first = 0;  ///< Its first byte.
};

/// The characters of a text; what is no UTF-8 becomes U+FFFD, a byte at a time.
[[nodiscard]] std::vector<Character> characters_of(std::string_view utf8);

/// Adds a character to a text.
void append_utf8(std::string& utf8, char32_t code);

/// Whether a character belongs to the one before it and must come from the same font: marks, joiners, selectors.
[[nodiscard]] bool extends_previous(char32_t code);

}  // namespace cluneal::text
