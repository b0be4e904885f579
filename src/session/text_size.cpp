#include "session/text_size.h"

#include <algorithm>
#include <array>

namespace cluneal::session {
namespace {

constexpr std::array sizes{least_text_size, 90, usual_text_size, 110, 125, 150, 175, 200, 225, largest_text_size};

}  // namespace

int stepped_text_size(int percent, int by) {
  const auto* const upper = std::upper_bound(sizes.begin(), sizes.end(), percent);
  const auto* const lower = std::lower_bound(sizes.begin(), sizes.end(), percent);
  // Between two sizes a step goes to the nearer end of the way.
  const auto at = static_cast<int>((by > 0 ? upper - 1 : lower) - sizes.begin()) + by;
  return sizes[static_cast<std::size_t>(std::clamp(at, 0, static_cast<int>(sizes.size()) - 1))];
}

}  // namespace cluneal::session
