#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace cluneal::app::cli {

/// Times of one thing done many times, milliseconds.
struct Times {
  double median = 0, p95 = 0, least = 0, most = 0;
};

/// All zero for no values. The median of an even number is the mean of the middle two; p95 is the nearest rank.
[[nodiscard]] inline Times times_of(std::vector<double> values) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  const std::size_t n = values.size();
  const double median = n % 2 == 1 ? values[n / 2] : 0.5 * (values[n / 2 - 1] + values[n / 2]);
  const auto rank = static_cast<std::size_t>(std::ceil(0.95 * static_cast<double>(n)));
  return {median, values[std::max<std::size_t>(rank, 1) - 1], values.front(), values.back()};
}

}  // namespace cluneal::app::cli
