#pragma once

#include <glm/vec3.hpp>
#include <span>
#include <vector>

#include "geometry/mesh.h"

namespace cluneal::geometry {

/// Points of a sheet in rows: `across` a row, mm. At least two rows of two.
struct Grid {
  std::vector<glm::dvec3> points;
  std::size_t across = 0;

  [[nodiscard]] std::size_t rows() const { return across == 0 ? 0 : points.size() / across; }
  [[nodiscard]] const glm::dvec3& at(std::size_t row, std::size_t column) const {
    return points[row * across + column];
  }
  [[nodiscard]] glm::dvec3& at(std::size_t row, std::size_t column) { return points[row * across + column]; }
};

/// A closed body about a sheet: `thickness` mm in the middle, rounding off toward the sheet's two sides, with normals.
/// Empty where the grid is too small.
[[nodiscard]] Mesh slab(const Grid& grid, double thickness);
/// The same with a thickness of its own at each point, mm, before it rounds off toward the sides.
[[nodiscard]] Mesh slab(const Grid& grid, std::span<const double> thickness);

}  // namespace cluneal::geometry
