#pragma once

#include "view/metrics.h"
#include "view/orientation.h"
#include "view/screen.h"

namespace cluneal::view {

/// What studies found along a curve, as a forest plot that hangs over it: level rows in the picture, each from end to
/// end of its study's spread as this camera sees it, a dot at the mean with a thin line down to its place on the curve,
/// and what was found, by whom, beside it.
void draw_spreads(const Inputs& inputs, FrameCache& memory, const Screen& screen, const LabelMetrics& metrics,
                  render::Overlay& overlay);

/// Keeps the columns of labels below its words, as draw_spreads has drawn them into `spreads`, on the side where they
/// stand.
void keep_below(const render::Overlay& spreads, const Inputs& inputs, FrameCache& memory, const LabelMetrics& metrics,
                Corners& corners);

}  // namespace cluneal::view
