#pragma once

#include <string>
#include <vector>

#include "view/view.h"

namespace cluneal::view {

/// What a picture of everything shows.
struct Framing {
  geometry::Bounds bounds;  ///< Of all that is shown and fits into one picture with the rest; empty: nothing is shown.
  std::vector<glm::dvec3> points;    ///< Of its surfaces: a box round a body is much emptier than the body.
  std::vector<std::string> remarks;  ///< A sentence for each model that does not: too far off, or too large.
};

/// A model of the user's may lie kilometres off, or be read in the wrong unit: a picture of it together with the atlas
/// would show neither. It is left out of the frame and told, unless it is all that is shown.
[[nodiscard]] Framing framing_of_shown(const Inputs& inputs);

/// The inputs' camera so near that `bounds` fill the picture, as by `session::framed`; then what is shown round about
/// takes up, as far as it reaches, what would be left empty above or below, rather than being cut off on the other
/// side.
[[nodiscard]] session::Camera framed_close(const Inputs& inputs, const geometry::Bounds& bounds, double aspect);

}  // namespace cluneal::view
