#include "session/levels.h"

#include <catch2/catch.hpp>

#include "anatomy/fibres.h"
#include "session/scene_json.h"
#include "session/variants.h"
#include "session/visible.h"

using namespace cluneal;
using base::operator""_id;
using namespace session;

namespace {

/// T11, which only reviews name, and L2, which joins one of two nerves; a bone, a site and skin.
anatomy::Atlas two_levels() {
  anatomy::Atlas atlas;
  const auto add = [&](const Id& id, const std::optional<Id>& joins) -> anatomy::Nerve& {
    anatomy::Nerve& nerve = atlas.nerves[id];
    nerve.id = id;
    nerve.joins = joins;
    return nerve;
  };
  add("nerve.scn.medial"_id, {});
  add("nerve.scn.lateral"_id, {});
  add("nerve.ramus_dorsal.l2"_id, "nerve.scn.medial"_id);
  anatomy::Nerve& doubtful = add("nerve.ramus_dorsal.t11"_id, "nerve.scn.lateral"_id);
  doubtful.uncertain = true;
  doubtful.shown = false;
  anatomy::trace_fibres(atlas);
  atlas.territories["territory.scn.lateral"_id].nerve = "nerve.scn.lateral"_id;
  atlas.territories["territory.scn.lateral"_id].extent.resize(3);
  atlas.sites["site.scn.medial"_id].nerve = "nerve.scn.medial"_id;
  return atlas;
}

const std::set<anatomy::Root> l2{*anatomy::parse_root("L2")}, t11{anatomy::root_t11};

}  // namespace

TEST_CASE("The nerves of a root are seen alone, with their sites and skin", "[levels]") {
  const anatomy::Atlas atlas = two_levels();
  CHECK(anatomy::listed(anatomy::roots_with_fibres(atlas)) == "T11, L2");
  Scene start;
  start.shown = {{"territory"_id, true}, {"site"_id, true}};
  const Scene scene = with_roots(start, atlas, l2);
  CHECK(is_visible(scene, atlas, "nerve.ramus_dorsal.l2.left"_id));
  CHECK(is_visible(scene, atlas, "nerve.scn.medial.right"_id));
  CHECK(is_visible(scene, atlas, "site.scn.medial.left"_id));
  CHECK(is_visible(scene, atlas, "bone.hip.left"_id));
  CHECK_FALSE(is_visible(scene, atlas, "nerve.scn.lateral.left"_id));
  CHECK_FALSE(is_visible(scene, atlas, "territory.scn.lateral.left"_id));
  // A switch asks what it stands for, as with the sides.
  CHECK(is_switched_on(scene, atlas, "nerve.scn.lateral.left"_id));
  CHECK(with_roots(scene, atlas, {}) == start);
}

TEST_CASE("A root does not bring what only a variant shows", "[levels]") {
  anatomy::Atlas atlas = two_levels();
  const base::Id strand = "nerve.ramus_dorsal.l2.exchange.lateral"_id;
  anatomy::Nerve& nerve = atlas.nerves[strand];
  nerve.id = strand;
  nerve.drawn = nerve.uncertain = true;
  nerve.shown = false;
  anatomy::Variant& variant = atlas.variants["variant.scn.few"_id];
  variant.id = "variant.scn.few"_id;
  variant.of = "nerve.scn"_id;
  variant.shows = {strand};
  anatomy::trace_fibres(atlas);
  CHECK_FALSE(is_visible(with_roots(Scene{}, atlas, l2), atlas, strand.child("left")));
  const Scene chosen = with_variant(Scene{}, atlas, variant.of, variant.id);
  CHECK(is_visible(with_roots(chosen, atlas, l2), atlas, strand.child("left")));
}

TEST_CASE("A doubtful root is shown where its level is asked for, and goes with it", "[levels]") {
  const anatomy::Atlas atlas = two_levels();
  Scene start;
  start.shown["nerve.ramus_dorsal.t11"_id] = false;  // As showing a whole branch leaves it.
  CHECK_FALSE(is_visible(with_roots(start, atlas, l2), atlas, "nerve.ramus_dorsal.t11.left"_id));
  const Scene both = with_roots(with_roots(start, atlas, l2), atlas, {*t11.begin(), *l2.begin()});
  CHECK(is_visible(both, atlas, "nerve.ramus_dorsal.t11.left"_id));
  CHECK(is_visible(both, atlas, "nerve.scn.lateral.left"_id));
  const Scene after = with_roots(both, atlas, {});
  CHECK_FALSE(is_visible(after, atlas, "nerve.ramus_dorsal.t11.left"_id));
  CHECK(is_visible(after, atlas, "nerve.scn.lateral.left"_id));
  CHECK(with_root_toggled(with_root_toggled({}, *t11.begin()), *t11.begin()).empty());
}

TEST_CASE("A strand that a variant takes away does not come with its root, nor does one that it brings go",
          "[levels]") {
  anatomy::Atlas atlas = two_levels();
  anatomy::Variant& variant = atlas.variants["variant.scn.one"_id];
  variant.of = "nerve.scn"_id;
  (GENERATE(true, false) ? variant.shows : variant.hides) = {"nerve.ramus_dorsal.t11"_id};
  const Scene start = with_variant({}, atlas, "nerve.scn"_id, "variant.scn.one"_id);
  const Scene chosen = with_roots(start, atlas, t11);
  CHECK(chosen.shown == start.shown);
  CHECK(with_roots(chosen, atlas, {}) == start);
}

TEST_CASE("What is gone to is not hidden by the roots that were chosen", "[levels]") {
  const anatomy::Atlas atlas = two_levels();
  const Scene scene = with_roots({}, atlas, l2);
  CHECK(with_roots_of(scene, atlas, {"nerve.scn.medial.left"_id, "bone.hip"_id}) == scene);
  CHECK(with_roots_of(scene, atlas, {"territory.scn.lateral.left"_id}).roots.empty());
}

TEST_CASE("Chosen roots are saved with the scene", "[levels]") {
  SavedState state;
  state.scene = with_roots({}, two_levels(), {*t11.begin(), *l2.begin()});
  const std::string text = to_json(state);
  CHECK(text.find("\"T11\"") != std::string::npos);
  const auto read = from_json(text, "test");
  REQUIRE(read);
  CHECK(read->scene == state.scene);
  const auto wrong = from_json(R"({"version": 1, "scene": {"roots": ["L9"]}})", "test");
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().details.front().message.find("L9") != std::string::npos);
  CHECK(to_json(SavedState{}).find("roots") == std::string::npos);
}
