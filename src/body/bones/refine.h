#pragma once

#include <vector>

#include "geometry/loop_surface.h"
#include "geometry/mesh.h"

namespace cluneal::body {

struct RefineOptions {
  int steps = 10;              ///< Gauss-Newton steps; it settles in eight to ten.
  int level = 3;               ///< Subdivisions of the surface that is laid onto the reference.
  std::size_t samples = 5000;  ///< Points on either surface, evenly by area.
  double smooth = 0.06;        ///< Against uneven movement of neighbouring landmarks,
  double pull = 0.025;         ///< and against leaving the authored places: weights, a landmark counted as its samples.
  double trim = 6;             ///< mm; pairs farther apart do not count (twice that in the first three steps).
};

/// Moves a net's landmarks so that its Loop surface lies on `reference` in the least-squares sense: points of each
/// surface to the nearest of the other whose normal agrees, errors along the normal at full weight and all round at
/// 0.15, far pairs counted less (Huber, 2 mm). `firm` has one factor a landmark: how much more than others it keeps its
/// authored place (tips that were looked up by eye). Both must lie in the same frame, facing outward. Gives the places
/// of the landmarks on the new surface.
[[nodiscard]] std::vector<glm::dvec3> refined_landmarks(const geometry::Net& authored, const std::vector<double>& firm,
                                                        const geometry::Mesh& reference,
                                                        const RefineOptions& options = {});

}  // namespace cluneal::body
