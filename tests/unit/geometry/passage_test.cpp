#include <catch2/catch.hpp>

#include "geometry/passage.h"
#include "shapes.h"

using namespace cluneal::geometry;

namespace {

Polyline straight(double x, double from, double to) {
  Polyline line;
  for (double z = from; z <= to; z += 1) line.push_back({x, 0.1, z});
  return line;
}

}  // namespace

TEST_CASE("A line that pierces a closed surface goes in and comes out", "[passage]") {
  const Bvh ball(shapes::icosphere(10, 4));
  const auto through = passages_of(straight(0.2, -20, 20), ball);
  REQUIRE(through.size() == 1);
  CHECK(through[0].through());
  CHECK(through[0].entry == Approx(10).margin(0.1));
  CHECK(through[0].exit == Approx(30).margin(0.1));
  CHECK(through[0].deepest == Approx(9.8).margin(0.3));
  CHECK(through[0].middle.z == Approx(0).margin(0.1));
}

TEST_CASE("A line that slips along the edge does not pierce", "[passage]") {
  const Bvh ball(shapes::icosphere(10, 4));
  CHECK(passages_of(straight(10.1, -20, 20), ball).empty());
  CHECK(passages_of({}, ball).empty());
}

TEST_CASE("A line that starts or ends inside has one open end", "[passage]") {
  const Bvh ball(shapes::icosphere(10, 4));
  const auto out = passages_of(straight(0.2, 0, 20), ball);
  REQUIRE(out.size() == 1);
  CHECK_FALSE(out[0].enters);
  CHECK(out[0].leaves);
  CHECK(out[0].entry == 0);
  const auto in = passages_of(straight(0.2, -20, 0), ball);
  REQUIRE(in.size() == 1);
  CHECK(in[0].enters);
  CHECK_FALSE(in[0].leaves);
  CHECK(in[0].length() == Approx(10).margin(0.1));
}
