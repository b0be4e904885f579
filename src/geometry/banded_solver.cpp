#include "geometry/banded_solver.h"

#include <algorithm>
#include <cmath>

namespace cluneal::geometry {

BandedSystem::BandedSystem(std::size_t size, std::size_t half_width)
    : size_(size), half_width_(half_width), band_(size * (half_width + 1), 0.0), right_(size, 0.0) {}

std::optional<std::vector<double>> BandedSystem::solve() {
  const auto first_of = [&](std::size_t row) { return row > half_width_ ? row - half_width_ : std::size_t{0}; };
  for (std::size_t row = 0; row < size_; ++row) {
    for (std::size_t column = first_of(row); column <= row; ++column) {
      double sum = entry(row, column);
      for (std::size_t k = std::max(first_of(row), first_of(column)); k < column; ++k) {
        sum -= entry(row, k) * entry(column, k);
      }
      if (column == row && !(sum > 0)) return std::nullopt;
      entry(row, column) = column < row ? sum / entry(column, column) : std::sqrt(sum);
    }
  }
  std::vector<double> x = right_;
  for (std::size_t row = 0; row < size_; ++row) {
    for (std::size_t k = first_of(row); k < row; ++k) x[row] -= entry(row, k) * x[k];
    x[row] /= entry(row, row);
  }
  for (std::size_t row = size_; row-- > 0;) {
    x[row] /= entry(row, row);
    for (std::size_t k = first_of(row); k < row; ++k) x[k] -= entry(row, k) * x[row];
  }
  return x;
}

}  // namespace cluneal::geometry
