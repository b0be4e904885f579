#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/gtc/matrix_transform.hpp>

#include "render/sampling.h"
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

TEST_CASE("what shines through is paled by a ghost before it that much less, and nothing opaque lets it through") {
  Studio studio;
  const glm::vec3 ghost_colour(0.8f, 0.7f, 0.7f), nerve_colour(0.05f, 0.1f, 0.6f);
  const glm::dvec3 ghost = lit_colour(studio, ghost_colour, 30), nerve = lit_colour(studio, nerve_colour, 0);
  render::Frame frame = parallel_frame_of({96, 96}, 100);
  render::DrawItem shining = item_of(plate(60, 0), nerve_colour);
  shining.material.shines_through = 0.6f;
  frame.items = {shining, item_of(plate(60, 30), ghost_colour, 0.5f)};
  const glm::dvec3 veiled = 0.5 * ghost + 0.5 * nerve;
  const glm::dvec3 expected = 0.6 * nerve + 0.4 * veiled;
  const glm::dvec3 seen = middle(studio.picture(frame, 64));
  CHECK(std::abs(srgb(seen.x) - srgb(expected.x)) < 3);
  CHECK(std::abs(srgb(seen.z) - srgb(expected.z)) < 3);
  // A plate between the two hides it as if it were not there.
  const render::DrawItem wall = item_of(plate(60, 15), {0.2f, 0.6f, 0.2f});
  frame.items = {shining, wall, item_of(plate(60, 30), ghost_colour, 0.5f)};
  const glm::dvec3 hidden = middle(studio.picture(frame, 32));
  frame.items = {wall, item_of(plate(60, 30), ghost_colour, 0.5f)};
  const glm::dvec3 alone = middle(studio.picture(frame, 32));
  CHECK(glm::length(hidden - alone) < 0.01);
  // Of two that shine, the nearer is seen.
  render::DrawItem nearer = item_of(plate(60, 10), {0.6f, 0.1f, 0.05f});
  nearer.material.shines_through = 0.6f;
  const glm::dvec3 near_colour = lit_colour(studio, {0.6f, 0.1f, 0.05f}, 10);
  frame.items = {nearer, shining, item_of(plate(60, 30), ghost_colour, 0.5f)};
  const glm::dvec3 both = middle(studio.picture(frame, 64));
  CHECK(std::abs(srgb(both.x) - srgb((0.6 * near_colour + 0.2 * ghost + 0.2 * near_colour).x)) < 3);
}

TEST_CASE("marks on the right mirror those on the left") {
  Studio studio;
  render::Frame frame = parallel_frame_of({200, 200}, 60);
  frame.view = glm::lookAt(glm::vec3(0, 575, 0), glm::vec3(0, 75, 0), glm::vec3(0, 0, 1));
  for (const render::Pattern pattern :
       {render::Pattern::hatched, render::Pattern::dotted, render::Pattern::dashed, render::Pattern::hatched_back,
        render::Pattern::level, render::Pattern::wide, render::Pattern::wide_back}) {
    frame.items = {item_of(sphere({0, 75, 0}, 50), {0.2f, 0.5f, 0.6f})};
    const render::Image plain = studio.picture(frame, 32);
    frame.items[0].material.pattern = pattern;
    const render::Image marked = studio.picture(frame, 32);
    double difference = 0;
    for (int y = 60; y < 140; ++y) {
      for (int x = 60; x < 100; ++x) {
        // The light comes from one side: compared is how much the marks darken.
        const double left = linear(pixel(marked, x, y)[1]) / linear(pixel(plain, x, y)[1]);
        const double right = linear(pixel(marked, 199 - x, y)[1]) / linear(pixel(plain, 199 - x, y)[1]);
        difference += std::abs(left - right) / 3200;
      }
    }
    CAPTURE(static_cast<int>(pattern));
    CHECK(difference < 0.04);
  }
}

TEST_CASE(
    "skin that one looks through is mixed in without noise: one sample gives the composite, however its triangles "
    "come") {
  Studio studio;
  const glm::vec3 skin_colour(0.7f, 0.5f, 0.4f), bone_colour(0.2f, 0.3f, 0.5f);
  const glm::dvec3 bone = lit_colour(studio, bone_colour, 0);
  render::Frame frame = parallel_frame_of({96, 96}, 100);
  render::DrawItem solid = item_of(plate(60, 30), skin_colour);
  solid.material.surface = render::Surface::skin;
  frame.items = {solid};
  const glm::dvec3 skin = middle(studio.picture(frame, 4));
  constexpr double opacity = 0.2;
  // Two layers of it, one before the other, and in both orders: the nearer alone counts.
  for (const bool nearer_first : {true, false}) {
    auto both = std::make_shared<geometry::Mesh>(*plate(60, nearer_first ? 30 : 20));
    const geometry::Mesh other = *plate(60, nearer_first ? 20 : 30);
    const auto before = static_cast<std::uint32_t>(both->positions.size());
    both->positions.insert(both->positions.end(), other.positions.begin(), other.positions.end());
    both->normals.insert(both->normals.end(), other.normals.begin(), other.normals.end());
    both->occlusion.insert(both->occlusion.end(), other.occlusion.begin(), other.occlusion.end());
    for (const std::uint32_t index : other.indices) both->indices.push_back(before + index);
    render::DrawItem veil = solid;
    veil.mesh = both;
    veil.material.opacity = static_cast<float>(opacity);
    frame.items = {veil, item_of(plate(60, 0), bone_colour)};
    CHECK(render::still_samples(frame) == 8);
    const render::Image image = studio.picture(frame, 1);
    const glm::dvec3 expected = opacity * skin + (1 - opacity) * bone;
    int most = 0;
    for (int y = 30; y < 66; ++y) {
      for (int x = 30; x < 66; ++x) {
        const auto seen = pixel(image, x, y);
        most = std::max({most, std::abs(seen[0] - static_cast<int>(std::lround(srgb(expected.x)))),
                         std::abs(seen[1] - static_cast<int>(std::lround(srgb(expected.y)))),
                         std::abs(seen[2] - static_cast<int>(std::lround(srgb(expected.z))))});
      }
    }
    CAPTURE(nearer_first);
    CHECK(most <= 2);
  }
  // Other things that one looks through are dissolved all the same.
  frame.items.push_back(item_of(plate(60, 10), bone_colour, 0.5f));
  CHECK(render::still_samples(frame) == 32);
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
  for (const render::Pattern pattern :
       {render::Pattern::hatched, render::Pattern::dotted, render::Pattern::dashed, render::Pattern::hatched_back,
        render::Pattern::level, render::Pattern::wide, render::Pattern::wide_back}) {
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
