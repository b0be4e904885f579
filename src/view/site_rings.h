#pragma once

#include <vector>

#include "view/screen.h"
#include "view/shown.h"

namespace cluneal::view {

/// Pixels from a site to its ring, or to the ends of a landmark's cross, which does not shrink with distance.
[[nodiscard]] double ring_radius(const Inputs& inputs);

/// How far the form of a site's ring reaches from its middle, times its radius: corners reach beyond a circle.
[[nodiscard]] double corner_reach(const Inputs& inputs, const SceneItem& thing);

/// A ring round each site, over whatever covers it, so that it is always found: in the group's hue on a light rim, and
/// in the group's form too (superior a circle, middle a diamond, inferior a triangle). Where the site is hidden, its
/// ring is thin and broken; where rings would lie over each other or over each other's places they fan out, each on a
/// stalk from its place.
/// Likewise a cross at each landmark, in the ink of the words; hidden, only if it was asked for by name.
void draw_marks(const Inputs& inputs, FrameCache& memory, const Screen& screen, const std::vector<SceneItem>& things,
                render::Overlay& overlay);

}  // namespace cluneal::view
