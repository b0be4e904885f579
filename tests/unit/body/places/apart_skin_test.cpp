// Skin that learners are shown as another nerve's than the one beside it: it must really lie apart.
#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>

#include "../fixtures.h"
#include "geometry/bvh.h"

namespace cluneal::body {
namespace {

/// mm between the outer limits of two territories of the left side.
double least_distance(const Body& body, const Id& a, const Id& b) {
  const geometry::Bvh tree(*body.territories.at(a.child("left")).patch);
  double least = std::numeric_limits<double>::infinity();
  for (const glm::vec3& corner : body.territories.at(b.child("left")).patch->positions) {
    const glm::dvec3 point(corner);
    if (const auto near = tree.nearest(point)) least = std::min(least, glm::distance(near->point, point));
  }
  return least;
}

}  // namespace

TEST_CASE("Skin that is asked of as another nerve's lies apart from the nerve's own on every body", "[marks]") {
  constexpr double finger = 15;
  const anatomy::Atlas& atlas = test::real_atlas();
  REQUIRE(atlas.quiz.skin_apart.size() >= 5);
  for (const char* person : {"man", "woman", "visible-man", "visible-woman"}) {
    const Body& body = test::real_body(person);
    if (body.territories.empty()) continue;
    for (const auto& [of, other] : atlas.quiz.skin_apart) {
      INFO(person << ": " << of.text() << " and " << other.text());
      CHECK(least_distance(body, of, other) > finger);
    }
  }
}

}  // namespace cluneal::body
