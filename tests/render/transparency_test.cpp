#include <catch2/catch.hpp>
#include <cmath>
#include <glm/gtc/matrix_transform.hpp>

#include "support.h"

using namespace cluneal;
using namespace cluneal::render_test;

namespace {

/// The plate alone, opaque, as it is lit: linear red, green, blue in the middle.
glm::dvec3 lit_colour(Studio& studio, const glm::vec3& colour, float height) {
  render::Frame frame = parallel_frame_of({96, 96}, 100);
  frame.items.push_back(item_of(plate(60, height), colour));
  const auto seen = pixel(studio.picture(frame, 4), 48, 48);
  return {linear(seen[0]), linear(seen[1]), linear(seen[2])};
}

/// Mean over the middle of the picture, linear.
glm::dvec3 middle(const render::Image& image) {
  glm::dvec3 sum(0);
  for (int y = 32; y < 64; ++y) {
    for (int x = 32; x < 64; ++x) {
      const auto seen = pixel(image, x, y);
      sum += glm::dvec3(linear(seen[0]), linear(seen[1]), linear(seen[2]));
    }
  }
  return sum / 1024.0;
}

}  // namespace

TEST_CASE("two half-transparent shells look as their composite, in either order") {
  Studio studio;
  const glm::vec3 near_colour(0.7f, 0.1f, 0.1f), far_colour(0.1f, 0.2f, 0.7f);
  const glm::dvec3 a = lit_colour(studio, near_colour, 30), b = lit_colour(studio, far_colour, 0);
  const glm::dvec3 ground(0.6);
  for (const double opacity : {0.5, 0.3, 0.8}) {
    const glm::dvec3 expected = opacity * a + (1 - opacity) * (opacity * b + (1 - opacity) * ground);
    render::Frame frame = parallel_frame_of({96, 96}, 100);
    frame.background.top = frame.background.bottom = glm::vec3(ground);
    const auto first = item_of(plate(60, 30), near_colour, static_cast<float>(opacity));
    const auto second = item_of(plate(60, 0), far_colour, static_cast<float>(opacity));
    for (const bool swapped : {false, true}) {
      frame.items = swapped ? std::vector{second, first} : std::vector{first, second};
      const render::Image image = studio.picture(frame, 32);
      const glm::dvec3 seen = middle(image);
      CAPTURE(opacity, swapped, seen.x, expected.x, seen.y, expected.y, seen.z, expected.z);
      CHECK(std::abs(srgb(seen.x) - srgb(expected.x)) < 2.5);
      CHECK(std::abs(srgb(seen.y) - srgb(expected.y)) < 2.5);
      CHECK(std::abs(srgb(seen.z) - srgb(expected.z)) < 2.5);
    }
  }
}

TEST_CASE("each pixel of a transparent plate is smooth after 32 samples") {
  Studio studio;
  render::Frame frame = parallel_frame_of({96, 96}, 100);
  frame.background.top = frame.background.bottom = glm::vec3(0.8f);
  frame.items.push_back(item_of(plate(60, 0), {0.1f, 0.1f, 0.1f}, 0.37f));
  const render::Image image = studio.picture(frame, 32);
  int least = 255, most = 0;
  for (int y = 30; y < 66; ++y) {
    for (int x = 30; x < 66; ++x) {
      least = std::min(least, pixel(image, x, y)[0]);
      most = std::max(most, pixel(image, x, y)[0]);
    }
  }
  // Stratified: the share of 32 samples that a pixel gets differs by one at most.
  CHECK(most - least <= 8);
}

TEST_CASE("a moving picture shows dithered layers of the right mean") {
  Studio studio;
  render::Frame frame = parallel_frame_of({96, 96}, 100);
  frame.background.top = frame.background.bottom = glm::vec3(0.8f);
  const glm::dvec3 colour = lit_colour(studio, {0.1f, 0.1f, 0.1f}, 0);
  frame.items.push_back(item_of(plate(60, 0), {0.1f, 0.1f, 0.1f}, 0.4f));
  CHECK(middle(studio.picture(frame, 1)).x == Approx(0.4 * colour.x + 0.6 * 0.8).margin(0.02));
}

