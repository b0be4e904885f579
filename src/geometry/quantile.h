#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace cluneal::geometry {

/// The value below which the share `q` of `values` lies, interpolated between neighbours; 0 for no values.
[[nodiscard]] inline double quantile(std::vector<double> values, double q) {
  if (values.empty()) return 0;
  const double rank = q * static_cast<double>(values.size() - 1);
  const auto below = values.begin() + static_cast<std::ptrdiff_t>(std::floor(rank));
  std::nth_element(values.begin(), below, values.end());
  if (below + 1 == values.end()) return *below;
  const double next = *std::min_element(below + 1, values.end());
  return *below + (rank - std::floor(rank)) * (next - *below);
}

}  // namespace cluneal::geometry
