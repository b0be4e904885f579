#include "geometry/slab.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <vector>

#include "geometry/topology.h"

namespace cluneal::geometry {
namespace {

constexpr double edge_share = 0.25;  ///< Of the thickness that is left at the sides.

glm::dvec3 normal_at(const Grid& grid, std::size_t row, std::size_t column) {
  const std::size_t last_row = grid.rows() - 1, last_column = grid.across - 1;
  const glm::dvec3 along = grid.at(std::min(row + 1, last_row), column) - grid.at(row > 0 ? row - 1 : 0, column);
  const glm::dvec3 across = grid.at(row, std::min(column + 1, last_column)) - grid.at(row, column > 0 ? column - 1 : 0);
  const glm::dvec3 normal = glm::cross(along, across);
  const double length = glm::length(normal);
  return length > 0 ? normal / length : glm::dvec3(0);
}

/// Like the section of a flattened ellipse.
double half_thickness(const Grid& grid, std::size_t column, double thickness) {
  const double u = 2.0 * static_cast<double>(column) / static_cast<double>(grid.across - 1) - 1;
  return 0.5 * thickness * (edge_share + (1 - edge_share) * std::sqrt(std::max(0.0, 1 - u * u)));
}

/// The grid's rim, once round.
std::vector<std::uint32_t> rim_of(const Grid& grid) {
  std::vector<std::uint32_t> rim;
  const auto add = [&](std::size_t row, std::size_t column) {
    rim.push_back(static_cast<std::uint32_t>(row * grid.across + column));
  };
  const std::size_t rows = grid.rows();
  for (std::size_t c = 0; c + 1 < grid.across; ++c) add(0, c);
  for (std::size_t r = 0; r + 1 < rows; ++r) add(r, grid.across - 1);
  for (std::size_t c = grid.across - 1; c > 0; --c) add(rows - 1, c);
  for (std::size_t r = rows - 1; r > 0; --r) add(r, 0);
  return rim;
}

}  // namespace

Mesh slab(const Grid& grid, double thickness) {
  return slab(grid, std::vector<double>(grid.points.size(), thickness));
}

Mesh slab(const Grid& grid, std::span<const double> thickness) {
  Mesh mesh;
  const std::size_t rows = grid.rows();
  if (rows < 2 || grid.across < 2 || thickness.size() < grid.points.size()) return mesh;
  const auto count = static_cast<std::uint32_t>(rows * grid.across);
  for (const double side : {1.0, -1.0}) {
    for (std::size_t r = 0; r < rows; ++r) {
      for (std::size_t c = 0; c < grid.across; ++c) {
        const double off = side * half_thickness(grid, c, thickness[r * grid.across + c]);
        mesh.positions.push_back(glm::vec3(grid.at(r, c) + off * normal_at(grid, r, c)));
      }
    }
  }
  const auto triangle = [&](std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    mesh.indices.insert(mesh.indices.end(), {a, b, c});
  };
  const auto across = static_cast<std::uint32_t>(grid.across);
  for (std::uint32_t r = 0; r + 1 < rows; ++r) {
    for (std::uint32_t c = 0; c + 1 < across; ++c) {
      const std::uint32_t a = r * across + c, b = a + 1, d = a + across, e = d + 1;
      triangle(a, d, b);
      triangle(b, d, e);
      triangle(count + a, count + b, count + d);
      triangle(count + b, count + e, count + d);
    }
  }
  const auto rim = rim_of(grid);
  for (std::size_t i = 0; i < rim.size(); ++i) {
    const std::uint32_t a = rim[i], b = rim[(i + 1) % rim.size()];
    triangle(a, b, count + a);
    triangle(b, count + b, count + a);
  }
  if (volume_of(mesh) < 0) {
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) std::swap(mesh.indices[i + 1], mesh.indices[i + 2]);
  }
  compute_normals(mesh);
  return mesh;
}

}  // namespace cluneal::geometry
