#include "desktop/screens.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace cluneal::desktop {
namespace {

/// How much of a window a screen shows.
long long shown_on(const WorkArea& screen, const WindowGeometry& window) {
  const int across = std::min(window.x + window.width, screen.x + screen.width) - std::max(window.x, screen.x);
  const int down = std::min(window.y + window.height, screen.y + screen.height) - std::max(window.y, screen.y);
  return static_cast<long long>(std::max(0, across)) * std::max(0, down);
}

/// A panel that is part of the machine, by how Linux names its plug.
bool is_built_in(const Screen& screen) {
  constexpr std::array<std::string_view, 3> plugs{"eDP", "LVDS", "DSI"};
  return std::any_of(plugs.begin(), plugs.end(),
                     [&](std::string_view plug) { return screen.name.compare(0, plug.size(), plug) == 0; });
}

/// Whether they show the same: one begins where the other does.
bool mirrored(const Screen& a, const Screen& b) {
  return a.x == b.x && a.y == b.y;
}

}  // namespace

WindowGeometry first_size(WindowGeometry geometry, float scale) {
  if (geometry.placed()) return geometry;
  geometry.width = static_cast<int>(std::lround(static_cast<float>(geometry.width) * scale));
  geometry.height = static_cast<int>(std::lround(static_cast<float>(geometry.height) * scale));
  return geometry;
}

LeastSize least_size(float scale, const std::vector<WorkArea>& screens) {
  constexpr float width = 720;
  constexpr float height = 450;
  LeastSize least{static_cast<int>(std::lround(width * scale)), static_cast<int>(std::lround(height * scale))};
  for (const WorkArea& screen : screens) {
    least.width = std::min(least.width, screen.width);
    least.height = std::min(least.height, screen.height);
  }
  return least;
}

WindowGeometry on_a_screen(WindowGeometry geometry, const std::vector<WorkArea>& screens, const Frame& frame) {
  if (screens.empty()) return geometry;
  WorkArea screen = *std::max_element(screens.begin(), screens.end(), [&](const WorkArea& a, const WorkArea& b) {
    return shown_on(a, geometry) < shown_on(b, geometry);
  });
  screen.x += frame.left;
  screen.y += frame.top;
  screen.width -= frame.left + frame.right;
  screen.height -= frame.top + frame.bottom;
  const bool placed = geometry.placed();
  geometry.width = std::min(geometry.width, screen.width);
  geometry.height = std::min(geometry.height, screen.height);
  if (!placed) return geometry;
  geometry.x = std::clamp(geometry.x, screen.x, screen.x + screen.width - geometry.width);
  geometry.y = std::clamp(geometry.y, screen.y, screen.y + screen.height - geometry.height);
  return geometry;
}

TalkScreens screens_of_talk(const std::vector<Screen>& screens, bool swapped) {
  if (screens.empty()) return {};
  const auto first = [&](auto is) {
    return static_cast<std::size_t>(std::find_if(screens.begin(), screens.end(), is) - screens.begin());
  };
  std::size_t own = first(is_built_in);
  if (own == screens.size()) own = first([](const Screen& screen) { return screen.primary; });
  if (own == screens.size()) own = 0;
  const auto area = [&](std::size_t at) { return static_cast<long long>(screens[at].width) * screens[at].height; };
  std::optional<std::size_t> other;
  for (std::size_t i = 0; i < screens.size(); ++i) {
    if (i == own || mirrored(screens[i], screens[own])) continue;
    if (!other || area(i) > area(*other)) other = i;
  }
  if (!other) return {own, std::nullopt};
  return swapped ? TalkScreens{own, other} : TalkScreens{other, own};
}

}  // namespace cluneal::desktop
