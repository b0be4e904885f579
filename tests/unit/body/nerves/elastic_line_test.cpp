#include "body/nerves/elastic_line.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>

#include "../fixtures.h"
#include "body/core/bone_field.h"

using namespace cluneal;
using namespace cluneal::body;

namespace {

ElasticLine straight(const glm::dvec3& from, const glm::dvec3& to, std::size_t count, double clearance) {
  ElasticLine line;
  for (std::size_t i = 0; i < count; ++i) {
    const double t = static_cast<double>(i) / static_cast<double>(count - 1);
    line.points.push_back((1 - t) * from + t * to);
    line.fixed.push_back(i == 0 || i + 1 == count);
    line.clearance.push_back(clearance);
  }
  return line;
}

}  // namespace

TEST_CASE("A bone is an obstacle as it is, not as it is thinned out for a picture", "[elastic]") {
  Body body = body::test::round_body();
  const base::Id hip = *base::Id::parse("bone.hip.left");
  body.shapes.at(hip).mesh[static_cast<std::size_t>(LevelOfDetail::still)] =
      body.shapes.at(*base::Id::parse("bone.hip.right")).mesh[0];
  const auto contact = BoneField(body).contact_with(hip, {60, 0, 30});
  REQUIRE(contact);
  CHECK(contact->distance == Approx(10).margin(0.1));
}

TEST_CASE("A line in the open stays straight", "[elastic]") {
  const BoneField bones(body::test::round_body());
  ElasticLine line = straight({-50, 0, 100}, {50, 0, 100}, 101, 2);
  relax(line, bones);
  for (const glm::dvec3& p : line.points) CHECK(std::abs(p.z - 100) < 1e-3);
}

TEST_CASE("A line through a bone is led round it and keeps its distance", "[elastic]") {
  const BoneField bones(body::test::round_body());
  // Across the left ball, 8 mm above its centre: it enters and leaves on the upper half.
  ElasticLine line = straight({60, -60, 8}, {60, 60, 8}, 151, 2);
  lead_out(line, bones);
  relax(line, bones);
  double least = 1e9;
  double highest = 0;
  for (const glm::dvec3& p : line.points) {
    least = std::min(least, glm::distance(p, glm::dvec3(60, 0, 0)));
    highest = std::max(highest, p.z);
  }
  // The ball's facets lie a little inside its radius of 20.
  CHECK(least > 21.8);
  CHECK(highest < 24);
  CHECK(line.points.front() == glm::dvec3(60, -60, 8));
  // Symmetrical about the middle, as the task is.
  for (std::size_t i = 0; i < line.points.size(); ++i) {
    CHECK(line.points[i].z == Approx(line.points[line.points.size() - 1 - i].z).margin(0.2));
  }
}
