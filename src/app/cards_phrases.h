#pragma once

#include "language/phrase.h"

namespace cluneal::app::phrases {

using language::Phrase;

// On cards for another program, in the order of a card.

inline constexpr Phrase cards_deck{"app.cards_deck", "Cluneal nerves"};

}  // namespace cluneal::app::phrases
