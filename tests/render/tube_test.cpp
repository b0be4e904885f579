#include <catch2/catch.hpp>
#include <cmath>
#include <glm/gtc/matrix_transform.hpp>

#include "support.h"

using namespace cluneal;
using namespace cluneal::render_test;

namespace {

/// Covered height of the middle column, pixels.
double height_of(const render::Image& image) {
  double sum = 0;
  for (int y = 0; y < image.height; ++y) sum += pixel(image, image.width / 2, y)[3] / 255.0;
  return sum;
}

}  // namespace

TEST_CASE("a tube's radius is set when it is drawn") {
  Studio studio;
  // One pixel is 0.5 mm.
  render::Frame frame = parallel_frame_of({200, 200}, 50);
  frame.background.transparent = true;
  frame.items.push_back(item_of(straight_tube(30, 4), {0.1f, 0.5f, 0.4f}));
  CHECK(height_of(studio.picture(frame, 32)) == Approx(16).margin(0.3));
  frame.items[0].tube_scale = 2.5f;
  CHECK(height_of(studio.picture(frame, 32)) == Approx(40).margin(0.4));
  frame.items[0].transform = glm::scale(glm::mat4(1), glm::vec3(0.5f));
  CHECK(height_of(studio.picture(frame, 32)) == Approx(20).margin(0.3));
}

TEST_CASE("a thin tube is never thinner than two and a half pixels, at any scale of the figure") {
  Studio studio;
  for (const bool parallel : {true, false}) {
    render::Frame frame = parallel ? parallel_frame_of({200, 200}, 50) : frame_of({200, 200});
    frame.background.transparent = true;
    frame.items.push_back(item_of(straight_tube(30, 0.01f), {0.1f, 0.5f, 0.4f}));
    CHECK(height_of(studio.picture(frame, 64)) == Approx(2.5).margin(0.15));
    CHECK(height_of(studio.picture(frame, 64, 0.5f)) == Approx(2.5).margin(0.4));
    frame.scale = 2;
    CHECK(height_of(studio.picture(frame, 64)) == Approx(5).margin(0.2));
  }
}

TEST_CASE("a rim is dark, lies outside the tube and shows on what the tube lies on") {
  Studio studio;
  render::Frame frame = parallel_frame_of({200, 200}, 50);
  const glm::vec3 ivory(0.7f, 0.62f, 0.48f);
  frame.items.push_back(item_of(plate(45, -4.05f), ivory));
  frame.items.push_back(item_of(straight_tube(30, 4), {0.05f, 0.5f, 0.4f}));
  const render::Image bare = studio.picture(frame, 32);
  frame.items[1].material.halo = true;
  const render::Image rimmed = studio.picture(frame, 32);
  int darkest = 255;
  // The tube covers rows 92 to 108; its rim is at least 1.6 pixels wide.
  for (int y = 108; y < 112; ++y) darkest = std::min(darkest, pixel(rimmed, 100, y)[1]);
  CHECK(darkest < 70);
  CHECK(pixel(bare, 100, 109)[1] > 120);
  CHECK(pixel(rimmed, 100, 100) == pixel(bare, 100, 100));
  CHECK(pixel(rimmed, 100, 118) == pixel(bare, 100, 118));
}

TEST_CASE("what is emphasised has a white outline edged with ink, in the hue of no nerve, and is brighter") {
  Studio studio;
  render::Frame frame = frame_of({240, 240});
  frame.background.top = frame.background.bottom = glm::vec3(0.3f);
  frame.items.push_back(item_of(sphere({0, 0, 0}, 60), {0.5f, 0.45f, 0.4f}));
  const render::Image plain = studio.picture(frame, 16);
  frame.items[0].material.emphasis = 1;
  const render::Image marked = studio.picture(frame, 16);
  CHECK(pixel(marked, 120, 120)[0] > pixel(plain, 120, 120)[0]);
  int ink = -1, white = -1;
  for (int x = 0; x < 120; ++x) {
    const auto seen = pixel(marked, x, 120);
    if (ink < 0 && std::max({seen[0], seen[1], seen[2]}) < 70) ink = x;
    if (white < 0 && std::min({seen[0], seen[1], seen[2]}) > 225) white = x;
  }
  CHECK(ink >= 0);
  CHECK(white > ink);
}

TEST_CASE("an uncertain course is dashed along its way, evenly") {
  Studio studio;
  // One pixel is 0.25 mm; the tube is 60 mm long.
  render::Frame frame = parallel_frame_of({280, 60}, 7.5f);
  auto fine = std::make_shared<geometry::Mesh>(*straight_tube(30, 2));
  frame.items.push_back(item_of(fine, {0.0f, 0.06f, 0.4f}));
  frame.items[0].material.pattern = render::Pattern::dashed;
  const render::Image image = studio.picture(frame, 16);
  int changes = 0, pale = 0;
  bool was_pale = pixel(image, 22, 30)[0] > 128;
  for (int x = 22; x < 258; ++x) {
    const bool is_pale = pixel(image, x, 30)[0] > 128;
    changes += is_pale != was_pale ? 1 : 0;
    pale += is_pale ? 1 : 0;
    was_pale = is_pale;
  }
  CHECK(changes >= 10);
  CHECK(changes <= 12);  // 59 mm of a period of 11 mm.
  CHECK(pale / 236.0 == Approx(0.32).margin(0.06));
  // Both ends are whole for a third of a dash: there another tube may begin.
  for (int x = 22; x < 36; ++x) {
    CHECK(pixel(image, x, 30)[0] < 128);
    CHECK(pixel(image, 279 - x, 30)[0] < 128);
  }
}
