#pragma once

#include "language/phrase.h"

namespace cluneal::anatomy::phrases {

using language::Phrase;

inline constexpr Phrase left_of_pair{"anatomy.left_of_pair", "{name}, left"};
inline constexpr Phrase numbers_study_by_study{"anatomy.numbers_study_by_study", "Numbers, study by study"};
inline constexpr Phrase right_of_pair{"anatomy.right_of_pair", "{name}, right"};

}  // namespace cluneal::anatomy::phrases
