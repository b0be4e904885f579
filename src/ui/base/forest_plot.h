#pragma once

#include "ui/model/model.h"

namespace cluneal::ui {

/// One row of a forest plot over the whole width: the spread between persons as a thin line, the 95 % interval as a
/// thick one, the value as a square that grows with its weight (a pool: a diamond), this body as a triangle above the
/// line; where there is only a range, that is a bar. The axis with its ends is drawn under it. What the marks mean is
/// told on hover.
void draw_plot(const InfoPlot& plot);

}  // namespace cluneal::ui
