#pragma once

#include <cstdint>
#include <glm/vec3.hpp>
#include <memory>
#include <span>
#include <vector>

#include "base/result.h"
#include "geometry/mesh.h"

namespace cluneal::geometry {

/// A place on a mesh: a triangle and barycentric weights.
struct MeshPlace {
  std::uint32_t triangle = 0;
  glm::dvec3 barycentric{1, 0, 0};
};

/// Distances along a surface by the heat method (Crane, Weischedel, Wardetzky 2013): heat spreads for a moment from the
/// sources, its direction everywhere points the way back. One factorisation serves any number of questions. Good to a
/// few per cent, and to about one edge near the sources, on triangles that are not slivers: use subdivided surfaces,
/// not simplified ones. Vertices must be shared (see welded()). Safe to read from many threads.
class Geodesics {
 public:
  /// Fails for a mesh without area.
  [[nodiscard]] static base::Result<Geodesics> on(const Mesh& mesh);

  /// For each vertex the distance to the nearest of the sources, mm; infinite where no path leads, and everywhere
  /// without sources. Sources outside the mesh are passed over.
  [[nodiscard]] std::vector<double> from(std::span<const MeshPlace> sources) const;

 private:
  struct Solver;
  std::shared_ptr<const Solver> solver_;
};

}  // namespace cluneal::geometry
