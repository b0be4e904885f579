#include "session/ink.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <set>

using namespace cluneal;
using namespace session;

TEST_CASE("what is drawn lies as far from the slide's middle on a wider slide and on a larger one", "[ink]") {
  const std::array<double, 2> point = on_slide({960 + 270, 540 - 108}, {1920, 1080});
  CHECK(point[0] == Approx(0.25));
  CHECK(point[1] == Approx(-0.1));
  const glm::dvec2 narrower = on_picture(point, {1024, 768});
  CHECK(narrower.x == Approx(512 + 0.25 * 768));
  CHECK(narrower.y == Approx(384 - 0.1 * 768));
  // A pen that has left the screen does not leave what a file may hold.
  const std::array<double, 2> far = on_slide({1e9, -1e9}, {1920, 1080});
  CHECK(far[0] == anatomy::farthest_ink);
  CHECK(far[1] == -anatomy::farthest_ink);
}

TEST_CASE("a pen's stroke goes on where it moves, and an arrow has its two ends alone", "[ink]") {
  anatomy::InkStroke stroke;
  for (const double x : {0.0, 0.0001, 0.1, 0.2}) stroke = drawn_on(stroke, {x, 0});
  CHECK(stroke.points.size() == 3);
  anatomy::InkStroke arrow;
  arrow.arrow = true;
  for (const double x : {0.0, 0.1, 0.2}) arrow = drawn_on(arrow, {x, 0});
  REQUIRE(arrow.points.size() == 2);
  CHECK(arrow.points.back()[0] == 0.2);
  // Back where it began it has no direction.
  arrow = drawn_on(arrow, {0, 0});
  CHECK(arrow.points.size() == 1);
  for (std::size_t i = 0; i < anatomy::most_ink_points + 10; ++i)
    stroke = drawn_on(stroke, {0.3 * std::sin(static_cast<double>(i)), 0.3 * std::cos(static_cast<double>(i))});
  CHECK(stroke.points.size() == anatomy::most_ink_points);
}

TEST_CASE("an arrow's head stands at its end, points back on both sides and is no longer than the arrow", "[ink]") {
  for (const double length : {0.4, 0.01}) {
    anatomy::InkStroke arrow;
    arrow.arrow = true;
    arrow.points = {{0.1, 0.1}, {0.1 + length, 0.1}};
    const auto lines = lines_of(arrow, {1000, 1000});
    REQUIRE(lines.size() == 2);
    REQUIRE(lines[1].size() == 3);
    const glm::dvec2 tip = lines[0].back();
    CHECK(lines[1][1] == tip);
    CHECK(lines[1][0].x == Approx(lines[1][2].x));
    CHECK(lines[1][0].y - tip.y == Approx(tip.y - lines[1][2].y));
    CHECK(lines[1][0].x < tip.x);
    CHECK(lines[1][0].x > lines[0].front().x);
  }
  // A dot is a line as well, so that it is drawn.
  anatomy::InkStroke dot;
  dot.points = {{0, 0}};
  const auto lines = lines_of(dot, {1000, 800});
  REQUIRE(lines.size() == 1);
  CHECK(lines[0] == std::vector<glm::dvec2>{{500, 400}, {500, 400}});
}

TEST_CASE("colours and widths go round, and each colour stands off from its rim", "[ink]") {
  InkPen pen;
  std::set<anatomy::InkColour> colours;
  std::set<std::size_t> widths;
  for (std::size_t i = 0; i < anatomy::ink_words.size(); ++i) {
    colours.insert(pen.colour);
    pen = with_next_colour(pen);
  }
  for (std::size_t i = 0; i < ink_widths.size(); ++i) {
    widths.insert(pen.width);
    pen = with_next_width(pen);
  }
  CHECK(pen == InkPen{});
  CHECK(colours.size() == 4);
  CHECK(widths.size() == 3);
  // WCAG 2.2: 3 to 1 for what must be made out.
  const auto luminance = [](const std::array<unsigned char, 3>& colour) {
    const auto light = [](unsigned char byte) {
      const double share = byte / 255.0;
      return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * light(colour[0]) + 0.7152 * light(colour[1]) + 0.0722 * light(colour[2]);
  };
  for (const auto& [word, colour] : anatomy::ink_words) {
    INFO(word);
    const double a = luminance(tone_of(colour).ink), b = luminance(tone_of(colour).rim);
    CHECK((std::max(a, b) + 0.05) / (std::min(a, b) + 0.05) >= 3);
  }
}
