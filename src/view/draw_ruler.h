#pragma once

#include "view/metrics.h"
#include "view/screen.h"
#include "view/view.h"

namespace cluneal::view {

/// A dot at each point of the ruler, a line between them, the way over the skin as a thinner one, and how long they
/// are, over whatever hides them.
void draw_ruler(const Inputs& inputs, FrameCache& memory, const Screen& screen, const LabelMetrics& metrics,
                render::Overlay& overlay);

}  // namespace cluneal::view