TEST_CASE("alpha is straight and says how much is covered") {
  Studio studio;
  const glm::dvec3 colour = lit_colour(studio, {0.7f, 0.3f, 0.1f}, 0);
  render::Frame frame = parallel_frame_of({96, 96}, 100);
  frame.background.transparent = true;
  frame.items.push_back(item_of(plate(60, 0), {0.7f, 0.3f, 0.1f}, 0.6f));
  const render::Image image = studio.picture(frame, 64);
  const auto seen = pixel(image, 48, 48);
  CHECK(std::abs(seen[3] - 0.6 * 255) <= 3);
  CHECK(std::abs(seen[0] - srgb(colour.x)) <= 3);
  CHECK(std::abs(seen[1] - srgb(colour.y)) <= 3);
  CHECK(std::abs(seen[2] - srgb(colour.z)) <= 4);
  CHECK(pixel(image, 2, 2) == std::array<int, 4>{0, 0, 0, 0});
}

TEST_CASE("a shell's outline stays visible") {
  Studio studio;
  render::Frame frame = frame_of({240, 240});
  frame.background.transparent = true;
  frame.items.push_back(item_of(sphere({0, 0, 0}, 90), {0.5f, 0.5f, 0.5f}, 0.2f));
  const render::Image image = studio.picture(frame, 64);
  int left = 0;
  while (pixel(image, left, 120)[3] == 0) ++left;
  CHECK(pixel(image, 120, 120)[3] == Approx(0.2 * 255).margin(3));
  CHECK(pixel(image, left + 3, 120)[3] > 0.5 * 255);
}

TEST_CASE("patterns leave marks that stay on the body") {
  Studio studio;
  render::Frame frame = parallel_frame_of({200, 200}, 60);
  for (const render::Pattern pattern : {render::Pattern::hatched, render::Pattern::dotted, render::Pattern::dashed}) {
    render::DrawItem item = item_of(sphere({0, 75, 0}, 50), {0.2f, 0.5f, 0.6f});
    // From behind: the marks are unrolled round the upright axis.
    frame.view = glm::lookAt(glm::vec3(0, 575, 0), glm::vec3(0, 75, 0), glm::vec3(0, 0, 1));
    frame.items = {item};
    const render::Image plain = studio.picture(frame, 16);
    frame.items[0].material.pattern = pattern;
    const render::Image marked = studio.picture(frame, 16);
    int darker = 0, covered = 0;
    for (int y = 50; y < 150; ++y) {
      for (int x = 50; x < 150; ++x) {
        ++covered;
        darker += pixel(marked, x, y)[1] < pixel(plain, x, y)[1] - 25 ? 1 : 0;
      }
    }
    const double share = static_cast<double>(darker) / covered;
    CAPTURE(static_cast<int>(pattern), share);
    CHECK(share > 0.08);
    CHECK(share < 0.6);
    // Moved by 12 pixels, the marks move with the body.
    frame.view[3].x += 12 * 0.6f;
    const render::Image moved = studio.picture(frame, 16);
    double sum = 0;
    for (int y = 60; y < 140; ++y) {
      for (int x = 60; x < 140; ++x) sum += std::abs(pixel(moved, x + 12, y)[1] - pixel(marked, x, y)[1]);
    }
    CHECK(sum / 6400 < 2.5);
  }
}

TEST_CASE("a soft edge fades as its mesh says and is not darkened") {
  Studio studio;
  auto fading = std::make_shared<geometry::Mesh>(*plate(60, 0));
  fading->occlusion = {0, 1, 1, 0};  // From left to right.
  render::Frame frame = parallel_frame_of({120, 120}, 60);
  frame.background.transparent = true;
  frame.items.push_back(item_of(plate(60, 0), {0.5f, 0.3f, 0.2f}));
  const auto full = pixel(studio.picture(frame, 64), 60, 60);
  frame.items[0] = item_of(fading, {0.5f, 0.3f, 0.2f}, 0.8f);
  frame.items[0].material.soft = true;
  const render::Image image = studio.picture(frame, 64);
  for (const int x : {10, 30, 60, 90, 110}) {
    const auto seen = pixel(image, x, 60);
    CHECK(std::abs(seen[3] - 255 * 0.8 * (x + 0.5) / 120) <= 5);
    CHECK(std::abs(seen[0] - full[0]) <= 4);
  }
}
