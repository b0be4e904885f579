#pragma once

#include "language/phrase.h"

namespace cluneal::app::phrases {

using language::Phrase;

// On cards for another program, in the order of a card.

inline constexpr Phrase cards_deck{"app.cards_deck", "Cluneal nerves"};
inline constexpr Phrase cards_name_this{"app.cards_name_this", "Name this"};
inline constexpr Phrase cards_find_it{"app.cards_find_it", "Find it"};
inline constexpr Phrase cards_trace_the_nerve{"app.cards_trace_the_nerve", "Trace the nerve"};
inline constexpr Phrase cards_which_root{"app.cards_which_root", "Which root"};
inline constexpr Phrase cards_paint_the_territory{"app.cards_paint_the_territory", "Paint the territory"};
inline constexpr Phrase cards_which_condition{"app.cards_which_condition", "Which condition"};
inline constexpr Phrase cards_examine_next{"app.cards_examine_next", "Examine next"};
inline constexpr Phrase cards_which_layer{"app.cards_which_layer", "Which layer"};
inline constexpr Phrase cards_what_the_study_says{"app.cards_what_the_study_says", "What the study says"};
inline constexpr Phrase cards_left_or_right{"app.cards_left_or_right", "Left or right"};
inline constexpr Phrase cards_what_is_wrong{"app.cards_what_is_wrong", "What is wrong"};

}  // namespace cluneal::app::phrases
