#include "geometry/bounds.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace cluneal::geometry;

TEST_CASE("Bounds are empty until something is added", "[bounds]") {
  Bounds bounds;
  CHECK(bounds.empty());
  CHECK(bounds.radius() == 0);
  bounds.add(glm::dvec3(1, 2, 3));
  CHECK_FALSE(bounds.empty());
  CHECK(bounds.radius() == 0);
  bounds.add(glm::dvec3(4, -2, 3));
  CHECK(bounds.centre() == glm::dvec3(2.5, 0, 3));
  CHECK(bounds.radius() == Approx(2.5));  // Half of the hypotenuse of 3 and 4.
  Bounds other;
  bounds.add(other);
  CHECK(bounds.low == glm::dvec3(1, -2, 3));
}

TEST_CASE("Bounds of points hold them all", "[bounds]") {
  const std::vector<glm::vec3> points{{0, 0, 0}, {-1, 5, 2}, {3, 1, -7}};
  const Bounds bounds = bounds_of(points);
  CHECK(bounds.low == glm::dvec3(-1, 0, -7));
  CHECK(bounds.high == glm::dvec3(3, 5, 2));
}
