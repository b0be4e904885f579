#pragma once

#include <optional>

#include "geometry/bvh.h"
#include "geometry/curve.h"
#include "view/metrics.h"
#include "view/screen.h"

namespace cluneal::view {

/// A tape laid on the skin of the back, level, from the midline to straight behind a point.
struct Tape {
  geometry::Polyline line;  ///< On the skin, mm.
  double straight = 0;      ///< How far the point lies from the midline, mm.
  double along = 0;         ///< How long the tape is, mm.
};
/// Nothing where the skin has a gap on the way, or the point lies in the midline.
[[nodiscard]] std::optional<Tape> tape_to(const geometry::Bvh& skin, const glm::dvec3& point);

/// The tapes to the landmarks that are told by their distance from the midline, while they are selected or highlighted
/// and seen from behind: with a tick each centimetre and both distances, straight and along the skin.
void draw_tapes(const Inputs& inputs, FrameCache& memory, const Screen& screen, const LabelMetrics& metrics,
                render::Overlay& overlay);

}  // namespace cluneal::view
