#pragma once

#include "base/phrase.h"

namespace cluneal::body::place_phrases {

// What this folder says to people (base/phrase.h), in alphabetical order.

using base::Phrase;

inline constexpr Phrase drawing_meets_no_skin{"body.drawing_meets_no_skin",
                                              "The drawing meets no skin: its strokes have no points or no width."};
inline constexpr Phrase no_skin_to_draw_on{"body.no_skin_to_draw_on",
                                           "This body has no skin to draw on; take \"man\" or \"woman\"."};

inline constexpr Phrase no_skin_over_drawing{"body.no_skin_over_drawing",
                                             "No skin is met from outside over {place}, where the drawing goes."};

}  // namespace cluneal::body::place_phrases
