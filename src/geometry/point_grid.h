#pragma once

#include <cstddef>
#include <cstdint>
#include <glm/vec3.hpp>
#include <span>
#include <vector>

#include "geometry/bounds.h"

namespace cluneal::geometry {

/// Points in a regular grid of cubes, to find those in a box without asking all of them. It keeps numbers only: the
/// points stay their owner's.
class PointGrid {
 public:
  /// `cell` is the edge of a cube in the points' own unit, more than 0. About as long as the boxes that will be asked
  /// for: smaller cubes cost a look each, larger ones hold points in vain.
  PointGrid(std::span<const glm::vec3> points, double cell);

  /// Calls `see` with the number of each point in cubes that the box from `low` to `high` touches, until it says true:
  /// all points of the box and some beside it, in an order that is always the same.
  template <class See>
  void each_near(const glm::dvec3& low, const glm::dvec3& high, See see) const {
    const Range x = range(low.x, high.x, 0), y = range(low.y, high.y, 1), z = range(low.z, high.z, 2);
    if (x.first > x.last) return;
    for (std::size_t k = z.first; k <= z.last; ++k) {
      for (std::size_t j = y.first; j <= y.last; ++j) {
        // Cubes along x lie one after the other.
        const std::size_t row = (k * size_[1] + j) * size_[0];
        for (std::size_t i = begin_[row + x.first]; i < begin_[row + x.last + 1]; ++i) {
          if (see(numbers_[i])) return;
        }
      }
    }
  }

 private:
  struct Range {
    std::size_t first = 1, last = 0;  ///< Empty where the first is beyond the last.
  };
  [[nodiscard]] Range range(double low, double high, std::size_t axis) const;
  [[nodiscard]] std::size_t cube_of(const glm::vec3& point) const;

  Bounds box_;
  double cell_;
  std::size_t size_[3] = {0, 0, 0};
  std::vector<std::uint32_t> begin_;    ///< Of each cube, in `numbers_`, and the end.
  std::vector<std::uint32_t> numbers_;  ///< The points, cube by cube.
};

}  // namespace cluneal::geometry
