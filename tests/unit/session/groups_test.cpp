#include "session/groups.h"

#include <catch2/catch.hpp>

using namespace cluneal;
using base::operator""_id;
using namespace session;

namespace {

Member member(const char* id, bool by_default = true, bool held_back = false) {
  return {*Id::parse(id), by_default, held_back};
}

/// Three groups as the atlas has them, with a doubtful root, roots under another name, and neighbours.
std::vector<GroupMembers> groups() {
  return {{"nerve.scn"_id,
           false,
           {member("nerve.scn.medial"), member("nerve.ramus_dorsal.l2.branch_lateral"),
            member("nerve.ramus_dorsal.t11.branch_lateral", false, true)},
           {member("site.scn.crest_tunnel", false)},
           {member("territory.scn", false)}},
          {"nerve.mcn"_id,
           false,
           {member("nerve.mcn"), member("nerve.ramus_dorsal.s1.branch_lateral")},
           {member("site.mcn.long_ligament", false)},
           {}},
          {"nerve.icn"_id, false, {member("nerve.icn")}, {}, {}},
          {"nerve.neighbour"_id,
           true,
           {member("nerve.neighbour.sciatic"), {"nerve.spinal.l3"_id, true, false, true}},
           {},
           {}}};
}

std::string picture_of(const Scene& scene) {
  std::string shown;
  for (const GroupMembers& group : groups()) {
    for (const GroupPart part : group_parts) {
      const VisibilityState state = shownness(scene, group.of(part));
      shown += state == VisibilityState::all ? 'a' : state == VisibilityState::some ? 's' : '-';
    }
    shown += ' ';
  }
  return shown;
}

Scene after(std::initializer_list<int> steps, Scene scene = {}) {
  for (const int by : steps) scene = revealed(std::move(scene), groups(), by);
  return scene;
}

}  // namespace

TEST_CASE("a switch takes a group's roots with it, whatever their names, and leaves the other groups alone") {
  const GroupMembers superior = groups()[0];
  const Scene hidden = with_shown({}, superior.nerves, false);
  CHECK_FALSE(is_shown(hidden, "nerve.scn.medial.left"_id, true));
  CHECK_FALSE(is_shown(hidden, "nerve.ramus_dorsal.l2.branch_lateral.right"_id, true));
  CHECK(is_shown(hidden, "nerve.ramus_dorsal.s1.branch_lateral.left"_id, true));
  CHECK(is_shown(hidden, "nerve.mcn.left"_id, true));
  CHECK(with_shown(hidden, superior.nerves, true) == Scene{});
}

TEST_CASE("a switch overrules what was said of sides and of all above") {
  const GroupMembers superior = groups()[0];
  Scene scene;
  scene.shown["nerve"_id] = false;
  scene.shown["nerve.scn.medial.left"_id] = true;
  CHECK(shownness(scene, superior.nerves) == VisibilityState::some);
  const Scene all = with_shown(scene, superior.nerves, true);
  CHECK(shownness(all, superior.nerves) == VisibilityState::all);
  CHECK(is_shown(all, "nerve.scn.medial.right"_id, true));
  CHECK_FALSE(is_shown(all, "nerve.icn.left"_id, true));
  const Scene none = with_shown(all, superior.nerves, false);
  CHECK(shownness(none, superior.nerves) == VisibilityState::none);
}

TEST_CASE("a root that only reviews name stays hidden until it is asked for by itself") {
  const GroupMembers superior = groups()[0];
  const Scene shown = with_shown(with_shown({}, superior.nerves, false), superior.nerves, true);
  CHECK_FALSE(is_shown(shown, "nerve.ramus_dorsal.t11.branch_lateral.left"_id, false));
  CHECK(shownness(shown, superior.nerves) == VisibilityState::all);
  Scene asked = shown;
  asked.shown["nerve.ramus_dorsal.t11.branch_lateral"_id] = true;
  CHECK_FALSE(
      is_shown(with_shown(asked, superior.nerves, false), "nerve.ramus_dorsal.t11.branch_lateral.left"_id, false));
}

