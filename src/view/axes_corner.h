#pragma once

#include "view/metrics.h"

namespace cluneal::view {

inline constexpr double axes_radius = 1.75;  ///< Ems; of the axes mark.
inline constexpr double axes_letter = 0.68;  ///< Ems.

/// Where the axes mark stands; at the bottom right are the scale bar and the notes.
struct AxesPlace {
  bool above = false;    ///< Else at the bottom.
  bool right = false;    ///< Else on the left.
  glm::dvec2 centre{0};  ///< Pixels.
  double side = 0;       ///< Pixels: of the square that it takes with its letters.
};

/// At the bottom left, unless something is drawn under it there and less than half as much in a corner above, beneath
/// the letters of the sides. By what was drawn in the last still picture, so that it keeps still while one moves.
[[nodiscard]] AxesPlace axes_place(const Inputs& inputs, const FrameCache& memory, const LabelMetrics& metrics,
                                   double top);

}  // namespace cluneal::view
