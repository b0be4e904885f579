// The route of a ride, and the table that sets the groups side by side, on a small atlas of their own.
#include <catch2/catch.hpp>

#include "app/application_state.h"
#include "app/flight/rides.h"

using namespace cluneal;
using base::operator""_id;

namespace {

void add_nerve(anatomy::Atlas& atlas, body::Body& body, const char* id, const char* joins = nullptr) {
  anatomy::Nerve nerve;
  nerve.id = *base::Id::parse(id);
  nerve.group = "nerve.scn"_id;
  if (joins != nullptr) nerve.joins = *base::Id::parse(joins);
  atlas.nerves[nerve.id] = nerve;
  for (const char* side : {"left", "right"}) body.courses[nerve.id.child(side)].id = nerve.id.child(side);
}

anatomy::RootShare share(const char* root, double percent) {
  anatomy::RootShare share;
  share.root = root;
  share.percent = percent;
  return share;
}

/// A spinal nerve, two branches of dorsal rami that run into one nerve; L3 is found most often (IWA19b: 90 and 95 %).
void build(anatomy::Atlas& atlas, body::Body& body) {
  anatomy::Nerve group;
  group.id = group.group = "nerve.scn"_id;
  group.roots = {share("L2", 90), share("L3", 95)};
  atlas.nerves[group.id] = group;
  add_nerve(atlas, body, "nerve.scn.medial");
  add_nerve(atlas, body, "nerve.ramus_dorsal.l2.branch_lateral", "nerve.scn.medial");
  add_nerve(atlas, body, "nerve.ramus_dorsal.l3.branch_lateral", "nerve.scn.medial");
  add_nerve(atlas, body, "nerve.spinal.l3", "nerve.ramus_dorsal.l3.branch_lateral");
}

}  // namespace

TEST_CASE("a ride leads from the root that is found most often through the nerve that it joins") {
  anatomy::Atlas atlas;
  body::Body body;
  build(atlas, body);
  const std::vector<base::Id> whole{"nerve.spinal.l3.left"_id, "nerve.ramus_dorsal.l3.branch_lateral.left"_id,
                                    "nerve.scn.medial.left"_id};
  CHECK(app::route_of(atlas, body, "nerve.scn.medial.left"_id) == whole);
  CHECK(app::route_of(atlas, body, "nerve.spinal.l3.left"_id) == whole);
  CHECK(app::route_of(atlas, body, "nerve.ramus_dorsal.l2.branch_lateral.right"_id) ==
        std::vector<base::Id>{"nerve.ramus_dorsal.l2.branch_lateral.right"_id, "nerve.scn.medial.right"_id});
}

TEST_CASE("a ride leads only over what this body has, and never round in a circle") {
  anatomy::Atlas atlas;
  body::Body body;
  build(atlas, body);
  body.courses.erase("nerve.ramus_dorsal.l3.branch_lateral.left"_id);
  CHECK(app::route_of(atlas, body, "nerve.scn.medial.left"_id) ==
        std::vector<base::Id>{"nerve.ramus_dorsal.l2.branch_lateral.left"_id, "nerve.scn.medial.left"_id});
  atlas.nerves["nerve.scn.medial"_id].joins = "nerve.spinal.l3"_id;
  CHECK(app::route_of(atlas, body, "nerve.spinal.l3.right"_id).size() == 3);
}

TEST_CASE("the comparison has a column a cluneal group and its sites in their own group") {
  anatomy::Atlas atlas;
  for (const char* id : {"nerve.scn", "nerve.mcn", "nerve.neighbour"}) {
    anatomy::Group group;
    group.id = *base::Id::parse(id);
    group.order = static_cast<int>(atlas.groups.size());
    group.neighbours = group.id == "nerve.neighbour"_id;
    if (!group.neighbours) group.comparison = {{"Roots", std::string("Roots of ") + id, {"A98"}}};
    atlas.groups[group.id] = group;
    anatomy::Nerve nerve;
    nerve.id = nerve.group = group.id;
    atlas.nerves[nerve.id] = nerve;
  }
  anatomy::Reference reference;
  reference.key = "A98";
  reference.authors = "Alpha, Beta";
  reference.year = 1998;
  atlas.references["A98"] = reference;
  anatomy::Claim claim;
  claim.key = "a98.clinical";
  claim.value = 1.6;
  claim.unit = "percent";
  claim.n = 1800;
  claim.counted = "patients";
  claim.reference = "A98";
  atlas.claims[claim.key] = claim;
  anatomy::Site site;
  site.id = "site.mcn.ligament"_id;
  site.names.title = "Ligament";
  site.nerve = "nerve.mcn"_id;
  site.clinical_share = {claim.key};
  atlas.sites[site.id] = site;

  const ui::Comparison table = app::compare_groups(atlas);
  CHECK(table.groups == std::vector<std::size_t>{0, 1});
  REQUIRE(table.rows.size() == 3);
  for (const ui::ComparedRow& row : table.rows) REQUIRE(row.cells.size() == 2);
  CHECK(table.rows[0].aspect == "Roots");
  CHECK(table.rows[0].cells[1].text == "Roots of nerve.mcn");
  CHECK(table.rows[0].cells[1].sources == "Alpha et al. 1998");
  CHECK(table.rows[1].cells[0].text.empty());
  CHECK(table.rows[1].cells[1].text.find("Ligament") != std::string::npos);
  CHECK(table.rows[2].cells[0].text == "Not counted in what was read.");
  CHECK(table.rows[2].cells[1].text == "1.6 %, 1800 patients");
}
