#pragma once

#include "base/phrase.h"

namespace cluneal::body::phrases {

// What this folder says to people (base/phrase.h), in alphabetical order.

using base::Phrase;

inline constexpr Phrase baking_the_shade{"body.baking_the_shade", "baking the shade"};
inline constexpr Phrase building_the_bones{"body.building_the_bones", "building the bones"};
inline constexpr Phrase done{"body.done", "done"};
inline constexpr Phrase laying_marks{"body.laying_marks", "laying sites and territories"};
inline constexpr Phrase laying_the_nerves{"body.laying_the_nerves", "laying the nerves"};
inline constexpr Phrase reading_the_tables{"body.reading_the_tables", "reading the tables"};

}  // namespace cluneal::body::phrases
