#pragma once

#include <glm/vec3.hpp>
#include <vector>

#include "geometry/mesh.h"

namespace cluneal::geometry {

/// The places p with dot(normal, p) = offset.
struct Plane {
  glm::dvec3 normal{0, 0, 1};  ///< Unit.
  double offset = 0;           ///< mm.
};

/// A closed line in which a plane cuts a mesh; the last point is joined to the first. Seen against the plane's normal
/// the body lies to its left: it runs counter-clockwise round a body and clockwise round a hole.
struct Contour {
  std::vector<glm::dvec3> points;
  double area = 0;  ///< mm^2, negative for a hole.
};

struct Section {
  std::vector<Contour> contours;
  double area = 0;  ///< mm^2 of the body in the plane, holes taken off.
};

/// How a plane cuts a closed, oriented mesh. Vertices that lie in the plane count as above it. Where the mesh is open,
/// the lines that do not close are left out.
[[nodiscard]] Section section_of(const Mesh& mesh, const Plane& plane);
/// The section filled with triangles that face along the normal; `normals` hold it.
[[nodiscard]] Mesh cap_of(const Section& section, const Plane& plane);
/// What lies below the plane, closed by its cap, whose triangles come last and have vertices of their own (welded()
/// joins them). Normals and occlusion are interpolated; the cap's occlusion is 1.
[[nodiscard]] Mesh cut(const Mesh& mesh, const Plane& plane);

}  // namespace cluneal::geometry
