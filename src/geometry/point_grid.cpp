#include "geometry/point_grid.h"

#include <algorithm>
#include <cmath>

namespace cluneal::geometry {

PointGrid::PointGrid(std::span<const glm::vec3> points, double cell) : box_(bounds_of(points)), cell_(cell) {
  if (points.empty()) return;
  for (std::size_t axis = 0; axis < 3; ++axis) {
    size_[axis] = static_cast<std::size_t>((box_.high[axis] - box_.low[axis]) / cell_) + 1;
  }
  begin_.assign(size_[0] * size_[1] * size_[2] + 1, 0);
  for (const glm::vec3& point : points) ++begin_[cube_of(point) + 1];
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
  numbers_.resize(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) numbers_[next[cube_of(points[i])]++] = static_cast<std::uint32_t>(i);
}

PointGrid::Range PointGrid::range(double low, double high, std::size_t axis) const {
  if (size_[axis] == 0 || !(low <= high) || high < box_.low[axis] || low > box_.high[axis]) return {};
  const auto at = [&](double value) {
    const double cubes = std::floor((value - box_.low[axis]) / cell_);
    return static_cast<std::size_t>(std::clamp(cubes, 0.0, static_cast<double>(size_[axis] - 1)));
  };
  return {at(low), at(high)};
}

std::size_t PointGrid::cube_of(const glm::vec3& point) const {
  std::size_t cube = 0;
  for (std::size_t axis = 3; axis-- > 0;) {
    cube = cube * size_[axis] + range(double{point[axis]}, double{point[axis]}, axis).first;
  }
  return cube;
}

}  // namespace cluneal::geometry
