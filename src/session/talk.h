#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "anatomy/tour.h"
#include "session/tours.h"

namespace cluneal::session {

/// One slide of a tour: a step that asks the class something has three.
struct Slide {
  std::size_t step = 0;  ///< Its place in the tour.
  SlidePart part = SlidePart::statement;
  bool operator==(const Slide&) const = default;
};
/// All of them, in the order in which they are shown.
[[nodiscard]] std::vector<Slide> slides_of(const anatomy::Tour& tour);

/// Where one is in a tour that is being given. Not part of the scene.
struct Talk {
  std::vector<Slide> slides;  ///< At least one.
  std::size_t at = 0;
  std::string typed;  ///< Digits of the number of a step, until it is taken.
  bool operator==(const Talk&) const = default;

  [[nodiscard]] const Slide& now() const { return slides[at]; }
};

/// At the first slide; nothing where the tour has no step.
[[nodiscard]] std::optional<Talk> talk_of(const anatomy::Tour& tour);
/// So many slides on, or back where negative; the first and the last are ends. What was typed is forgotten, as by all
/// that follow save `typed`.
[[nodiscard]] Talk turned(Talk talk, int by);
/// At the first slide, or the last.
[[nodiscard]] Talk at_end(Talk talk, bool last);
/// With one more digit; no number of a step has more than three.
[[nodiscard]] Talk typed(Talk talk, int digit);
/// With one digit less; where there is none, the slide before.
[[nodiscard]] Talk erased(Talk talk);
/// At the first slide of the step whose number was typed, counted from 1: a number beyond the ends is the nearest step.
/// The next slide where none was typed.
[[nodiscard]] Talk taken(Talk talk);

}  // namespace cluneal::session
