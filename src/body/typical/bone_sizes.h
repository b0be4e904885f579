#pragma once

#include <vector>

#include "base/result.h"
#include "body/tables/net_table.h"
#include "body/tables/typical_table.h"

namespace cluneal::body {

/// A size between points of a net, as `BoneSize` says it, mm. Fails where the table has no such landmark.
[[nodiscard]] base::Result<double> size_of(const BoneSize& size, const ControlMeshTable& table,
                                           const std::vector<glm::dvec3>& points);

/// The landmarks of a bone, in its own frame, with the published sizes: the measured person's form, changed as little
/// and as evenly as its sizes allow. It is the most likely bone if bones differ by a common scale (SD 10 %), by a scale
/// of each axis (8 %) and by a smooth field over `reach` mm (3 mm) besides: a Gaussian process whose sizes are known.
/// Sizes with a reach of their own are details: they are met after the others, reach by reach from the widest on, by
/// such a field alone, while what was met before holds and where they are measured from stays.
[[nodiscard]] base::Result<std::vector<glm::dvec3>> sized_points(const ControlMeshTable& table,
                                                                 const TypicalBone& bone);

}  // namespace cluneal::body
