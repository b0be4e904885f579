#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "small_atlas.h"

using namespace cluneal;
using base::operator""_id;

namespace {

anatomy::Atlas real_atlas() {
  base::Result<anatomy::Atlas> atlas =
      anatomy::load_atlas(std::filesystem::path(CLUNEAL_SOURCE_DIR) / "assets" / "atlas");
  if (!atlas) FAIL(test::joined(atlas.error().details));
  return std::move(atlas).value();
}

const anatomy::RootShare& cell(const anatomy::Nerve& nerve, const std::string& root, const std::string& reference) {
  for (const anatomy::RootShare& share : nerve.roots) {
    if (share.root == root && share.reference == reference) return share;
  }
  FAIL("no cell " + root + " in " + reference);
  return nerve.roots.front();
}

}  // namespace

TEST_CASE("the atlas that is shipped loads and finds no fault with itself") {
  const anatomy::Atlas atlas = real_atlas();
  CHECK(test::joined(anatomy::check_atlas(atlas)) == "");
}

TEST_CASE("the shipped roots are what the studies print") {
  const anatomy::Atlas atlas = real_atlas();
  const anatomy::Nerve& scn = atlas.nerves.at("nerve.scn"_id);
  // Iwanaga et al., World Neurosurg 2019;128:e12, 20 sides; Maigne et al., Surg Radiol Anat 1989;11:289.
  CHECK(cell(scn, "L1", "IWA19b").percent == 75);
  CHECK(cell(scn, "L2", "IWA19b").percent == 90);
  CHECK(cell(scn, "L3", "IWA19b").percent == 95);
  CHECK(cell(scn, "L4", "IWA19b").percent == 45);
  CHECK(cell(scn, "L5", "IWA19b").percent == 10);
  CHECK(cell(scn, "T12", "MAI89").percent == 100);
  CHECK(cell(scn, "L2", "MAI89").percent == 40);
  CHECK(cell(scn, "L4", "BOG82").finding == anatomy::RootFinding::absent);
  CHECK(cell(scn, "T11", "MIKI19").finding == anatomy::RootFinding::review_range);
}

TEST_CASE("a root's share is the same where the nerve lists its roots and among the claims") {
  const anatomy::Atlas atlas = real_atlas();
  const anatomy::Nerve& scn = atlas.nerves.at("nerve.scn"_id);
  for (int i = 1; i <= 5; ++i) {
    const std::string level = std::to_string(i);
    CHECK(cell(scn, "L" + level, "IWA19b").percent == atlas.claims.at("iwa19b.root.l" + level).value);
  }
}

TEST_CASE("the shipped crest distances are what the studies print") {
  const anatomy::Atlas atlas = real_atlas();
  const auto at = [&](const char* key) { return atlas.claims.at(key); };
  CHECK(at("lu98.scn_medial.psis").value == 64.7);
  CHECK(at("lu98.scn_medial.midline").value == 81.0);
  CHECK(at("lu98.scn_medial.perforation").value == -5.8);
  CHECK(at("tub10.scn_medial.psis").value == 50);
  CHECK(at("iwa19a.groove.midline").value == 65.3);
  CHECK(at("iwa19a.groove.psis").value == 45.2);
  CHECK(at("sit13.scn_medial.psis").value == 57);
  CHECK(at("lou17.scn_medial.psis").spread_kind == anatomy::SpreadKind::unclear);
  CHECK(at("mai89.scn_medial.midline").low == 70);
  CHECK(at("mai89.scn_medial.midline").high == 80);
}

TEST_CASE("the medial nerve runs from drawn roots over the crest to the skin") {
  const anatomy::Atlas atlas = real_atlas();
  const anatomy::Nerve& nerve = atlas.nerves.at("nerve.scn.medial"_id);
  CHECK(nerve.drawn);
  CHECK(nerve.diameter == 1.1);  // Tubbs et al. 2010
  CHECK(nerve.course.back().relation == anatomy::Relation::ends_in);
  int feeding = 0;
  for (const auto& [other_id, other] : atlas.nerves) {
    if (other.drawn && other.joins == nerve.id) ++feeding;
  }
  CHECK(feeding >= 3);
  CHECK_FALSE(atlas.nerves.at("nerve.ramus_dorsal.t11.branch_lateral"_id).shown);
  CHECK(atlas.nerves.at("nerve.ramus_dorsal.l4.branch_lateral"_id).uncertain);
}

