#include <catch2/catch.hpp>
#include <cmath>
#include <glm/gtc/matrix_transform.hpp>

#include "support.h"

using namespace cluneal;
using namespace cluneal::render_test;

namespace {

render::Frame busy_frame(glm::ivec2 size = {320, 240}) {
  render::Frame frame = frame_of(size);
  frame.items.push_back(item_of(sphere({0, 0, 0}, 55, 40), {0.75f, 0.68f, 0.55f}));
  frame.items.push_back(item_of(sphere({0, 0, 0}, 75, 40), {0.6f, 0.2f, 0.15f}, 0.4f));
  frame.items.push_back(item_of(sphere({10, 0, 0}, 95, 40), {0.7f, 0.5f, 0.4f}, 0.25f));
  frame.items.push_back(item_of(sphere({-60, 40, 30}, 30, 40), {0.1f, 0.4f, 0.5f}, 0.7f));
  render::DrawItem nerve = item_of(straight_tube(120, 2), {0.02f, 0.3f, 0.25f});
  nerve.material.halo = true;
  nerve.transform = glm::translate(glm::mat4(1), glm::vec3(0, 20, 70));
  frame.items.push_back(nerve);
  return frame;
}

}  // namespace

TEST_CASE("the same frame gives the same bytes, in one renderer and in another") {
  const render::Frame frame = busy_frame();
  Studio studio;
  const render::Image first = studio.picture(frame, 8);
  (void)studio.picture(frame_of({64, 64}), 2);
  const render::Image second = studio.picture(frame, 8);
  CHECK(first.rgba == second.rgba);
  Studio other;
  CHECK(other.picture(frame, 8).rgba == first.rgba);
}

TEST_CASE("a frame equal to the last continues; looking at it on the way changes nothing") {
  const render::Frame frame = busy_frame();
  Studio studio;
  const render::Image whole = studio.picture(frame, 8);
  Studio stepwise;
  (void)stepwise.picture(frame, 1);
  (void)stepwise.picture(frame, 3);
  const auto statistics = stepwise.renderer->draw(frame, {1, 8});
  REQUIRE(statistics.ok());
  CHECK(statistics->samples == 4);
  CHECK_FALSE(statistics->complete);
  CHECK(stepwise.picture(frame, 8).rgba == whole.rgba);
}

TEST_CASE("a complete picture costs nothing more, and another frame starts afresh") {
  render::Frame frame = busy_frame();
  Studio studio;
  (void)studio.picture(frame, 2);
  auto again = studio.renderer->draw(frame, {1, 2});
  REQUIRE(again.ok());
  CHECK(again->complete);
  CHECK(again->draw_calls == 0);
  frame.items[0].material.colour.x += 0.01f;
  again = studio.renderer->draw(frame, {1, 2});
  REQUIRE(again.ok());
  CHECK(again->samples == 1);
}

TEST_CASE("another overlay keeps the samples") {
  render::Frame frame = busy_frame();
  Studio studio;
  const render::Image plain = studio.picture(frame, 4);
  frame.overlay.boxes.push_back({{10, 10}, {60, 30}, 0, {1, 0, 0, 1}});
  const auto statistics = studio.renderer->draw(frame, {1, 4});
  REQUIRE(statistics.ok());
  CHECK(statistics->samples == 4);
  CHECK(statistics->draw_calls == 0);
  const render::Image marked = studio.picture(frame, 4);
  CHECK(pixel(marked, 30, 20) == std::array<int, 4>{255, 0, 0, 255});
  frame.overlay = {};
  CHECK(studio.picture(frame, 4).rgba == plain.rgba);
}

TEST_CASE("32 samples lie within 2/255 of 1024") {
  const render::Frame frame = busy_frame({200, 150});
  Studio studio;
  const render::Image few = studio.picture(frame, 32), many = studio.picture(frame, 1024);
  const double difference = rms(few, many);
  CAPTURE(difference);
  if (difference > 2) {
    keep(few, "samples-32");
    keep(many, "samples-1024");
  }
  CHECK(difference <= 2);
  // The measure sees noise: four samples are farther off.
  Studio other;
  CHECK(rms(other.picture(frame, 4), many) > difference);
}

TEST_CASE("a smaller resolution shows the same picture, softer") {
  const render::Frame frame = busy_frame();
  Studio studio;
  const render::Image full = studio.picture(frame, 32);
  const double three_quarters = rms(studio.picture(frame, 32, 0.75f), full);
  const double half = rms(studio.picture(frame, 32, 0.5f), full);
  CAPTURE(three_quarters, half);
  CHECK(three_quarters < 8);
  CHECK(half < 12);
  CHECK(three_quarters < half);
  CHECK(three_quarters > 0);
}

TEST_CASE("a stretched picture has nothing of earlier pictures at its edges") {
  Studio studio;
  render::Frame frame = frame_of({121, 83});
  frame.items.push_back(item_of(plate(400, 0), {0.05f, 0.05f, 0.05f}));
  (void)studio.picture(frame, 2);
  frame.items[0].material.colour = {0.5f, 0.6f, 0.7f};
  const auto middle = pixel(studio.picture(frame, 1, 0.5f), 60, 41);
  for (const int samples : {1, 3}) {
    for (const float resolution : {0.5f, 0.75f}) {
      const render::Image image = studio.picture(frame, samples, resolution);
      for (int x = 0; x < 121; ++x) CHECK(std::abs(pixel(image, x, 0)[1] - middle[1]) <= 12);
      for (int y = 0; y < 83; ++y) CHECK(std::abs(pixel(image, 120, y)[1] - middle[1]) <= 12);
    }
  }
}

TEST_CASE("orbiting makes no textures and no buffers") {
  render::Frame frame = busy_frame();
  frame.overlay.texts.push_back({"L1", {20, 40}, 16, render::TextWeight::bold, {0, 0, 0, 1}, {1, 1, 1, 1}});
  Studio studio;
  (void)studio.picture(frame, 2);
  const glm::mat4 view = frame.view;
  for (int step = 1; step < 12; ++step) {
    frame.view = glm::rotate(view, 0.1f * static_cast<float>(step), glm::vec3(0, 1, 0));
    frame.overlay.texts[0].baseline.x += 5;
    for (const float resolution : {0.5f, 1.0f}) {
      const auto statistics = studio.renderer->draw(frame, {resolution, 1});
      REQUIRE(statistics.ok());
      CHECK(statistics->buffers_made == 0);
      CHECK(statistics->textures_made == 0);
      REQUIRE(studio.renderer->read().ok());
    }
  }
}
