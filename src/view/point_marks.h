#pragma once

#include "view/metrics.h"
#include "view/screen.h"
#include "view/view.h"

namespace cluneal::view {

/// A dot with its number at each point that was picked, over whatever hides it.
void draw_point_marks(const Inputs& inputs, const Screen& screen, const LabelMetrics& metrics,
                      render::Overlay& overlay);

}  // namespace cluneal::view
