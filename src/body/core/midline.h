#pragma once

#include <glm/vec3.hpp>
#include <vector>

#include "geometry/mesh.h"
#include "geometry/slab.h"

namespace cluneal::body {

// The one place that says what a person's right side is: the left one mirrored in the midsagittal plane, x = 0 (LPS,
// mm). Everything paired is laid on the left and goes through here.

/// The point's twin. A net's landmarks have theirs by it as well (body/tables/net_rows.h).
[[nodiscard]] inline glm::dvec3 across_midline(const glm::dvec3& point) {
  return {-point.x, point.y, point.z};
}

/// A line's twin (geometry::Polyline), in the same order.
[[nodiscard]] std::vector<glm::dvec3> across_midline(std::vector<glm::dvec3> line);

/// A sheet's twin; its rows run the same way, so that its two faces change places.
[[nodiscard]] geometry::Grid across_midline(geometry::Grid grid);

/// A surface's twin, facing outward as it does.
[[nodiscard]] geometry::Mesh across_midline(geometry::Mesh mesh);

}  // namespace cluneal::body
