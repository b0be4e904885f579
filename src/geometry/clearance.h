#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "geometry/bvh.h"
#include "geometry/mesh.h"

namespace cluneal::geometry {

/// How two closed surfaces stand to each other, mm.
struct Clearance {
  double least =
      std::numeric_limits<double>::infinity();  ///< Nearest approach; negative: how deep one is in the other.
  glm::dvec3 where{0};                          ///< The vertex that is nearest or deepest.
  double share_inside = 0;  ///< Of the vertices of both that lie within `within` of the other: those inside it.
};
/// By the vertices of each against the surface of the other; only what lies within `within` of the other's box counts.
/// Infinite where nothing does.
[[nodiscard]] Clearance clearance_between(const Mesh& first, const Mesh& second, double within = 20);

/// The room between two surfaces that face each other, as a joint's, mm: from evenly spread points of the first
/// straight out along their normals to the second, where that is met from outside, within `reach` and at no more than
/// 45 degrees. A point that lies inside the second counts with its depth, negative.
struct FacingGap {
  double least = 0, p10 = 0, median = 0, p90 = 0;
  double area = 0;  ///< mm^2 of the first that faces the second so.
};
[[nodiscard]] FacingGap facing_gap(const Mesh& first, const Mesh& second, double reach);

}  // namespace cluneal::geometry
