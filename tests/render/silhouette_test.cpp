#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <optional>

#include "support.h"

using namespace cluneal;
using namespace cluneal::render_test;

namespace {

struct Ball {
  glm::dvec3 centre;
  double radius;
};

/// Distance along the ray from the eye of frame_of() through a place in the picture: nothing of the renderer in it.
std::optional<double> hit(const Ball& ball, glm::ivec2 size, double x, double y) {
  const double half = std::tan(15.0 * 3.14159265358979323846 / 180.0);
  const glm::dvec3 eye(0, 0, 500);
  const glm::dvec3 ray =
      glm::normalize(glm::dvec3((2 * x / size.x - 1) * half * size.x / size.y, (1 - 2 * y / size.y) * half, -1));
  const double b = glm::dot(ray, ball.centre - eye);
  const double c = glm::dot(ball.centre - eye, ball.centre - eye) - ball.radius * ball.radius;
  return b * b < c ? std::nullopt : std::optional<double>(b - std::sqrt(b * b - c));
}

}  // namespace

TEST_CASE("a sphere covers what rays say it covers") {
  Studio studio;
  const glm::ivec2 size(320, 240);
  render::Frame frame = frame_of(size);
  frame.background.transparent = true;
  const Ball ball{{31, -17, 40}, 62};
  frame.items.push_back(item_of(sphere(glm::vec3(ball.centre), 62, 160), glm::vec3(0.5f)));
  const render::Image image = studio.picture(frame, 64);
  double worst = 0, sum = 0, expected_sum = 0;
  for (int y = 0; y < size.y; ++y) {
    for (int x = 0; x < size.x; ++x) {
      int inside = 0;
      for (int i = 0; i < 100; ++i) {
        inside += hit(ball, size, x + (i % 10 + 0.5) / 10, y + (i / 10 + 0.5) / 10) ? 1 : 0;
      }
      const double cover = pixel(image, x, y)[3] / 255.0;
      worst = std::max(worst, std::abs(cover - inside / 100.0));
      sum += cover;
      expected_sum += inside / 100.0;
    }
  }
  if (worst > 0.12) keep(image, "silhouette");
  CHECK(worst < 0.12);
  CHECK(sum == Approx(expected_sum).epsilon(2e-3));
}

TEST_CASE("what is nearer hides what is farther") {
  Studio studio;
  const glm::ivec2 size(320, 240);
  render::Frame frame = frame_of(size);
  frame.background.top = frame.background.bottom = glm::vec3(0);
  const Ball red{{-20, 5, 10}, 60}, blue{{25, -8, -6}, 66};
  const auto first = item_of(sphere(glm::vec3(red.centre), 60, 160), {0.8f, 0.05f, 0.05f});
  const auto second = item_of(sphere(glm::vec3(blue.centre), 66, 160), {0.05f, 0.05f, 0.8f});
  for (const bool swapped : {false, true}) {
    frame.items = swapped ? std::vector{second, first} : std::vector{first, second};
    const render::Image image = studio.picture(frame, 1);
    int wrong = 0;
    for (int y = 0; y < size.y; ++y) {
      for (int x = 0; x < size.x; ++x) {
        const auto a = hit(red, size, x + 0.5, y + 0.5), b = hit(blue, size, x + 0.5, y + 0.5);
        // Where the two meet, and at the edges of the facets, half a millimetre decides nothing.
        if ((a && b && std::abs(*a - *b) < 0.5) || (!a && !b)) continue;
        const bool red_expected = a && (!b || *a < *b);
        const auto seen = pixel(image, x, y);
        wrong += (seen[0] > seen[2]) == red_expected ? 0 : 1;
      }
    }
    // A facet's edge lies up to radius * (1 - cos(pi / 160)) = 0.01 mm inside the sphere: a few border pixels.
    CHECK(wrong < 12);
  }
}
