#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "io/anki_package.h"

namespace cluneal::app {

/// How a card asks, and its place in `card_types`.
enum class CardSort : std::size_t { name, choice, place, order, number };

/// A note type for each way of asking, the same in every language. Their fields are, in order: Id, Question, Picture,
/// Choices, Answer, Typed, Shown, Explanation, Sources; the first is on no card.
[[nodiscard]] std::vector<io::CardType> card_types();
/// How a field calls a picture of the package.
[[nodiscard]] std::string image_tag(const std::string& name);

}  // namespace cluneal::app
