#include "text/visual_order.h"

#include <fribidi.h>

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace cluneal::text {
namespace {

constexpr FriBidiFlags bidi_flags = FRIBIDI_FLAGS_DEFAULT | FRIBIDI_FLAGS_ARABIC;

/// What FriBidi leaves where two letters became one, and marks of direction: nothing that is drawn.
bool is_drawn(FriBidiChar letter) {
  return letter != FRIBIDI_CHAR_FILL && letter != FRIBIDI_CHAR_LRM && letter != FRIBIDI_CHAR_RLM &&
         !(letter >= FRIBIDI_CHAR_LRE && letter <= FRIBIDI_CHAR_RLO) &&
         !(letter >= FRIBIDI_CHAR_LRI && letter <= FRIBIDI_CHAR_PDI);
}

}  // namespace

bool runs_leftward(std::string_view utf8) {
  // Below U+0590 nothing is: most texts are told apart by their bytes alone.
  const bool high = std::any_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xD6; });
  if (!high) return false;
  const std::vector<Character> characters = characters_of(utf8);
  return std::any_of(characters.begin(), characters.end(), [](const Character& character) {
    return character.code >= 0x590 && FRIBIDI_IS_RTL(fribidi_get_bidi_type(character.code)) != 0;
  });
}

OrderedText::OrderedText(std::string_view paragraph) {
  std::vector<FriBidiChar> letters;
  for (const Character& character : characters_of(paragraph)) letters.push_back(character.code);
  const auto count = static_cast<FriBidiStrIndex>(letters.size());
  std::vector<FriBidiCharType> kinds(letters.size());
  std::vector<FriBidiLevel> levels(letters.size());
  fribidi_get_bidi_types(letters.data(), count, kinds.data());
  std::vector<FriBidiBracketType> brackets(letters.size());
  fribidi_get_bracket_types(letters.data(), count, kinds.data(), brackets.data());
  FriBidiParType direction = FRIBIDI_PAR_ON;  // As its first letter has it.
  if (count > 0 &&
      fribidi_get_par_embedding_levels_ex(kinds.data(), brackets.data(), count, &direction, levels.data()) != 0) {
    std::vector<FriBidiArabicProp> joins(letters.size());
    fribidi_get_joining_types(letters.data(), count, joins.data());
    fribidi_join_arabic(kinds.data(), count, levels.data(), joins.data());
    fribidi_shape(bidi_flags, levels.data(), count, joins.data(), letters.data());
  }
  direction_ = static_cast<unsigned int>(direction);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (!is_drawn(letters[i])) continue;
    begins_.push_back(logical_.size());
    append_utf8(logical_, letters[i]);
    letters_.push_back(letters[i]);
    levels_.push_back(levels[i]);
    kinds_.push_back(static_cast<unsigned int>(kinds[i]));
  }
}

std::string OrderedText::line(std::size_t first, std::size_t end) const {
  const auto place = [this](std::size_t byte) {
    return static_cast<std::size_t>(std::lower_bound(begins_.begin(), begins_.end(), byte) - begins_.begin());
  };
  const std::size_t from = place(first), to = place(end);
  if (from >= to) return {};
  // Its spaces at the end go where the paragraph goes: that changes levels, and only of this line.
  std::vector<FriBidiLevel> levels(levels_.begin() + static_cast<std::ptrdiff_t>(from),
                                   levels_.begin() + static_cast<std::ptrdiff_t>(to));
  std::vector<FriBidiCharType> kinds(kinds_.begin() + static_cast<std::ptrdiff_t>(from),
                                     kinds_.begin() + static_cast<std::ptrdiff_t>(to));
  std::vector<FriBidiChar> letters(letters_.begin() + static_cast<std::ptrdiff_t>(from),
                                   letters_.begin() + static_cast<std::ptrdiff_t>(to));
  // It fails where there is no memory for what it counts: then the line stands as it is read.
  const FriBidiLevel deepest =
      fribidi_reorder_line(bidi_flags, kinds.data(), static_cast<FriBidiStrIndex>(letters.size()), 0,
                           static_cast<FriBidiParType>(direction_), levels.data(), letters.data(), nullptr);
  if (deepest == 0) return logical_.substr(first, end - first);
  std::string line;
  for (const FriBidiChar letter : letters) append_utf8(line, letter);
  return line;
}

}  // namespace cluneal::text
