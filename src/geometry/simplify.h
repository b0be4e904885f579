#pragma once

#include "geometry/mesh.h"

namespace cluneal::geometry {

/// Fewer triangles, the surface moved by about `error_mm` (meshoptimizer's quadric error, a root mean square; the
/// largest distance comes to two or three times that); normals and occlusion follow their vertices. What is closed and
/// oriented stays so, with its Euler number. Tubes (with radii) come back as they are: build them on a coarser axis.
[[nodiscard]] Mesh simplified(const Mesh& mesh, double error_mm);
/// The same surface with its triangles and vertices in an order that vertex caches like.
[[nodiscard]] Mesh ordered_for_drawing(const Mesh& mesh);

}  // namespace cluneal::geometry
