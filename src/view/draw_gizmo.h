#pragma once

#include "view/metrics.h"
#include "view/view.h"

namespace cluneal::view {

/// The handles by which a model is moved, turned and scaled, over all else; the one that is meant thicker.
void draw_gizmo(const Inputs& inputs, const LabelMetrics& metrics, render::Overlay& overlay);

}  // namespace cluneal::view
