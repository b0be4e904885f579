#include "body/check/check_distances.h"

#include <catch2/catch.hpp>

#include "../fixtures.h"

using namespace cluneal;
using namespace cluneal::body;

namespace {

/// An atlas of some studies of one distance, a typical body on which each measures `here`, and twenty rows that name
/// them.
struct Studies {
  anatomy::Atlas atlas;
  Body body;
  Published published;
  Findings claims;

  Studies(std::vector<anatomy::Claim> studies, double here) {
    body.published.places.emplace_back();
    NamedDistance distance{"d", "A distance", {}};
    for (anatomy::Claim& claim : studies) {
      claim.reference = claim.key;
      distance.claims.push_back(claim.key);
      Finding measured = finding("claim." + claim.key, base::Severity::note, claim.key, "");
      measured.held = Held{here, claim.value, anatomy::claim_sigma(claim), "mm", ""};
      claims.push_back(std::move(measured));
      atlas.claims[claim.key] = claim;
    }
    for (int i = 0; i < 20; ++i) {
      published.distances.push_back(distance);
      published.distances.back().id += std::to_string(i);
    }
  }
  [[nodiscard]] Findings check() const { return check_distances(body, claims, atlas, published); }
  [[nodiscard]] std::string first_error() const {
    for (const Finding& found : check()) {
      if (found.severity == base::Severity::error) return found.message;
    }
    return {};
  }
};

anatomy::Claim study(const std::string& key, double mean, double sd, int n) {
  anatomy::Claim claim = test::distance_claim(key, "midline", mean, sd);
  claim.n = n;
  return claim;
}

}  // namespace

TEST_CASE("A distance is held against the pool of its studies and the spread between persons", "[distances]") {
  // Worked by hand in the pool's test: the mean 60.2, the SD between persons 6.45.
  const Studies within({study("a", 60, 6, 36), study("b", 61, 8, 16)}, 66);
  CHECK(within.first_error().empty());
  const auto rows = distances_of(within.claims, within.atlas, within.published);
  REQUIRE(rows.size() == 20);
  CHECK(rows[0].held.mean == Approx(60.2));
  CHECK(rows[0].held.deviation() == Approx(5.8 / 6.449806));
  CHECK(rows[0].pooled == 2);
  CHECK(rows[0].agreeing() == 2);
  const Studies off({study("a", 60, 6, 36), study("b", 61, 8, 16)}, 67);
  CHECK(off.first_error().find("A distance: 67.0 mm; published 60.2") != std::string::npos);
}

TEST_CASE("A distance that most studies contradict does not hold, whatever their pool says", "[distances]") {
  // Studies on both sides of the body's, each with a narrow spread: it lies in the middle and agrees with none.
  const Studies torn({study("a", 50, 2, 20), study("b", 70, 2, 20)}, 60);
  const auto rows = distances_of(torn.claims, torn.atlas, torn.published);
  REQUIRE_FALSE(rows.empty());
  CHECK(std::abs(rows[0].held.deviation()) < 1);
  CHECK(rows[0].agreeing() == 0);
  CHECK_FALSE(rows[0].holds());
  CHECK_FALSE(torn.first_error().empty());
}

TEST_CASE("A measured person's distances are shown and not judged", "[distances]") {
  Studies off({study("a", 60, 6, 36)}, 90);
  CHECK_FALSE(off.first_error().empty());
  off.body.published.places.clear();
  CHECK(off.first_error().empty());
}

TEST_CASE("What was measured otherwise does not move the mean that is held against a pool", "[distances]") {
  anatomy::Claim along = study("c", 50, 0, 20);
  along.spread_kind = anatomy::SpreadKind::none;
  along.metric = "along crest";
  Studies studies({study("a", 60, 6, 36), study("b", 61, 8, 16), along}, 66);
  studies.claims.back().held->value = 90;
  const auto rows = distances_of(studies.claims, studies.atlas, studies.published);
  REQUIRE_FALSE(rows.empty());
  CHECK(rows[0].held.value == Approx(66));
  CHECK(rows[0].studies.size() == 3);
}

TEST_CASE("A distance of one sex is held against that sex alone", "[distances]") {
  anatomy::Claim hers = study("a", 60, 6, 36), his = study("b", 40, 6, 36);
  hers.sex = "female";
  his.sex = "male";
  Studies studies({hers, his}, 60);
  studies.claims.pop_back();  // On a woman the man's is not measured.
  const auto rows = distances_of(studies.claims, studies.atlas, studies.published);
  REQUIRE_FALSE(rows.empty());
  CHECK(rows[0].held.mean == Approx(60));
  CHECK(studies.first_error().empty());
}

TEST_CASE("Where no spread is published, what is assumed says so and is not printed as published", "[distances]") {
  anatomy::Claim claim = study("a", 20, 0, 20);
  claim.spread_kind = anatomy::SpreadKind::none;
  CHECK(anatomy::why_assumed(claim) == "no spread published");
  const Held held{23, claim.value, anatomy::claim_sigma(claim), "mm", "A 2020", anatomy::why_assumed(claim)};
  const std::string said = held_against("r", "p", "", held, false, true).message;
  CHECK(said.find("published 20.0 mm, no spread published; 10 mm assumed") != std::string::npos);
  CHECK(said.find("+-") == std::string::npos);
  claim.spread_kind = anatomy::SpreadKind::unclear;
  claim.spread = 4;
  CHECK(anatomy::why_assumed(claim) == "its spread is of unclear kind");
  CHECK(anatomy::why_assumed(study("b", 60, 6, 36)).empty());
}

TEST_CASE("Rows that are too few, unknown, unmeasured or of two kinds are named", "[distances]") {
  Studies few({study("a", 60, 6, 36)}, 60);
  few.published.distances.pop_back();
  CHECK(few.first_error() == "has 19 entries; there must be 20 or more");
  Studies unknown({study("a", 60, 6, 36)}, 60);
  unknown.published.distances[0].claims = {"b"};
  CHECK(unknown.first_error().find("\"b\", which the atlas does not have") != std::string::npos);
  Studies unmeasured({study("a", 60, 6, 36)}, 60);
  unmeasured.claims.clear();
  CHECK(unmeasured.first_error().find("cannot be measured") != std::string::npos);
  anatomy::Claim other = study("b", 61, 8, 16);
  other.from = "landmark.psis";
  const Studies mixed({study("a", 60, 6, 36), other}, 60);
  CHECK(mixed.first_error().find("measures something else than \"a\"") != std::string::npos);
}
