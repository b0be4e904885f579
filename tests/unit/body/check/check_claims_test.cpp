#include "body/check/check_claims.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "../fixtures.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

TEST_CASE("A distance is measured as its study measured it: straight, or along the crest", "[claims]") {
  // A crest with a right angle: 30 mm out from the spine, then 40 mm forward, where the nerve crosses it.
  Body body;
  body.landmarks["landmark.psis.left"_id] = {40, 0, 0};
  body.curves["curve.crest.left"_id] = {{40, 0, 0}, {70, 0, 0}, {70, -40, 0}, {70, -80, 0}};
  Course& course = body.courses["nerve.scn.medial.left"_id];
  course.line = {{60, -40, 20}, {70, -40, 0}, {80, -40, -20}};
  anatomy::Atlas atlas;
  atlas.nerves["nerve.scn.medial"_id].id = "nerve.scn.medial"_id;
  atlas.nerve_traits["nerve.scn"_id].crosses = "curve.crest"_id;
  anatomy::Claim straight = test::distance_claim("straight", "landmark.psis", 50, 5);
  anatomy::Claim along = test::distance_claim("along", "landmark.psis", 70, 5);
  along.metric = "along crest";
  atlas.claims = {{"straight", straight}, {"along", along}};
  const Findings found = check_claims(body, atlas, Measured{});
  REQUIRE(found.size() == 2);
  for (const Finding& finding : found) {
    REQUIRE(finding.held);
    const double expected = finding.path == "along" ? 30 + 40 : std::hypot(30, 40);
    CHECK(finding.held->value == Approx(expected).margin(0.01));
  }
  // Without the curve nobody can tell what it would be along it.
  body.curves.clear();
  for (const Finding& finding : check_claims(body, atlas, Measured{})) CHECK_FALSE(finding.held);
}
