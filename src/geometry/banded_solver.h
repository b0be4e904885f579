#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace cluneal::geometry {

/// A symmetric positive definite system whose entries lie within `half_width` of the diagonal.
class BandedSystem {
 public:
  BandedSystem(std::size_t size, std::size_t half_width);

  /// Adds to the lower triangle: row >= column >= row - half_width.
  void add(std::size_t row, std::size_t column, double value) { entry(row, column) += value; }
  void add_right(std::size_t row, double value) { right_[row] += value; }
  /// Cholesky's factorisation in place, then both substitutions; nothing where the system is not positive definite.
  [[nodiscard]] std::optional<std::vector<double>> solve();

 private:
  double& entry(std::size_t row, std::size_t column) { return band_[row * (half_width_ + 1) + (row - column)]; }
  std::size_t size_;
  std::size_t half_width_;
  std::vector<double> band_;
  std::vector<double> right_;
};

}  // namespace cluneal::geometry