TEST_CASE("nothing to show is nothing shown") {
  CHECK(shownness({}, {}) == VisibilityState::none);
}

TEST_CASE("the reveal goes group by group from nothing to everything, and stops at both ends") {
  // Letters: nerves, sites, territory of each group; a is all of it.
  CHECK(stage_count(groups()) == 5);
  CHECK(picture_of({}) == "a-- a-- a-- a-- ");
  CHECK(reveal_level({}, groups()) == 3);
  CHECK(picture_of(after({1})) == "aaa aa- a-- a-- ");
  CHECK(after({1, 1}) == after({1}));
  CHECK(picture_of(after({-1})) == "a-- a-- --- s-- ");
  CHECK(picture_of(after({-1, -1})) == "a-- --- --- s-- ");
  const Scene nothing = after({-1, -1, -1});
  CHECK(picture_of(nothing) == "--- --- --- --- ");
  CHECK(after({-1}, nothing) == nothing);
  CHECK(picture_of(after({1}, nothing)) == "a-- --- --- s-- ");
}

TEST_CASE("a reveal begins with the first group, from all as from everything, and goes on from where one has begun") {
  CHECK(picture_of(reveal_begun({}, groups())) == "a-- --- --- s-- ");
  CHECK(reveal_begun(after({1}), groups()) == reveal_begun({}, groups()));
  CHECK(reveal_begun(after({-1, -1, -1}), groups()) == reveal_begun({}, groups()));
  CHECK(picture_of(reveal_begun(after({-1, -1}), groups())) == "a-- a-- --- s-- ");
}

TEST_CASE("the reveal goes back the way it came") {
  Scene scene = after({-1, -1, -1});
  for (int stage = 0; stage < 4; ++stage) {
    CHECK(reveal_level(scene, groups()) == stage);
    CHECK(picture_of(after({1, -1}, scene)) == picture_of(scene));
    scene = after({1}, scene);
  }
  CHECK(picture_of(scene) == "aaa aa- a-- a-- ");
}

TEST_CASE("what nerves come from stays while a group is shown, the other neighbours come last") {
  const Scene superior = after({-1, -1});
  CHECK(is_shown(superior, "nerve.spinal.l3.left"_id, true));
  CHECK_FALSE(is_shown(superior, "nerve.neighbour.sciatic.left"_id, true));
  CHECK_FALSE(is_shown(after({-1}, superior), "nerve.spinal.l3.left"_id, true));
}

TEST_CASE("sites that a lecturer has switched on stay while their group does") {
  const Scene superior = after({-1, -1});
  const Scene with_sites = with_shown(superior, groups()[0].sites, true);
  CHECK(picture_of(after({1}, with_sites)) == "aa- a-- --- s-- ");
  CHECK(picture_of(after({-1}, with_sites)) == "--- --- --- --- ");
}

TEST_CASE("a body without a group, or with the three alone, has fewer stages") {
  std::vector<GroupMembers> few = groups();
  few[1].nerves.clear();
  CHECK(stage_count(few) == 4);
  for (GroupMembers& group : few) group.sites.clear(), group.territory.clear();
  few.pop_back();
  CHECK(stage_count(few) == 3);
  Scene scene = revealed(revealed(Scene{}, few, -1), few, -1);
  std::vector<int> stages;
  for (int i = 0; i < 4; ++i) {
    scene = revealed(scene, few, 1);
    stages.push_back(reveal_level(scene, few));
  }
  CHECK(stages == std::vector<int>{1, 2, 2, 2});
}

