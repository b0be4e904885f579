#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace cluneal::io {

/// A word, a number or a sign of what somebody wrote into a file's header.
struct HeaderWord {
  enum class Kind { word, number, sign };
  Kind kind = Kind::sign;
  std::string text;      ///< In lower case, without accents; a Greek mu is a "u".
  double value = 0;      ///< Of a number.
  bool capital = false;  ///< Written in capitals throughout.
  bool glued = false;    ///< Without a blank behind what comes before.
};

using HeaderWords = std::vector<HeaderWord>;

/// Splits a header's text, also where words are only told apart by a capital ("fileUnits") or a low line. Looks at the
/// first half thousand bytes: what speaks of units is short.
[[nodiscard]] HeaderWords header_words(std::string_view text);

/// An empty sign where there is none.
[[nodiscard]] const HeaderWord& word_at(const HeaderWords& words, std::size_t i);
[[nodiscard]] bool among(std::string_view word, std::initializer_list<std::string_view> words);
/// Signs that stand around a word and say nothing.
[[nodiscard]] bool opens_or_closes(const HeaderWord& word);
/// A header's text as a remark can quote it: printable, in one line, short.
[[nodiscard]] std::string quoted_header(std::string_view text);

/// A unit of length as headers write it.
struct LengthUnit {
  std::string_view word;
  double millimetres;
  std::string_view name;
  bool plain = false;  ///< The word means nothing else, wherever it stands.
};
/// Nothing for a word that is none.
[[nodiscard]] const LengthUnit* length_unit(std::string_view word);

}  // namespace cluneal::io
