#pragma once

#include <cstdint>
#include <glm/vec3.hpp>
#include <vector>

#include "geometry/mesh.h"

namespace cluneal::render {

/// A vertex as the card reads it: 20 bytes, since vertices are what a software OpenGL spends its time on.
struct PackedVertex {
  float position[3];
  std::int16_t normal[3];  ///< Normalised.
  std::int16_t occlusion;  ///< Normalised; 1 is open.
};
static_assert(sizeof(PackedVertex) == 20);

/// What a vertex of a tube has beside.
struct TubePoint {
  float radius = 0;
  float dashes = 0;  ///< Dashes of 11 mm, or nearly so, along the axis from an end of its piece: a whole number in all.
};

struct PackedMesh {
  std::vector<PackedVertex> vertices;
  std::vector<TubePoint> tube;  ///< For a mesh with radii, one a vertex.
  bool closed = false;          ///< Closed and outward: its back faces are never seen.
  glm::vec3 low{0}, high{0};    ///< Bounds of the positions.
  float largest_radius = 0;     ///< Of a tube.
};

/// Fails never: missing normals are computed, broken numbers become zero, indices out of range are the caller's affair.
[[nodiscard]] PackedMesh pack(const geometry::Mesh& mesh);

/// How far along a tube each vertex lies, in dashes: of each of its pieces' length a whole number, at least one, each
/// as near to `length` as can be. Both its ends then lie in the middle of a dash, where it may run into another tube
/// without a gap that is cut off. Measured from an end of a piece by the shortest way over the mesh's edges: the
/// vertices lie on the axis, so that this is the length along the axis.
[[nodiscard]] std::vector<float> dash_lengths(const geometry::Mesh& tube, float length);

/// Whether each edge is run through as often one way as the other and the volume is positive. Decided by a checksum
/// over the edges: wrong with a probability of 2^-64.
[[nodiscard]] bool is_closed_outward(const geometry::Mesh& mesh);
/// Whether all indices name positions and come in threes.
[[nodiscard]] bool has_valid_indices(const geometry::Mesh& mesh);

}  // namespace cluneal::render
