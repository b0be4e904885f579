#pragma once

#include "language/phrase.h"

namespace cluneal::language::phrases {

// How a language writes what the program puts together (language/writing.h), in alphabetical order.

inline constexpr Phrase decimal_sign{"language.decimal_sign", "."};
inline constexpr Phrase first_and_next_sentence{"language.first_and_next_sentence", "{first} {next}"};
inline constexpr Phrase full_stop{"language.full_stop", "{words}."};
inline constexpr Phrase no_translations{"language.no_translations", "There are no translations in {folder}."};
inline constexpr Phrase some_next_of_list{"language.some_next_of_list", "{some}; {next}"};
inline constexpr Phrase title_and_text{"language.title_and_text", "{title}: {text}"};
inline constexpr Phrase words_with_remark{"language.words_with_remark", "{words} ({more})"};

}  // namespace cluneal::language::phrases
