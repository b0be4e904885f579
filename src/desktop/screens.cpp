#include "desktop/screens.h"

#include <algorithm>

namespace cluneal::desktop {
namespace {

/// How much of a window a screen shows.
long long shown_on(const WorkArea& screen, const WindowGeometry& window) {
  const int across = std::min(window.x + window.width, screen.x + screen.width) - std::max(window.x, screen.x);
  const int down = std::min(window.y + window.height, screen.y + screen.height) - std::max(window.y, screen.y);
  return static_cast<long long>(std::max(0, across)) * std::max(0, down);
}

}  // namespace

WindowGeometry on_a_screen(WindowGeometry geometry, const std::vector<WorkArea>& screens) {
  if (screens.empty()) return geometry;
  const WorkArea& screen = *std::max_element(screens.begin(), screens.end(), [&](const WorkArea& a, const WorkArea& b) {
    return shown_on(a, geometry) < shown_on(b, geometry);
  });
  const bool placed = geometry.placed();
  geometry.width = std::min(geometry.width, screen.width);
  geometry.height = std::min(geometry.height, screen.height);
  if (!placed) return geometry;
  geometry.x = std::clamp(geometry.x, screen.x, screen.x + screen.width - geometry.width);
  geometry.y = std::clamp(geometry.y, screen.y, screen.y + screen.height - geometry.height);
  return geometry;
}

}  // namespace cluneal::desktop
