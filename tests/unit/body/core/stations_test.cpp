#include "body/core/stations.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>

#include "../fixtures.h"

using namespace cluneal;
using namespace cluneal::body;
using body::test::distance_claim;

namespace {

anatomy::Atlas atlas_with(const std::vector<anatomy::Claim>& claims) {
  anatomy::Atlas atlas;
  for (const auto& claim : claims) atlas.claims[claim.key] = claim;
  return atlas;
}

}  // namespace

TEST_CASE("A station lies where consistent studies put it", "[stations]") {
  const Body body = body::test::round_body();
  const auto& curve = body.curves.at(*base::Id::parse("curve.iliac_crest.top.left"));
  const glm::dvec3 truth = geometry::point_at(curve, 25);
  const auto atlas = atlas_with({distance_claim("a", "midline", truth.x, 5),
                                 distance_claim("b", "landmark.psis", glm::distance(truth, curve.front()), 9)});
  for (const base::Side side : {base::Side::left, base::Side::right}) {
    const auto claims = claim_measures(atlas, body, {"a", "b"}, side);
    if (!claims) FAIL(claims.error().message);
    const auto& own = body.curves.at(sided(*base::Id::parse("curve.iliac_crest.top"), side));
    const CurvePosition station = fitted_position(own, body, *claims);
    CHECK(station.arc_length == Approx(25).margin(0.2));
    REQUIRE(station.residuals.size() == 2);
    for (const auto& residual : station.residuals) CHECK(std::abs(residual.measured - residual.published) < 0.2);
  }
}

TEST_CASE("Disagreeing studies are weighted by the inverse square of their spreads", "[stations]") {
  // On a straight line across the midline's normal two distances 60 and 70 with spreads 4 and 8 meet at their weighted
  // mean: (60 / 16 + 70 / 64) / (1 / 16 + 1 / 64) = 62.
  Body body = body::test::round_body();
  geometry::Polyline line;
  for (int i = 40; i <= 90; ++i) line.push_back({i, 0, 0});
  const auto atlas = atlas_with({distance_claim("near", "midline", 60, 4), distance_claim("far", "midline", 70, 8)});
  const auto claims = claim_measures(atlas, body, {"near", "far"}, base::Side::left);
  REQUIRE(claims.ok());
  const CurvePosition station = fitted_position(line, body, *claims);
  CHECK(station.point.x == Approx(62).margin(0.15));
  CHECK(station.residuals[1].measured - station.residuals[1].published == Approx(-8).margin(0.15));
}

TEST_CASE("A claim that cannot place a station is refused by name", "[stations]") {
  using Catch::Matchers::Contains;
  const Body body = body::test::round_body();
  auto share = distance_claim("share", "midline", 58, 5);
  share.quantity = "share";
  const auto atlas = atlas_with({share, distance_claim("lost", "landmark.nowhere", 50, 5)});
  for (const std::string key : {"share", "lost", "unknown"}) {
    const auto claims = claim_measures(atlas, body, {key}, base::Side::left);
    REQUIRE_FALSE(claims.ok());
    CHECK_THAT(claims.error().message, Contains(key));
  }
}
