#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/trigonometric.hpp>

#include "render/fading.h"
#include "support.h"

using namespace cluneal;
using namespace cluneal::render_test;

namespace {

/// Mean alpha of columns [from, to) over the rows [top, bottom), 0 to 1.
double cover(const render::Image& image, int from, int to, int top, int bottom) {
  double sum = 0;
  for (int y = top; y < bottom; ++y) {
    for (int x = from; x < to; ++x) sum += pixel(image, x, y)[3] / 255.0;
  }
  return sum / ((to - from) * (bottom - top));
}

double smooth(double share) {
  return share * share * (3 - 2 * share);
}

render::Frame clear_frame() {
  render::Frame frame = parallel_frame_of({96, 96}, 48);  // One pixel is 1 mm.
  frame.background.transparent = true;
  return frame;
}

}  // namespace

TEST_CASE("a mesh dissolves by height below and above, opaque or see-through") {
  Studio studio;
  render::Frame frame = clear_frame();
  const render::Fading fading(0, 20, 40, 50);
  struct Case {
    float height;
    double left;
  };
  for (const Case& one : {Case{-1, 0}, Case{5, 0.25}, Case{10, 0.5}, Case{30, 1}, Case{45, 0.5}, Case{51, 0}}) {
    for (const double opacity : {1.0, 0.5}) {
      frame.items = {item_of(plate(60, one.height), {0.5f, 0.4f, 0.3f}, static_cast<float>(opacity))};
      frame.items[0].fading = fading;
      // Seen from below what dissolves above, and the other way round: an end that is turned to the eye is whole.
      if (one.height > 35) frame.items[0].transform = glm::mat4(glm::mat3(1, 0, 0, 0, -1, 0, 0, 0, -1));
      CAPTURE(one.height, opacity);
      CHECK(cover(studio.picture(frame, 64), 32, 64, 32, 64) == Approx(opacity * smooth(one.left)).margin(0.02));
    }
  }
}

TEST_CASE("an end that is turned to the eye does not dissolve but shows its cut face") {
  Studio studio;
  render::Frame frame = clear_frame();
  frame.items = {item_of(plate(60, 50), {0.5f, 0.4f, 0.3f})};
  frame.items[0].fading = render::Fading(0, 20, 40, 50);
  CHECK(cover(studio.picture(frame, 64), 32, 64, 32, 64) == Approx(1).margin(0.01));
  // Half way round the two ways meet without a jump.
  const render::Fading fading(0, 20, 40, 50);
  glm::vec4 before(fading);
  for (float degrees = 0; degrees <= 180; degrees += 1) {
    const float turn = glm::radians(degrees);
    const glm::mat4 turned(glm::mat3(1, 0, 0, 0, std::cos(turn), std::sin(turn), 0, -std::sin(turn), std::cos(turn)));
    const glm::vec4 now = render::fading_seen(fading, turned);
    if (degrees > 0) CHECK(glm::length(now - before) < 2);
    before = now;
  }
  CHECK(render::fading_seen(fading, glm::mat4(glm::mat3(1, 0, 0, 0, 0, 1, 0, -1, 0))) == fading);
}

TEST_CASE("a tube dissolves toward an end of its axis, and its rim with it") {
  Studio studio;
  render::Frame frame = clear_frame();
  frame.items = {item_of(straight_tube(30, 6), {0.1f, 0.5f, 0.4f})};
  frame.items[0].fading = render::Fading(-30, 0, 0, 40);
  frame.items[0].material.halo = true;
  const render::Image image = studio.picture(frame, 64);
  // Column x of the picture lies x - 48 mm from the middle; the tube covers rows 42 to 53.
  const auto at = [&](int column) { return cover(image, column, column + 1, 44, 52); };
  CHECK(at(20) < 0.03);
  CHECK(at(38) == Approx(smooth(20.5 / 40)).margin(0.04));
  CHECK(at(70) == Approx(1).margin(0.01));
  const auto rim = [&](int column) { return cover(image, column, column + 1, 53, 56); };
  CHECK(rim(70) > 0.3);
  CHECK(rim(20) < 0.03);
}
