#pragma once

#include <span>
#include <vector>

#include "base/progress.h"
#include "geometry/bvh.h"
#include "geometry/mesh.h"

namespace cluneal::geometry {

struct OcclusionOptions {
  int rays = 64;       ///< Cosine-weighted, low-discrepancy, the same for each run.
  double reach = 60;   ///< mm; farther surfaces do not darken.
  double lift = 0.02;  ///< mm off the surface where rays start; more where the blockers are a coarser copy of the mesh.
};

/// Ambient occlusion of each vertex of `mesh` by the `blockers` (which may include the mesh itself): the
/// cosine-weighted share of directions that are open. A hit at distance d closes its direction by 1 - (d / reach)^2.
/// Needs normals (without them: all 1); a tube's vertices stand on its surface. After a cancel,
/// what is not done is 1.
[[nodiscard]] std::vector<float> occlusion_of(const Mesh& mesh, std::span<const Bvh* const> blockers,
                                              const OcclusionOptions& options, base::Progress* progress = nullptr);

}  // namespace cluneal::geometry
