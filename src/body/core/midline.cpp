#include "body/core/midline.h"

#include <utility>

namespace cluneal::body {

std::vector<glm::dvec3> across_midline(std::vector<glm::dvec3> line) {
  for (glm::dvec3& point : line) point = across_midline(point);
  return line;
}

geometry::Grid across_midline(geometry::Grid grid) {
  grid.points = across_midline(std::move(grid.points));
  return grid;
}

geometry::Mesh across_midline(geometry::Mesh mesh) {
  for (glm::vec3& position : mesh.positions) position = glm::vec3(across_midline(glm::dvec3(position)));
  for (glm::vec3& normal : mesh.normals) normal = glm::vec3(across_midline(glm::dvec3(normal)));
  for (std::size_t t = 0; t + 2 < mesh.indices.size(); t += 3) std::swap(mesh.indices[t + 1], mesh.indices[t + 2]);
  return mesh;
}

}  // namespace cluneal::body
