#include "geometry/over_surface.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>

#include "shapes.h"

using namespace cluneal;
using namespace geometry;

TEST_CASE("the way over a ball is the arc of its great circle, whichever way round is shorter") {
  constexpr double radius = 100;
  const Mesh ball = shapes::icosphere(radius, 6);
  const Bvh tree(ball);
  const auto at = [](double degrees, double height) {
    const double angle = degrees * shapes::pi / 180;
    const double level = std::sqrt(1 - height * height);
    return radius * glm::dvec3(level * std::cos(angle), level * std::sin(angle), height);
  };
  for (const auto& [from, to] :
       {std::pair{at(10, 0), at(60, 0)}, {at(10, 0), at(-120, 0)}, {at(20, 0.3), at(95, -0.5)}}) {
    const Polyline way = over_surface(ball, tree, from, to);
    REQUIRE(way.size() > 2);
    const double angle = std::acos(glm::dot(from, to) / (radius * radius));
    CHECK(length_of(way) == Approx(radius * angle).epsilon(0.002));
    CHECK(glm::distance(way.front(), from) < 0.2);
    CHECK(glm::distance(way.back(), to) < 0.2);
    for (const glm::dvec3& point : way) CHECK(glm::length(point) == Approx(radius).epsilon(0.002));
  }
}

TEST_CASE("the way over a box goes straight over one face, and over the edge") {
  const Mesh box = shapes::box({0, 0, 0}, {100, 60, 40});
  const Bvh tree(box);
  CHECK(length_of(over_surface(box, tree, {20, 30, 40}, {80, 30, 40})) == Approx(60));
  // From the top's middle to the middle of the face beside it: half the depth, and half the height down.
  CHECK(length_of(over_surface(box, tree, {50, 30, 40}, {50, 60, 20})) == Approx(50));
  // What lies within the body is measured over it.
  CHECK(length_of(over_surface(box, tree, {20, 30, 35}, {80, 30, 35})) == Approx(60));
}

TEST_CASE("there is no way to the same place") {
  const Mesh box = shapes::box({0, 0, 0}, {100, 60, 40});
  CHECK(over_surface(box, Bvh(box), {20, 30, 40}, {20, 30, 40}).empty());
}
