#include <catch2/catch.hpp>

#include "view/draw_ink.h"

using namespace cluneal;

TEST_CASE("what is drawn on a slide stands in its picture in pixels, each stroke over its rim and over those before it",
          "[ink]") {
  const anatomy::SlideInk ink{{{{0, 0}, {0.5, -0.25}}, anatomy::InkColour::red, 0.01, false},
                              {{{-0.5, 0}, {0, 0}}, anatomy::InkColour::yellow, 0.02, true}};
  render::Overlay overlay;
  view::draw_ink(ink, {1600, 1000}, {0, 0}, overlay);
  REQUIRE(overlay.lines.size() == 6);  // Of an arrow its head as well.
  CHECK(overlay.lines[0].points == std::vector<glm::vec2>{{800, 500}, {1300, 250}});
  CHECK(overlay.lines[1].points == overlay.lines[0].points);
  CHECK(overlay.lines[1].width == Approx(10));
  CHECK(overlay.lines[0].width > overlay.lines[1].width);
  CHECK(overlay.lines[1].colour.x > 2 * overlay.lines[1].colour.y);
  CHECK(overlay.lines[0].colour == glm::vec4(1));
  CHECK(overlay.lines[5].points[1] == glm::vec2(800, 500));
  CHECK(overlay.lines[5].colour.y > 2 * overlay.lines[5].colour.z);
  // Of several pictures side by side each has what lies on it.
  render::Overlay second;
  view::draw_ink(ink, {1600, 1000}, {800, 0}, second);
  CHECK(second.lines[0].points == std::vector<glm::vec2>{{0, 500}, {500, 250}});
}
