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

TEST_CASE("the first window is as large as its text asks for, one that was there before stays as it was") {
  const std::vector<WorkArea> uhd{{0, 0, 3840, 2160}};
  const WindowGeometry first = on_a_screen(first_size({}, 2), uhd);
  CHECK(first.width == 2 * WindowGeometry{}.width);
  CHECK(first.height == 2 * WindowGeometry{}.height);
  CHECK(first_size({40, 40, 1000, 700, false, false}, 2).width == 1000);
  CHECK(on_a_screen(first_size({}, 3), {{0, 0, 1920, 1080}}).width == 1920);
}

TEST_CASE("a window is no smaller than its panels need, unless the screen is") {
  CHECK(least_size(1, {{0, 0, 1920, 1080}}).width >= 640);
  CHECK(least_size(2, {{0, 0, 3840, 2160}}).width == 2 * least_size(1, {{0, 0, 1920, 1080}}).width);
  CHECK(least_size(3, {{0, 0, 1366, 740}}).height == 740);
}

TEST_CASE("the bar by which a window is moved stays on the screen") {
  const Frame frame{2, 30, 2, 2};
  const WindowGeometry full = on_a_screen({0, 0, 1366, 740, false, false}, {{0, 0, 1366, 740}}, frame);
  CHECK(full.x == 2);
  CHECK(full.y == 30);
  CHECK(full.width == 1362);
  CHECK(full.height == 708);
}

TEST_CASE("with one screen the hall has it, and no window comes unasked") {
  const std::vector<Screen> one{{"eDP-1", 0, 0, 1366, 768, true}};
  for (const bool swapped : {false, true}) CHECK(screens_of_talk(one, swapped) == TalkScreens{0, std::nullopt});
  CHECK(screens_of_talk({}, false) == TalkScreens{});
}

TEST_CASE("a projector beside a laptop has the hall's picture, the laptop the speaker's window") {
  const Screen laptop{"eDP-1", 0, 0, 1366, 768, true}, projector{"HDMI-1", 1366, 0, 1024, 768, false};
  CHECK(screens_of_talk({laptop, projector}, false) == TalkScreens{1, 0});
  CHECK(screens_of_talk({laptop, projector}, true) == TalkScreens{0, 1});
  // Also where the system has made the projector its first one.
  const Screen first{"HDMI-1", 0, 0, 1024, 768, true}, second{"eDP-1", 1024, 0, 1366, 768, false};
  CHECK(screens_of_talk({first, second}, false) == TalkScreens{0, 1});
}

TEST_CASE("without a built-in panel the speaker has the primary screen") {
  const Screen primary{"DP-1", 0, 0, 1920, 1080, true}, other{"DP-2", 1920, 0, 1920, 1080, false};
  CHECK(screens_of_talk({primary, other}, false) == TalkScreens{1, 0});
  CHECK(screens_of_talk({other, primary}, false) == TalkScreens{0, 1});
}

TEST_CASE("of several other screens the hall has the largest, and those that show the same are one") {
  const Screen laptop{"LVDS-1", 0, 0, 1366, 768, true};
  const Screen small{"VGA-1", 1366, 0, 800, 600, false}, large{"HDMI-1", 2166, 0, 3840, 2160, false};
  CHECK(screens_of_talk({laptop, small, large}, false) == TalkScreens{2, 0});
  const Screen mirror{"HDMI-1", 0, 0, 1024, 768, false};
  CHECK(screens_of_talk({laptop, mirror}, false) == TalkScreens{0, std::nullopt});
  CHECK(screens_of_talk({laptop, mirror, small}, false) == TalkScreens{2, 0});
}

}  // namespace cluneal::desktop
