#pragma once

#include "view/metrics.h"
#include "view/pen.h"
#include "view/screen.h"

namespace cluneal::view {

/// The patient's left and right in a patient's words (`Look::own_left`), at both edges of the picture; seen from one
/// side, that side in the middle. The side that hurts stands on a plate.
void draw_own_sides(Pen& pen, const Screen& screen, const LabelMetrics& m);

}  // namespace cluneal::view
