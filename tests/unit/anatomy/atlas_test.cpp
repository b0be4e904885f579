#include "anatomy/atlas.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "small_atlas.h"

using namespace cluneal;
using base::operator""_id;

TEST_CASE("titles name the side") {
  const anatomy::Atlas atlas = test::small_atlas();
  CHECK(atlas.title_of("nerve.scn.medial.left"_id) == "Medial superior cluneal nerve, left");
  CHECK(atlas.title_of("nerve.scn.medial"_id) == "Medial superior cluneal nerve");
  CHECK(atlas.title_of("bone.hip.right"_id) == "Hip bone, right");
  CHECK(atlas.title_of("landmark.psis.right"_id) == "PSIS, right");
  CHECK(atlas.title_of("site.scn.crest_tunnel.left"_id) == "Tunnel, left");
  CHECK(atlas.title_of("bone.unknown.left"_id) == "bone.unknown.left");
  CHECK(atlas.title_of("bone"_id) == "Bones");
}

TEST_CASE("groups come in the order of their file, not of their ids") {
  const anatomy::Atlas atlas = test::small_atlas();
  std::vector<std::string> names;
  for (const anatomy::Group* group : atlas.groups_in_order()) names.push_back(group->short_name);
  CHECK(names == std::vector<std::string>{"Superior", "Middle cluneal nerves", "Inferior cluneal nerves"});
}

TEST_CASE("a table of comparison needs the same lines for each group, and a source for each") {
  using namespace test;
  const std::string cell = R"({"aspect": "Roots", "text": "Sacral.", "references": ["A98"]})";
  CHECK(says(remarks("groups.json", cell, R"({"aspect": "Root", "text": "Sacral.", "references": ["A98"]})"),
             "is compared by other aspects"));
  CHECK(
      says(remarks("groups.json", cell, R"({"aspect": "Roots", "text": "Sacral."})"), "compares \"Roots\" unsourced"));
  CHECK(says(remarks("groups.json", cell, R"({"aspect": "Roots", "text": "Sacral.", "references": ["Z00"]})"),
             "cites \"Z00\""));
}

TEST_CASE("a heading stands above things and is none of them") {
  using namespace test;
  CHECK(says(remarks("headings.json", R"("id": "bone")", R"("id": "bone.hip")"), "not a heading"));
}

TEST_CASE("leaves are the structures, drawn nerves, sites, painted territories, areas and landmarks, with sides") {
  const std::vector<base::Id> leaves = test::small_atlas().leaves();
  CHECK(leaves == std::vector<base::Id>{"area.one"_id, "bone.hip.left"_id, "bone.hip.right"_id, "bone.sacrum"_id,
                                        "landmark.crest.left"_id, "landmark.crest.right"_id, "landmark.tip"_id,
                                        "nerve.ramus_dorsal.l2.branch_lateral.left"_id,
                                        "nerve.ramus_dorsal.l2.branch_lateral.right"_id, "nerve.scn.medial.left"_id,
                                        "nerve.scn.medial.right"_id, "site.scn.crest_tunnel.left"_id,
                                        "site.scn.crest_tunnel.right"_id, "territory.scn.medial.left"_id,
                                        "territory.scn.medial.right"_id});
  CHECK(std::is_sorted(leaves.begin(), leaves.end()));
}

TEST_CASE("a station's spread is the SD, half the range, or 10 mm") {
  anatomy::Claim claim;
  claim.spread_kind = anatomy::SpreadKind::sd;
  claim.spread = 5.3;
  CHECK(claim_sigma(claim) == 5.3);
  claim.spread_kind = anatomy::SpreadKind::unclear;
  CHECK(claim_sigma(claim) == 10);
  claim.spread_kind = anatomy::SpreadKind::range;
  claim.low = 70;
  claim.high = 80;
  CHECK(claim_sigma(claim) == 5);
  claim.spread_kind = anatomy::SpreadKind::none;
  CHECK(claim_sigma(claim) == 10);
}
