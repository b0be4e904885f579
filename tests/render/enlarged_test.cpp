#include "render/enlarged.h"

#include <catch2/catch.hpp>

#include "support.h"

using namespace cluneal;
using namespace cluneal::render_test;

namespace {

render::Image part_of(const render::Image& whole, glm::ivec2 corner, int side) {
  render::Image part{side, side, {}};
  for (int y = 0; y < side; ++y) {
    const auto from = whole.rgba.begin() + 4 * ((corner.y + y) * static_cast<std::ptrdiff_t>(whole.width) + corner.x);
    part.rgba.insert(part.rgba.end(), from, from + 4 * static_cast<std::ptrdiff_t>(side));
  }
  return part;
}

/// A ball, a thin tube, and a line, a box and words of the overlay, `times` as large.
render::Frame slide(glm::ivec2 size, float times) {
  render::Frame frame = frame_of(size);
  frame.scale = times;
  frame.background = {glm::vec3(0.9f), glm::vec3(0.1f), false};
  frame.items = {item_of(sphere({15, 10, 0}, 40), {0.7f, 0.6f, 0.5f}),
                 item_of(straight_tube(90, 1.2f), {0.1f, 0.2f, 0.7f})};
  frame.overlay.lines = {{{glm::vec2(100, 80) * times, glm::vec2(300, 190) * times}, 3 * times, {0.8f, 0, 0, 1}}};
  frame.overlay.boxes = {{glm::vec2(180, 120) * times, glm::vec2(215, 150) * times, 4 * times, {0, 0.5f, 0, 1}}};
  frame.overlay.texts.push_back({"nerve", glm::vec2(160, 200) * times, 24 * times});
  return frame;
}

}  // namespace

TEST_CASE("what is enlarged is the part of a picture that was drawn so large") {
  Studio studio;
  const glm::ivec2 size(400, 300), middle(205, 160);
  const int radius = 120;
  const render::Image glass = studio.picture(render::enlarged(slide(size, 1), middle, radius, 2));
  REQUIRE(glass.width == 2 * radius);
  REQUIRE(glass.height == 2 * radius);
  const render::Image large = part_of(studio.picture(slide(2 * size, 2)), 2 * middle - radius, 2 * radius);
  keep(glass, "enlarged");
  keep(large, "drawn_large");
  CHECK(rms(glass, large) < 3);
  // The pixels of the small one, stretched, are something else: the test would see it.
  render::Image stretched = glass;
  const render::Image small = studio.picture(slide(size, 1));
  for (int y = 0; y < 2 * radius; ++y) {
    for (int x = 0; x < 2 * radius; ++x) {
      const auto from = pixel(small, middle.x + (x - radius) / 2, middle.y + (y - radius) / 2);
      for (std::size_t i = 0; i < 4; ++i) {
        stretched.rgba[4 * static_cast<std::size_t>(y * 2 * radius + x) + i] = static_cast<std::uint8_t>(from[i]);
      }
    }
  }
  CHECK(rms(stretched, large) > 6);
}
