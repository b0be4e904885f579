#pragma once

#include <optional>

#include "body/core/bone_field.h"
#include "geometry/bvh.h"
#include "geometry/curve.h"

namespace cluneal::body {

/// How a nerve passes a ligament's band: how high over its middle sheet it lies between the band's two edges, mm, out
/// of the bone; under it where negative.
struct BandCrossing {
  double lowest = 0, highest = 0;
  double nearest = 0;  ///< The least height, whatever its side.
};
/// Nothing where the nerve crosses the band nowhere between its edges. What passes farther from it than 10 mm is
/// another part of the nerve's way. `surface`: the ligament's own, which bulges over bone where the straight band
/// between the edges does not; heights are then over the middle of its substance. None: over the straight band.
[[nodiscard]] std::optional<BandCrossing> band_crossing(const geometry::Polyline& nerve,
                                                        const geometry::Polyline& first_edge,
                                                        const geometry::Polyline& last_edge, const BoneField& bones,
                                                        const geometry::Bvh* surface = nullptr);

}  // namespace cluneal::body
