#pragma once

#include <optional>

#include "body/bones/pose.h"
#include "body/tables/typical_table.h"

namespace cluneal::body {

/// The bone that the hip bone faces: as measured and as it lies in the typical person, upright, and the room between.
struct FacingBone {
  geometry::Net measured, typical;
  double gap = 0;
};

struct HipWarp {
  geometry::Warp bone;
  geometry::Warp over;  ///< The way of what lies over the bone: muscle fills the hollow that a thinner wing leaves.
};
/// The way of the typical person's hip bone from the measured one: by published places and lines on the hip bone alone,
/// with its auricular surface onto the sacrum's, `gap` off it, some coordinates set to their own means and
/// the wing brought to its published thickness.
[[nodiscard]] base::Result<HipWarp> hip_warp(const Person& person, const ControlMeshTable& hip,
                                             const PlaceTable& places, const Measures& means,
                                             const std::vector<HipPlace>& set, const std::vector<WingThickness>& wing,
                                             const std::optional<FacingBone>& facing);

}  // namespace cluneal::body
