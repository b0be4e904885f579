#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <glm/gtc/matrix_transform.hpp>

#include "support.h"

using namespace cluneal;
using namespace cluneal::render_test;

namespace {

const glm::ivec2 picture_size{240, 240};
const glm::vec3 bone{0.6f, 0.55f, 0.45f};

render::Frame frame_with(std::initializer_list<render::DrawItem> items) {
  render::Frame frame = frame_of(picture_size);
  frame.background.top = frame.background.bottom = glm::vec3(0.9f);
  frame.items.assign(items);
  return frame;
}

render::DrawItem ground() {
  return item_of(plate(200, 0), bone);
}

/// How much darker `a` is than `b` at a pixel, as a share of b's light.
double darker(const render::Image& a, const render::Image& b, int x, int y) {
  return 1 - linear(pixel(a, x, y)[1]) / linear(pixel(b, x, y)[1]);
}

}  // namespace

TEST_CASE("What is flat or bulges is not shaded by itself, seen straight or aslant") {
  for (const float turn : {0.0f, 0.9f, 1.3f}) {
    for (const auto& mesh : {sphere({0, 0, 0}, 60), plate(90, 0)}) {
      render::DrawItem item = item_of(mesh, bone);
      item.transform = glm::rotate(glm::mat4(1), turn, glm::vec3(1, 0, 0));
      Studio studio;
      // The first sample has no shade of what is near.
      const render::Image without = studio.picture(frame_with({item}), 1),
                          with = studio.picture(frame_with({item}), 32);
      int worst = 0;
      for (int y = 110; y < 130; ++y) {
        for (int x = 100; x < 140; ++x) {
          worst = std::max(worst, std::abs(pixel(without, x, y)[1] - pixel(with, x, y)[1]));
        }
      }
      CAPTURE(turn, mesh->positions.size());
      CHECK(worst <= 2);
    }
  }
}

TEST_CASE("A ball on the ground shades it where they meet, one far above does not, and neither has a dark rim") {
  Studio studio;
  const render::Image bare = studio.picture(frame_with({ground()}), 32);
  const auto with_ball = [&](float height, float opacity) {
    return studio.picture(frame_with({ground(), item_of(sphere({0, 0, height}, 8), bone, opacity)}), 32);
  };
  const render::Image resting = with_ball(8, 1), high = with_ball(120, 1), glass = with_ball(8, 0.4f);
  // The ball's outline: 8 mm, where the picture's height shows 268 mm.
  const int beside = 120 + 9;
  CHECK(darker(resting, bare, beside, 120) > 0.08);
  CHECK(darker(resting, bare, beside, 120) > darker(resting, bare, beside + 6, 120));
  CHECK(darker(resting, bare, 120 + 100, 120) == Approx(0).margin(0.015));
  for (int x = beside + 3; x < 230; ++x) CHECK(darker(high, bare, x, 120) == Approx(0).margin(0.015));
  // What one sees through does not shade.
  for (int x = beside; x < 230; ++x) CHECK(darker(glass, bare, x, 120) == Approx(0).margin(0.02));
}

TEST_CASE("What is hidden does not shade: without the ball the ground is as it was before it") {
  Studio studio;
  const render::Image before = studio.picture(frame_with({ground()}), 8);
  (void)studio.picture(frame_with({ground(), item_of(sphere({0, 0, 20}, 20), bone)}), 8);
  CHECK(studio.picture(frame_with({ground()}), 8).rgba == before.rgba);
}

TEST_CASE("The shade fits together where the tiles of a large picture meet") {
  Studio studio;
  render::Frame frame = frame_of({4200, 2600});
  frame.items = {item_of(plate(400, 0), bone)};
  // Balls in a row along the ground: shade lies on every seam between tiles.
  for (int i = -4; i <= 4; ++i) {
    frame.items.push_back(item_of(sphere({20.0f * static_cast<float>(i), 0, 8}, 8, 32), bone));
  }
  const render::Image image = studio.picture(frame, 2);
  // Just above and below the balls the light changes slowly, from left to right and downward.
  int worst = 0;
  for (const int y : {1300 - 110, 1300 + 110}) {
    for (int x = 700; x < 3500; ++x) {
      worst = std::max(worst, std::abs(pixel(image, x, y)[1] - pixel(image, x + 1, y)[1]));
    }
  }
  CHECK(worst <= 3);
}
