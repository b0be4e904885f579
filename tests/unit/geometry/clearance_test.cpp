#include "geometry/clearance.h"

#include <catch2/catch.hpp>

#include "shapes.h"

using namespace cluneal::geometry;

TEST_CASE("Clearance between two spheres", "[clearance]") {
  const Mesh first = shapes::icosphere(10, 4);
  const auto shifted = [&](float x) {
    Mesh mesh = first;
    for (glm::vec3& p : mesh.positions) p.x += x;
    return mesh;
  };
  SECTION("apart") {
    const Clearance apart = clearance_between(first, shifted(23));
    CHECK(apart.least == Approx(3).margin(0.15));
    CHECK(apart.share_inside == 0);
    const FacingGap gap = facing_gap(first, shifted(23), 12);
    CHECK(gap.least == Approx(3).margin(0.2));
    CHECK(gap.median > 3);
    CHECK(gap.area > 10);
  }
  SECTION("into each other") {
    const Clearance deep = clearance_between(first, shifted(18));
    CHECK(deep.least == Approx(-2).margin(0.15));
    CHECK(deep.share_inside > 0);
    CHECK(facing_gap(first, shifted(18), 5).least < -1.5);
  }
  SECTION("far from each other") {
    CHECK(clearance_between(first, shifted(90)).least > 1e9);
  }
}
