#pragma once

#include "geometry/bvh.h"
#include "geometry/curve.h"
#include "geometry/mesh.h"

namespace cluneal::geometry {

/// The way over a closed surface from the place nearest to `a` to the one nearest to `b`, as a tape lies on it that is
/// held at both: in the plane that holds the two and stands upright on the surface, the shorter way round. `tree` is of
/// `surface`. Empty where the two are one place, or no line of the plane's cut holds both.
[[nodiscard]] Polyline over_surface(const Mesh& surface, const Bvh& tree, const glm::dvec3& a, const glm::dvec3& b);

}  // namespace cluneal::geometry
