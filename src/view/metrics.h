#pragma once

#include <algorithm>

#include "view/view.h"

namespace cluneal::view {

/// Sizes of what is drawn over the picture, pixels. A label's em is a 45th of the picture's height: that is what the
/// back row of a hall reads; narrow pictures get less, and nothing falls under 13 points of the screen's scale, nor
/// under what can be told apart at all.
struct Metrics {
  double em = 24;
  double note = 14;     ///< Em of the notes.
  double line = 1.5;    ///< Width of a leader.
  double margin = 20;   ///< Nothing comes nearer to the picture's edge.
  double gutter = 48;   ///< Between a column and where its leaders run level.
  double leading = 28;  ///< From line to line of a label.
};

[[nodiscard]] inline Metrics metrics_of(const Inputs& inputs) {
  Metrics m;
  m.em = std::max(std::max(11.0, 13.0 * inputs.scale), std::min(inputs.size.y / 45.0, inputs.size.x / 70.0));
  m.note = std::max(std::max(9.0, 10.0 * inputs.scale), 0.6 * m.em);
  m.line = std::max(1.0 * inputs.scale, m.em / 16);
  m.margin = 0.8 * m.em;
  m.gutter = 2.0 * m.em;
  m.leading = 1.16 * m.em;
  return m;
}

}  // namespace cluneal::view
