#pragma once

#include <cstdint>
#include <glm/vec3.hpp>
#include <vector>

namespace cluneal::geometry {

/// A triangle mesh in millimetres, LPS, counter-clockwise seen from outside.
/// `normals`, `occlusion` and `radii` are empty or hold one entry a position.
struct Mesh {
  std::vector<glm::vec3> positions;
  std::vector<glm::vec3> normals;  ///< Unit.
  std::vector<float> occlusion;    ///< 0 shut in, 1 open to the sky; empty means 1.
  std::vector<float> radii;        ///< A tube: positions lie on its axis, the surface at position + radius * normal.
  std::vector<std::uint32_t> indices;  ///< Three a triangle.

  [[nodiscard]] std::size_t triangle_count() const { return indices.size() / 3; }
};

}  // namespace cluneal::geometry
