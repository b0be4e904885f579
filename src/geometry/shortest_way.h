#pragma once

#include <optional>

#include "geometry/geodesic.h"
#include "geometry/mesh.h"

namespace cluneal::geometry {

/// The length of the shortest way along a surface between two places on it, mm; nothing where none leads from one to
/// the other. A* over the vertices and some points on each edge, whose crossings are then moved along their edges until
/// the way is straight across each (it is shortest among the ways over those edges): within some tenths of a per cent
/// of the exact way on meshes whose triangles are small beside it. Vertices must be shared (see welded()).
[[nodiscard]] std::optional<double> shortest_way(const Mesh& mesh, const MeshPlace& from, const MeshPlace& to);

}  // namespace cluneal::geometry
