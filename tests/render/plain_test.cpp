#include <catch2/catch.hpp>

#include "support.h"

using namespace cluneal;
using namespace cluneal::render_test;

TEST_CASE("without a context there is an error, not a crash") {
  const auto renderer = render::make_renderer();
  REQUIRE_FALSE(renderer.ok());
  CHECK_THAT(renderer.error().message, Catch::Contains("context"));
}

TEST_CASE("sizes that no picture has are refused") {
  Studio studio;
  for (const glm::ivec2 size : {glm::ivec2(0, 10), glm::ivec2(10, -1), glm::ivec2(40000, 10)}) {
    CHECK_FALSE(studio.renderer->draw(frame_of(size), {}).ok());
  }
  CHECK_FALSE(studio.renderer->read().ok());
  CHECK(studio.renderer->largest_target() >= 2048);
  CHECK_THAT(studio.renderer->description(), Catch::Contains("OpenGL"));
}

TEST_CASE("contexts come and go") {
  for (int i = 0; i < 3; ++i) {
    Studio studio;
    CHECK(studio.picture(frame_of({16, 16}), 1).rgba.size() == 1024);
  }
}

TEST_CASE("a transform moves what is drawn") {
  Studio studio;
  render::Frame frame = parallel_frame_of({100, 100}, 50);
  frame.background.transparent = true;
  frame.items.push_back(item_of(plate(10, 0), glm::vec3(0.5f)));
  frame.items[0].transform[3] = glm::vec4(20, 15, 0, 1);
  const render::Image image = studio.picture(frame, 1);
  CHECK(pixel(image, 70, 35)[3] == 255);
  CHECK(pixel(image, 50, 50)[3] == 0);
  CHECK(pixel(image, 61, 26)[3] == 255);
  CHECK(pixel(image, 59, 35)[3] == 0);
}

TEST_CASE("an open sheet is seen from behind, lit as if turned") {
  Studio studio;
  render::Frame frame = parallel_frame_of({60, 60}, 50);
  frame.items.push_back(item_of(plate(40, 0), {0.5f, 0.4f, 0.3f}));
  const auto front = pixel(studio.picture(frame, 1), 30, 30);
  frame.items[0].transform[0][0] = -1;  // Mirrored: the winding turns, and with it the side that is seen.
  frame.items[0].transform[2][2] = -1;
  const auto back = pixel(studio.picture(frame, 1), 30, 30);
  CHECK(back == front);
}

TEST_CASE("Bone is lit, not bleached, and modelled: the key is three times as strong as the fill") {
  Studio studio;
  render::Frame frame = frame_of({240, 240});
  // As the atlas draws bone.
  frame.items.push_back(item_of(sphere({0, 0, 0}, 90), {0.80f, 0.71f, 0.54f}));
  const render::Image image = studio.picture(frame, 8);
  const auto luma = [&](int x, int y) {
    const auto p = pixel(image, x, y);
    return (0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2]) / 255;
  };
  std::vector<double> values;
  for (int y = 0; y < 240; ++y) {
    for (int x = 0; x < 240; ++x) {
      if (std::hypot(x - 119.5, y - 119.5) < 76) values.push_back(luma(x, y));
    }
  }
  std::sort(values.begin(), values.end());
  CHECK(values[values.size() / 2] > 0.55);
  CHECK(values[values.size() / 2] < 0.72);
  CHECK(values[values.size() * 9 / 10] < 0.84);
  // Where the key falls straight, from the upper left in front, and where it no longer reaches.
  const double lit = linear(pixel(image, 81, 71)[1]), shadow = linear(pixel(image, 168, 168)[1]);
  CAPTURE(lit, shadow);
  CHECK(lit / shadow - 1 > 2.3);
  CHECK(lit / shadow - 1 < 3.7);
}
