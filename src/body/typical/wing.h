#pragma once

#include <optional>
#include <vector>

#include "body/typical/hip_warp.h"

namespace cluneal::body {

/// The warp through `pairs` that besides gives the wing its published thickness. Each face moves by half of what is
/// missing or too much; the medial one less and less where it comes near the sacrum, whose place is told: there the
/// gluteal face follows.
[[nodiscard]] base::Result<geometry::Warp> with_wing(const geometry::Warp& first, const WarpPairs& pairs,
                                                     const geometry::Net& measured,
                                                     const std::vector<WingThickness>& wing,
                                                     const std::optional<FacingBone>& facing);

}  // namespace cluneal::body