TEST_CASE("members are found by the group that the atlas gives a nerve, and by what is there") {
  anatomy::Atlas atlas;
  for (const char* id : {"nerve.scn", "nerve.neighbour"}) {
    anatomy::Group group;
    group.id = *Id::parse(id);
    group.neighbours = group.id == "nerve.neighbour"_id;
    group.order = static_cast<int>(atlas.groups.size());
    atlas.groups[group.id] = group;
  }
  anatomy::Nerve root;
  root.id = "nerve.spinal.l2"_id;
  root.group = "nerve.scn"_id;
  atlas.nerves[root.id] = root;
  root.id = "nerve.spinal.t11"_id;
  root.uncertain = true;
  root.shown = false;
  atlas.nerves[root.id] = root;
  anatomy::Nerve sciatic;
  sciatic.id = "nerve.neighbour.sciatic"_id;
  sciatic.group = "nerve.neighbour"_id;
  atlas.nerves[sciatic.id] = sciatic;
  anatomy::Site site;
  site.id = "site.anywhere"_id;
  site.nerve = "nerve.spinal.l2"_id;
  atlas.sites[site.id] = site;
  anatomy::Territory territory;
  territory.id = "territory.upper"_id;
  territory.nerve = "nerve.spinal.l2"_id;
  atlas.territories[territory.id] = territory;
  const auto all = group_members(atlas, [](const Id&) { return true; });
  REQUIRE(all.size() == 2);
  CHECK(all[0].nerves == std::vector<Member>{member("nerve.spinal.l2"), member("nerve.spinal.t11", false, true)});
  CHECK(all[0].sites == std::vector<Member>{member("site.anywhere", false)});
  CHECK(all[0].territory == std::vector<Member>{member("territory.upper", false)});
  CHECK(all[1].neighbours);
  CHECK(all[1].nerves == std::vector<Member>{member("nerve.neighbour.sciatic")});
  CHECK(group_members(atlas, [](const Id&) { return false; })[0].nerves.empty());
}

TEST_CASE("a switch and the reveal leave out a nerve that is found in place of another only") {
  anatomy::Atlas atlas;
  anatomy::Group group;
  group.id = "nerve.mcn"_id;
  atlas.groups[group.id] = group;
  for (const char* id : {"nerve.mcn.lower", "nerve.mcn.piercing", "nerve.mcn.distant"}) {
    anatomy::Nerve nerve;
    nerve.id = *Id::parse(id);
    nerve.group = group.id;
    nerve.shown = nerve.id == "nerve.mcn.lower"_id;
    atlas.nerves[nerve.id] = nerve;
  }
  anatomy::Variant variant;
  variant.id = "variant.mcn.through_ligament"_id;
  variant.shows = {"nerve.mcn.piercing"_id};
  variant.hides = {"nerve.mcn.lower"_id};
  atlas.variants[variant.id] = variant;
  const std::vector<GroupMembers> made = group_members(atlas, [](const Id&) { return true; });
  REQUIRE(made.size() == 1);
  const auto shows = [](const Scene& scene, const char* id) {
    return is_shown(scene, Id::parse(id)->child("left"), std::string(id) == "nerve.mcn.lower");
  };
  const Scene on = with_shown({}, made[0].nerves, true);
  CHECK(shows(on, "nerve.mcn.lower"));
  CHECK(shows(on, "nerve.mcn.distant"));
  CHECK_FALSE(shows(on, "nerve.mcn.piercing"));
  CHECK(shownness(on, made[0].nerves) == VisibilityState::all);
  CHECK_FALSE(shows(revealed(with_shown({}, made[0].nerves, false), made, 1), "nerve.mcn.piercing"));
  const Scene branch = with_shown_branch({}, atlas, "nerve.mcn"_id);
  CHECK(shows(branch, "nerve.mcn.lower"));
  CHECK(shows(branch, "nerve.mcn.distant"));
  CHECK_FALSE(shows(branch, "nerve.mcn.piercing"));
  CHECK(shows(with_shown_branch({}, atlas, "nerve.mcn.piercing"_id), "nerve.mcn.piercing"));
  Scene only;
  show_only(only, atlas, {"nerve.mcn"_id});
  CHECK_FALSE(shows(only, "nerve.mcn.piercing"));
  show_only(only, atlas, {"nerve.mcn"_id, "nerve.mcn.piercing"_id});
  CHECK(shows(only, "nerve.mcn.piercing"));
}
