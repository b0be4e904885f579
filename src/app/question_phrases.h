#pragma once

#include "language/phrase.h"

namespace cluneal::app::phrases {

using language::Phrase;

// What kinds of questions are called, at the desk and as decks of cards.

inline constexpr Phrase question_name_this{"app.question_name_this", "Name this"};
inline constexpr Phrase question_find_it{"app.question_find_it", "Find it"};
inline constexpr Phrase question_trace_the_nerve{"app.question_trace_the_nerve", "Trace the nerve"};
inline constexpr Phrase question_which_root{"app.question_which_root", "Which root"};
inline constexpr Phrase question_paint_the_territory{"app.question_paint_the_territory", "Paint the territory"};
inline constexpr Phrase question_which_condition{"app.question_which_condition", "Which condition"};
inline constexpr Phrase question_examine_next{"app.question_examine_next", "Examine next"};
inline constexpr Phrase question_which_layer{"app.question_which_layer", "Which layer"};
inline constexpr Phrase question_what_the_study_says{"app.question_what_the_study_says", "What the study says"};
inline constexpr Phrase question_left_or_right{"app.question_left_or_right", "Left or right"};
inline constexpr Phrase question_what_is_wrong{"app.question_what_is_wrong", "What is wrong"};

}  // namespace cluneal::app::phrases
