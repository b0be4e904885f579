#include "geometry/point_grid.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <glm/common.hpp>
#include <random>
#include <set>
#include <vector>

using namespace cluneal::geometry;

TEST_CASE("A grid finds every point of a box once, wherever the box lies", "[point_grid]") {
  std::mt19937 random(7);
  std::uniform_real_distribution<float> place(-50, 50);
  std::vector<glm::vec3> points(2000);
  for (glm::vec3& point : points) point = {place(random), 0.3F * place(random), 2 * place(random)};
  const PointGrid grid(points, 7);
  for (int i = 0; i < 200; ++i) {
    const glm::dvec3 a(2 * place(random), place(random), 3 * place(random)),
        b(place(random), place(random), place(random));
    const glm::dvec3 low = glm::min(a, b), high = glm::max(a, b);
    std::multiset<std::uint32_t> found;
    grid.each_near(low, high, [&](std::uint32_t p) {
      found.insert(p);
      return false;
    });
    std::size_t missed = 0, again = 0;
    for (std::uint32_t p = 0; p < points.size(); ++p) {
      const glm::dvec3 at(points[p]);
      const bool inside = glm::min(at, low) == low && glm::max(at, high) == high;
      if (inside && found.count(p) == 0) ++missed;
      if (found.count(p) > 1) ++again;
    }
    CHECK(missed == 0);
    CHECK(again == 0);
  }
}

TEST_CASE("A grid asks no more than the points beside a box, and stops when told", "[point_grid]") {
  std::vector<glm::vec3> points;
  points.reserve(100);
  for (int i = 0; i < 100; ++i) points.emplace_back(static_cast<float>(i), 0, 0);
  const PointGrid grid(points, 5);
  std::vector<std::uint32_t> asked;
  const auto see = [&](std::uint32_t p) {
    asked.push_back(p);
    return asked.size() == 12;
  };
  grid.each_near({52, -1, -1}, {53, 1, 1}, see);
  CHECK(asked == std::vector<std::uint32_t>{50, 51, 52, 53, 54});
  asked.clear();
  grid.each_near({-1e6, -1e6, -1e6}, {1e6, 1e6, 1e6}, see);
  CHECK(asked.size() == 12);
  asked.clear();
  grid.each_near({0, 1, 0}, {99, 2, 0}, see);
  CHECK(asked.empty());
}

TEST_CASE("A grid of no points finds none", "[point_grid]") {
  const PointGrid grid({}, 1);
  grid.each_near({-1, -1, -1}, {1, 1, 1}, [](std::uint32_t) {
    FAIL("a point where there is none");
    return true;
  });
}
