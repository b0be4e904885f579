#pragma once

#include <optional>
#include <vector>

#include "view/metrics.h"
#include "view/orientation.h"
#include "view/screen.h"
#include "view/shown.h"

namespace cluneal::view {

// Labels stand in two columns beside the body. A leader leaves its label, crosses the gutter to its anchor's height and
// runs level to the anchor. The labels of a column are in the order of their anchors' heights and no two anchors are at
// the same height, so leaders cannot cross: level runs are parallel, and in the gutter both ends have the same order.

/// Chooses labels, anchors on what is visible, columns and places, and keeps them in `memory`: the same ones whatever
/// was shown before.
void layout_labels(const Inputs& inputs, FrameCache& memory, const Screen& screen, const LabelMetrics& metrics,
                   const std::vector<SceneItem>& things, const Corners& corners);

/// A leader's points: at its label, where it begins to run level, its anchor. `edge`: of the label's column, whose
/// middle is at the height `middle`.
[[nodiscard]] std::vector<glm::dvec2> leader_line(double edge, bool left_column, double middle,
                                                  const glm::dvec2& anchor, const LabelMetrics& metrics);

/// No labels: only where the columns' edges would be, for the marks above them.
void compute_columns(const Inputs& inputs, FrameCache& memory, const Screen& screen, const LabelMetrics& metrics,
                     const std::vector<SceneItem>& things, const Corners& corners);

/// Draws the labels as they lie in `memory`. While moving, leaders follow their anchors; those that are hidden, off the
/// picture or would cross a more important one are left out, and their words fade.
void draw_labels(const Inputs& inputs, FrameCache& memory, const Screen& screen, const LabelMetrics& metrics,
                 const std::vector<SceneItem>& things, render::Overlay& overlay);

}  // namespace cluneal::view
