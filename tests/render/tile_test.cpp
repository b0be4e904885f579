#include "render/tile.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/vec3.hpp>

#include "support.h"

using namespace cluneal;
using namespace cluneal::render_test;

TEST_CASE("tiles cover the picture once and stay small") {
  for (const glm::ivec2 size :
       {glm::ivec2(1920, 1080), glm::ivec2(7680, 4320), glm::ivec2(30000, 17), glm::ivec2(1, 1)}) {
    const auto tiles = render::tiles_of(size, 4096, 4'000'000);
    long long area = 0;
    for (const render::Tile& tile : tiles) {
      CHECK(tile.size.x <= 4096);
      CHECK(static_cast<long long>(tile.size.x) * tile.size.y <= 4'000'000);
      CHECK(tile.corner.x + tile.size.x <= size.x);
      CHECK(tile.corner.y + tile.size.y <= size.y);
      area += static_cast<long long>(tile.size.x) * tile.size.y;
    }
    CHECK(area == static_cast<long long>(size.x) * size.y);
  }
  CHECK(render::tiles_of({1920, 1080}, 16384, 10'000'000).size() == 1);
}

TEST_CASE("a tile grows on all sides, and stops at the picture's edge") {
  CHECK(render::grown({{100, 200}, {50, 60}}, 10, {1000, 1000}) == render::Tile{{90, 190}, {70, 80}});
  CHECK(render::grown({{0, 5}, {50, 60}}, 10, {55, 66}) == render::Tile{{0, 0}, {55, 66}});
}

TEST_CASE("a tile's projection shows its part of the picture") {
  const render::Frame frame = frame_of({800, 600});
  const render::Tile tile{{300, 100}, {200, 250}};
  const glm::mat4 part = render::projection_of(frame.projection, frame.size, tile);
  const glm::vec4 point = frame.view * glm::vec4(13, 41, 22, 1);
  const glm::vec4 a = frame.projection * point, b = part * point;
  const glm::vec2 whole((a.x / a.w + 1) * 400, (1 - a.y / a.w) * 300);
  const glm::vec2 inside((b.x / b.w + 1) * 100, (1 - b.y / b.w) * 125);
  CHECK(inside.x + 300 == Approx(whole.x).margin(1e-3));
  CHECK(inside.y + 100 == Approx(whole.y).margin(1e-3));
  CHECK(a.z / a.w == Approx(b.z / b.w));
}

TEST_CASE("the ray of a pixel points from what it shows to the eye") {
  const render::Frame frame = frame_of({640, 480});
  const render::Tile tile{{100, 50}, {320, 200}};
  const glm::mat4 projection = render::projection_of(frame.projection, frame.size, tile);
  const glm::vec3 point(20, -35, -470);  // In the eye's axes.
  const glm::vec4 clip = projection * glm::vec4(point, 1);
  const glm::vec2 at((clip.x / clip.w + 1) * 160, (clip.y / clip.w + 1) * 100);
  const glm::vec4 ray = render::view_ray(projection, tile.size);
  const glm::vec3 towards = glm::normalize(glm::vec3(at.x * ray.x + ray.z, at.y * ray.y + ray.w, 1));
  const glm::vec3 expected = glm::normalize(-point);
  CHECK(glm::length(towards - expected) < 1e-5f);
  CHECK(render::view_ray(parallel_frame_of({64, 64}, 10).projection, {64, 64}) == glm::vec4(0));
}

TEST_CASE("a box lies in the pixels that it is drawn in") {
  const render::Frame frame = parallel_frame_of({100, 100}, 50);
  const glm::mat4 clip = frame.projection * frame.view;
  const render::PixelBox box = render::pixels_of(clip, {-10, 0, -5}, {20, 30, 5}, 0, 0, frame.size);
  CHECK(box.low.x <= 40);
  CHECK(box.low.x >= 39);
  CHECK(box.high.x >= 70);
  CHECK(box.high.x <= 72);
  CHECK(box.low.y <= 50);
  CHECK(box.high.y >= 80);
  CHECK(render::pixels_of(clip, {200, 0, 0}, {220, 10, 1}, 0, 0, frame.size).empty());
  CHECK(render::pixels_of(clip, {0, 0, 600}, {10, 10, 700}, 0, 0, frame.size).empty());
}

TEST_CASE("a picture too large for one piece is drawn in tiles that fit together") {
  Studio studio;
  const glm::ivec2 size(5200, 2400);
  render::Frame frame = frame_of(size);
  frame.background.top = frame.background.bottom = glm::vec3(0);
  frame.items.push_back(item_of(plate(1000, 0), glm::vec3(0.6f, 0.5f, 0.4f)));
  frame.items[0].material.surface = render::Surface::marker;
  frame.overlay.boxes.push_back({{2500, 1000}, {2700, 1300}, 0, {0, 0, 1, 1}});
  auto statistics = studio.renderer->draw(frame, {1, 1});
  REQUIRE(statistics.ok());
  REQUIRE_FALSE(statistics->complete);
  CHECK_FALSE(studio.renderer->read().ok());
  const render::Image image = studio.picture(frame, 1);
  REQUIRE(image.width == size.x);
  // The plate fills the picture evenly lit: any seam would show as a step between neighbours.
  int worst = 0;
  for (int y = 0; y + 1 < size.y; y += 7) {
    for (int x = 0; x + 1 < size.x; ++x) {
      const auto here = pixel(image, x, y), next = pixel(image, x + 1, y);
      if (here[0] == 0 || next[0] == 0) continue;  // The blue box.
      worst = std::max(worst, std::abs(here[0] - next[0]));
    }
  }
  CHECK(worst <= 1);
  CHECK(pixel(image, 2499, 1100)[0] > 50);
  CHECK(pixel(image, 2500, 1000) == std::array<int, 4>{0, 0, 255, 255});
  CHECK(pixel(image, 2699, 1299) == std::array<int, 4>{0, 0, 255, 255});
  CHECK(pixel(image, 2700, 1299)[0] > 50);
}
