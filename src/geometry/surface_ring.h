#pragma once

#include <vector>

#include "geometry/curve.h"
#include "geometry/geodesic.h"
#include "geometry/mesh.h"

namespace cluneal::geometry {

/// A closed line on a surface: points in order, the last one beside the first, each with where it lies.
struct SurfaceRing {
  Polyline points;
  std::vector<MeshPlace> places;
};

/// For each vertex the distance along the surface to the ring, mm, positive on its inner side: that of its two sides
/// which has less area. Near the ring the straight distance stands for the way along the surface. `ways` must be of
/// `mesh`, which must be closed. Infinite, with the side's sign, where no path leads.
[[nodiscard]] std::vector<double> distances_inward(const Mesh& mesh, const Geodesics& ways, const SurfaceRing& ring);

/// The area where a function, given at the vertices and linear between them, is positive.
[[nodiscard]] double area_where_positive(const Mesh& mesh, const std::vector<double>& values);

}  // namespace cluneal::geometry