TEST_CASE("what was constricted is not counted as a passage that is there") {
  const anatomy::Atlas atlas = real_atlas();
  const anatomy::Site& site = atlas.sites.at("site.scn.crest_tunnel"_id);
  CHECK(atlas.claims.at(site.passage_present.at(0)).value == 56);  // Kuniya 2013, 61 of 109
  // Kuniya 2013, Maigne 1989, Lu 1998, Konno 2017: Lu saw them within the tunnel.
  CHECK(site.constricted_in_cadavers.size() == 4);
  CHECK(atlas.claims.at("lu98.scn_medial.constricted").note.find("tunnel") != std::string::npos);
  CHECK(site.clinical_share.size() == 3);
  CHECK(site.schematic);
}

TEST_CASE("the cord is one thing in the midline, its roots are pairs") {
  const anatomy::Atlas atlas = real_atlas();
  const std::vector<base::Id> leaves = atlas.leaves();
  const auto there = [&](const char* text) {
    return std::find(leaves.begin(), leaves.end(), *base::Id::parse(text)) != leaves.end();
  };
  CHECK(there("nerve.spinal_cord"));
  CHECK_FALSE(there("nerve.spinal_cord.left"));
  CHECK(there("nerve.roots.s1.left"));
  CHECK_FALSE(there("nerve.roots.s1"));
}

TEST_CASE("the lateral branch of T12 over the crest is of the ventral ramus, unlike the one to the buttock") {
  const anatomy::Atlas atlas = real_atlas();
  CHECK(atlas.nerves.at("nerve.neighbour.subcostal_lateral"_id).ramus == anatomy::Ramus::ventral);
  CHECK(atlas.nerves.at("nerve.ramus_dorsal.t12.branch_lateral"_id).ramus == anatomy::Ramus::dorsal);
}

TEST_CASE("the landmarks of the examination can be shown, on both sides where there are two") {
  const std::vector<base::Id> leaves = real_atlas().leaves();
  for (const char* text :
       {"landmark.psis.left", "landmark.psis.right", "landmark.piis.left", "landmark.asis.right",
        "landmark.iliac_crest.summit.left", "landmark.iliac_crest.seven_cm.right", "landmark.ischial_tuberosity.left",
        "landmark.ischial_spine.right", "landmark.greater_trochanter.left", "landmark.sacrum.hiatus",
        "landmark.vertebra.l4.spinous_process", "landmark.coccyx.tip"}) {
    INFO(text);
    CHECK(std::find(leaves.begin(), leaves.end(), *base::Id::parse(text)) != leaves.end());
  }
}

TEST_CASE("every site and every landmark is told in plain words too, without a full stop: whoever shows them adds it") {
  const anatomy::Atlas atlas = real_atlas();
  const auto check = [](const base::Id& id, const anatomy::Names& names) {
    INFO(id.text() << ": " << names.plain);
    CHECK_FALSE(names.plain.empty());
    CHECK_FALSE(names.plain.ends_with('.'));
  };
  for (const auto& [id, site] : atlas.sites) check(id, site.names);
  for (const auto& [id, landmark] : atlas.landmarks) check(id, landmark.names);
}

TEST_CASE("whatever stands above several things in the list has a name, not an id") {
  const anatomy::Atlas atlas = real_atlas();
  std::map<base::Id, std::set<base::Id>> below;
  for (const base::Id& leaf : atlas.leaves()) {
    for (base::Id at = leaf; !at.parent().empty(); at = at.parent()) below[at.parent()].insert(at);
  }
  for (const auto& [id, children] : below) {
    INFO(id.text());
    if (children.size() > 1) CHECK(atlas.title_of(id) != id.text());
  }
}

TEST_CASE("a share of tunnels stands with the tunnel alone: a slit in the fascia is none") {
  const anatomy::Atlas atlas = real_atlas();
  const auto counts_tunnels = [&](const std::string& key) {
    return atlas.claims.at(key).note.find("tunnel") != std::string::npos;
  };
  std::set<std::string> cited;
  for (const auto& [id, site] : atlas.sites) {
    const bool is_tunnel = id.text().find("tunnel") != std::string::npos;
    for (const std::string& key : site.passage_present) {
      INFO(id.text() << " cites " << key);
      CHECK((is_tunnel || !counts_tunnels(key)));
      if (is_tunnel) cited.insert(key);
    }
  }
  // Kuniya et al. 2013, of 109 sides: any branch, and each of the three.
  for (const char* key :
       {"kun13.scn.passage", "kun13.scn_medial.passage", "kun13.scn_intermediate.passage", "kun13.scn_lateral.passage"})
    CHECK(cited.contains(key));
}
