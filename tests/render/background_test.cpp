#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "support.h"

using namespace cluneal;
using namespace cluneal::render_test;

TEST_CASE("a plain background has exactly its colour, at any resolution and number of samples") {
  Studio studio;
  render::Frame frame = frame_of({131, 77});
  frame.background.top = frame.background.bottom =
      glm::vec3(static_cast<float>(linear(237)), static_cast<float>(linear(18)), static_cast<float>(linear(128)));
  for (const int samples : {1, 4}) {
    for (const float resolution : {1.0f, 0.75f, 0.5f}) {
      const render::Image image = studio.picture(frame, samples, resolution);
      REQUIRE(image.width == 131);
      REQUIRE(image.height == 77);
      int wrong = 0;
      for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
          wrong += pixel(image, x, y) == std::array<int, 4>{237, 18, 128, 255} ? 0 : 1;
        }
      }
      CHECK(wrong == 0);
    }
  }
}

TEST_CASE("a gradient runs from top to bottom in linear light") {
  Studio studio;
  render::Frame frame = frame_of({64, 200});
  frame.background.top = glm::vec3(0.9f);
  frame.background.bottom = glm::vec3(0.2f);
  const render::Image image = studio.picture(frame, 1);
  for (int y = 0; y < image.height; ++y) {
    const double t = 1 - (y + 0.5) / image.height;
    CHECK(std::abs(pixel(image, 20, y)[0] - srgb(0.2 + 0.7 * t)) <= 1.2);
  }
}

TEST_CASE("a slow gradient comes between two steps by a pattern of eight pixels, which a file holds in few bytes") {
  Studio studio;
  render::Frame frame = frame_of({64, 256});
  frame.background.top = glm::vec3(0.52f);
  frame.background.bottom = glm::vec3(0.5f);
  const render::Image image = studio.picture(frame, 1);
  int unlike = 0;
  double worst = 0;
  for (int y = 0; y < image.height; ++y) {
    for (int x = 8; x < image.width; ++x) unlike += pixel(image, x, y) == pixel(image, x - 8, y) ? 0 : 1;
  }
  // The eye takes eight rows together, through which the gradient runs straight. Without a pattern they would be off by
  // up to half a step; a driver in software encodes no better than to a fifth of one.
  for (int y = 0; y + 8 <= image.height; ++y) {
    double sum = 0;
    for (int row = y; row < y + 8; ++row) {
      for (int x = 0; x < 8; ++x) sum += pixel(image, x, row)[1];
    }
    worst = std::max(worst, std::abs(sum / 64 - srgb(0.5 + 0.02 * (1 - (y + 4.0) / image.height))));
  }
  CHECK(unlike == 0);
  CHECK(worst < 0.25);
}

TEST_CASE("a transparent picture without anything in it is empty") {
  Studio studio;
  render::Frame frame = frame_of({40, 30});
  frame.background.transparent = true;
  const render::Image image = studio.picture(frame, 2);
  for (const std::uint8_t value : image.rgba) REQUIRE(value == 0);
}
