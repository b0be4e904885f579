#include "desktop/screens.h"

#include <catch2/catch.hpp>

namespace cluneal::desktop {

TEST_CASE("a window that was left on a screen that is gone comes back on one that is there") {
  const std::vector<WorkArea> one{{0, 0, 1366, 740}};
  const WindowGeometry back = on_a_screen({5000, 4000, 1200, 700, false, false}, one);
  CHECK(back.x + back.width <= 1366);
  CHECK(back.y + back.height <= 740);
  CHECK(back.width == 1200);

  const WindowGeometry smaller = on_a_screen({100, 100, 3840, 2160, true, false}, one);
  CHECK(smaller.x == 0);
  CHECK(smaller.y == 0);
  CHECK(smaller.width == 1366);
  CHECK(smaller.height == 740);
  CHECK(smaller.maximised);
}

TEST_CASE("a window stays on the screen that shows most of it, left of the first as well") {
  const std::vector<WorkArea> two{{0, 0, 1920, 1080}, {-1280, 0, 1280, 1024}};
  const WindowGeometry left = on_a_screen({-1200, 40, 900, 600, false, false}, two);
  CHECK(left.x == -1200);
  CHECK(left.y == 40);
}

TEST_CASE("a window that never stood anywhere is placed by the system, at a size that fits") {
  const WindowGeometry fresh = on_a_screen({}, {{0, 0, 1366, 740}});
  CHECK_FALSE(fresh.placed());
  CHECK(fresh.width == 1366);
  CHECK(fresh.height == 740);
  CHECK(on_a_screen({}, {}).width == WindowGeometry{}.width);
}

}  // namespace cluneal::desktop
