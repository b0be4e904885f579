#include "view/axes_corner.h"

#include "view/anchors.h"

namespace cluneal::view {

AxesPlace axes_place(const Inputs& inputs, const FrameCache& memory, const LabelMetrics& m, double top) {
  constexpr double much_less = 0.5;
  const double width = inputs.size.x, height = inputs.size.y;
  const double side = (2 * axes_radius + axes_letter) * m.em, half = side / 2;
  const auto place = [&](bool above, bool right) {
    return AxesPlace{
        above,
        right,
        {right ? width - m.margin - half : m.margin + half, above ? m.margin + top + half : height - m.margin - half},
        side};
  };
  AxesPlace best = place(false, false);
  if (!memory.anchors) return best;
  const auto drawn = [&](const AxesPlace& at) { return memory.anchors->drawn(at.centre - half, at.centre + half); };
  double least = much_less * drawn(best);
  for (const bool right : {false, true}) {
    const AxesPlace other = place(true, right);
    const double under = drawn(other);
    if (under >= least) continue;
    best = other;
    least = under;
  }
  return best;
}

}  // namespace cluneal::view
