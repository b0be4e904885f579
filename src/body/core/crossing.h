#pragma once

#include "geometry/curve.h"

namespace cluneal::body {

/// Where a drawn line crosses a curve seen from above, whatever its waypoints say: the point on the curve. Where it
/// never does, or the curve is steep, the curve's nearest point. `off` is how far the two are apart there, mm.
[[nodiscard]] glm::dvec3 crossing_of(const geometry::Polyline& line, const geometry::Polyline& curve, double& off);

}  // namespace cluneal::body
