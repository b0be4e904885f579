#include "body/tables/relief_row.h"

#include <algorithm>

namespace cluneal::body {

Relief mirrored(const Relief& relief, const std::vector<std::uint32_t>& twin) {
  Relief other = relief;
  for (ReliefStop& stop : other.along) stop = {twin[stop.from], twin[stop.to], stop.share};
  // Seen in a mirror, left of the line is right of it.
  if (relief.shelf > 0) {
    std::reverse(other.along.begin(), other.along.end());
    std::reverse(other.height.begin(), other.height.end());
    std::swap(other.taper[0], other.taper[1]);
  }
  return other;
}

}  // namespace cluneal::body
