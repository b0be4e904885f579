#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cluneal::text {

/// What stays on one line if it can: a word between spaces; in Chinese and Japanese, which write none, a piece after
/// which a reader pauses: behind a particle or a point, where ideographs follow syllables.
struct Word {
  std::vector<std::string> pieces;  ///< Between which it may be broken where it finds no room: one, or one a character.
  bool after_space = false;         ///< Whether a space parts it from the word before it on the same line.
  [[nodiscard]] std::string text() const;
};

/// The words of a text in their order. No line begins with a closing mark, a small syllable or a long-vowel mark, none
/// ends with an opening bracket, and numbers, Latin words and words of katakana stay whole (JIS X 4051).
[[nodiscard]] std::vector<Word> words_of(std::string_view utf8);

}  // namespace cluneal::text
