#include "anatomy/fibres.h"

#include <catch2/catch.hpp>

#include "anatomy/load_atlas.h"

using namespace cluneal;
using base::operator""_id;
using namespace anatomy;

namespace {

Nerve& add(Atlas& atlas, const char* id, const char* leaves = "", const char* joins = "") {
  Nerve& nerve = atlas.nerves[*base::Id::parse(id)];
  nerve.id = *base::Id::parse(id);
  if (*leaves != '\0') nerve.leaves = *base::Id::parse(leaves);
  if (*joins != '\0') nerve.joins = *base::Id::parse(joins);
  return nerve;
}

std::string fibres(const Atlas& atlas, const char* id) {
  return listed(atlas.nerves.at(*base::Id::parse(id)).fibres);
}

}  // namespace

TEST_CASE("A nerve holds fibres of what joins it and of what it leaves, all the way down", "[fibres]") {
  Atlas atlas;
  add(atlas, "nerve.a_cord");
  add(atlas, "nerve.roots.l1", "nerve.a_cord", "nerve.spinal.l1");
  add(atlas, "nerve.spinal.l1");
  add(atlas, "nerve.spinal.l2");
  add(atlas, "nerve.ramus.l1", "nerve.spinal.l1", "nerve.trunk");
  add(atlas, "nerve.ramus.l2", "nerve.spinal.l2");
  add(atlas, "nerve.a_strand", "nerve.ramus.l2", "nerve.trunk");
  add(atlas, "nerve.trunk");
  add(atlas, "nerve.a_branch", "nerve.trunk");
  // A loop whose fibres run both ways, which the lines cannot tell.
  add(atlas, "nerve.loop", "nerve.ramus.l1").told_fibres = {root_l1, root_l1.next().next()};
  add(atlas, "nerve.not_drawn").drawn = false;
  add(atlas, "nerve.not_drawn.part", "nerve.ramus.l2");
  trace_fibres(atlas);
  CHECK(fibres(atlas, "nerve.a_cord").empty());
  CHECK(fibres(atlas, "nerve.spinal.l1") == "L1");
  CHECK(fibres(atlas, "nerve.a_strand") == "L2");
  CHECK(fibres(atlas, "nerve.trunk") == "L1, L2");
  CHECK(fibres(atlas, "nerve.a_branch") == "L1, L2");
  CHECK(fibres(atlas, "nerve.loop") == "L1, L3");
  CHECK(fibres(atlas, "nerve.not_drawn") == "L2");
  CHECK(listed(roots_with_fibres(atlas)) == "L1, L2, L3");
  CHECK(is_of_roots(atlas.nerves.at("nerve.a_branch"_id), {root_l1}));
  CHECK_FALSE(is_of_roots(atlas.nerves.at("nerve.a_strand"_id), {root_l1}));
  // What is of no root belongs to all of them.
  CHECK(is_of_roots(atlas.nerves.at("nerve.a_cord"_id), {root_s1}));
}

TEST_CASE("The atlas's own nerves hold the fibres that studies found in their groups", "[fibres]") {
  const auto atlas = load_atlas(std::filesystem::path(CLUNEAL_SOURCE_DIR) / "assets" / "atlas");
  REQUIRE(atlas);
  CHECK(listed(roots_with_fibres(*atlas)) == "T11, T12, L1, L2, L3, L4, L5, S1, S2, S3, S4");
  // Iwanaga, Konno: L1 to L5; Maigne: T12; reviews: T11.
  CHECK(fibres(*atlas, "nerve.scn") == "T11, T12, L1, L2, L3, L4, L5");
  CHECK(fibres(*atlas, "nerve.mcn") == "S1, S2, S3, S4");
  // All of Kikuta's 25 nerves had fibres of S2.
  for (const char* nerve : {"nerve.mcn.upper", "nerve.mcn.middle", "nerve.mcn.lower"}) {
    CHECK(atlas->nerves.at(*base::Id::parse(nerve)).fibres.contains(*parse_root("S2")));
  }
  CHECK(fibres(*atlas, "nerve.pfcn") == "S1, S2, S3");
  CHECK(fibres(*atlas, "nerve.icn.lateral.first") == "S1, S2, S3");
  CHECK(fibres(*atlas, "nerve.neighbour.sciatic") == "L4, L5, S1, S2, S3");
  CHECK(fibres(*atlas, "nerve.neighbour.pudendal") == "S2, S3, S4");
}
