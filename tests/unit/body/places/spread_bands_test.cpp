#include "body/places/spread_bands.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "../fixtures.h"

using namespace cluneal;
using namespace cluneal::body;

namespace {

const base::Id left_crest = *base::Id::parse("curve.crest.left");
const base::Id medial_nerve = *base::Id::parse("nerve.scn.medial.left");

/// A straight crest from x = 0 to 120 at y = 10, the midline at x = 0, and a nerve whose crossing is fitted to
/// `claims`.
struct Crest {
  Body body;
  anatomy::Atlas atlas;
  explicit Crest(const std::vector<anatomy::Claim>& claims) {
    body.curves[left_crest] = {{0, 10, 0}, {120, 10, 0}};
    body.landmarks[*base::Id::parse("landmark.psis.left")] = {40, 10, 0};
    anatomy::Nerve scn;
    scn.id = medial_nerve.parent();
    anatomy::Waypoint over;
    over.place = left_crest.parent();
    for (const anatomy::Claim& claim : claims) {
      atlas.claims[claim.key] = claim;
      over.station_claims.push_back(claim.key);
    }
    scn.course = {over};
    atlas.nerves[scn.id] = scn;
  }
};

}  // namespace

TEST_CASE("A band runs along the curve from one SD below the mean to one above", "[bands]") {
  const Crest on({test::distance_claim("a", "midline", 70, 8)});
  const auto bands = spread_bands(on.body, on.atlas, medial_nerve);
  REQUIRE(bands.size() == 1);
  CHECK(bands[0].claim == "a");
  CHECK(bands[0].curve == left_crest);
  CHECK(bands[0].mean.x == Approx(70).margin(0.5));
  CHECK(bands[0].within.front().x == Approx(62).margin(0.5));
  CHECK(bands[0].within.back().x == Approx(78).margin(0.5));
}

TEST_CASE("A distance that the curve passes twice is taken where the nerve crosses", "[bands]") {
  // 25 mm from the spine lie at x = 15 and x = 65; the other study says which.
  const Crest on({test::distance_claim("psis", "landmark.psis", 25, 5), test::distance_claim("mid", "midline", 66, 4)});
  const auto bands = spread_bands(on.body, on.atlas, medial_nerve);
  REQUIRE(bands.size() == 2);
  CHECK(bands[0].mean.x == Approx(65).margin(0.5));
  CHECK(bands[0].within.front().x == Approx(60).margin(0.5));
  CHECK(bands[0].within.back().x == Approx(70).margin(0.5));
}

TEST_CASE("No band without a spread, and none where the curve does not reach", "[bands]") {
  anatomy::Claim bare = test::distance_claim("bare", "midline", 70, 8);
  bare.spread_kind = anatomy::SpreadKind::none;
  const Crest on(
      {bare, test::distance_claim("far", "midline", 200, 8), test::distance_claim("near", "midline", 70, 8)});
  const auto bands = spread_bands(on.body, on.atlas, medial_nerve);
  REQUIRE(bands.size() == 1);
  CHECK(bands[0].claim == "near");
}

TEST_CASE("Studies from one landmark have one more band, of their pool", "[bands]") {
  std::vector<anatomy::Claim> claims{test::distance_claim("a", "midline", 60, 6),
                                     test::distance_claim("b", "midline", 61, 8),
                                     test::distance_claim("c", "landmark.psis", 25, 5)};
  claims[0].n = 36;
  claims[1].n = 16;
  claims[2].n = 10;
  for (anatomy::Claim& claim : claims) claim.reference = claim.key;
  const Crest on(claims);
  const auto bands = spread_bands(on.body, on.atlas, medial_nerve);
  REQUIRE(bands.size() == 4);
  for (std::size_t i = 0; i < 3; ++i) CHECK_FALSE(bands[i].pool);
  REQUIRE(bands[3].pool);
  // By hand, as in the pool's own test: the mean 60.2, the SD between persons the root of 0.8 * 36 + 0.2 * 64.
  CHECK(bands[3].pool->mean == Approx(60.2));
  CHECK(bands[3].pool->studies == 2);
  CHECK(bands[3].mean.x == Approx(60.2).margin(0.5));
  CHECK(bands[3].within.front().x == Approx(60.2 - 6.45).margin(0.5));
  CHECK(bands[3].within.back().x == Approx(60.2 + 6.45).margin(0.5));
}
