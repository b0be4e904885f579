#pragma once

#include <cstddef>

#include "geometry/mesh.h"

namespace cluneal::geometry {

/// Where corner `index` of all triangles lies, three a triangle.
inline glm::dvec3 corner_of(const Mesh& mesh, std::size_t index) {
  return glm::dvec3(mesh.positions[mesh.indices[index]]);
}

/// What a mesh is, beside where it lies.
struct Topology {
  bool closed = false;         ///< Every edge has exactly two triangles.
  bool oriented = false;       ///< Those two run through it in opposite directions.
  long long euler = 0;         ///< V - E + F over the vertices that triangles use.
  std::size_t components = 0;  ///< Connected over shared vertices.
  std::size_t degenerate = 0;  ///< Triangles that name a vertex twice; the rest leaves them out.
};

[[nodiscard]] Topology topology_of(const Mesh& mesh);
/// The same after merging vertices at exactly equal places on the surface, for files that store each triangle's own
/// corners: merged normals are averaged, triangles keep their numbers.
[[nodiscard]] Mesh welded(const Mesh& mesh);
[[nodiscard]] double area_of(const Mesh& mesh);  ///< mm^2.
/// mm^2, of the triangle whose first corner is `mesh.indices[first]`.
[[nodiscard]] double area_of_triangle(const Mesh& mesh, std::size_t first);
[[nodiscard]] double volume_of(const Mesh& mesh);  ///< mm^3, signed: positive when closed and oriented outward.
/// Area-weighted vertex normals; vertices without area get +z.
void compute_normals(Mesh& mesh);

}  // namespace cluneal::geometry
