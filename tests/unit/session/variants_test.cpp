#include "session/variants.h"

#include <catch2/catch.hpp>

#include "session/scene_json.h"

using namespace cluneal;
using base::operator""_id;
using namespace session;

namespace {

anatomy::Atlas two_variants() {
  anatomy::Atlas atlas;
  anatomy::Variant few;
  few.id = "variant.scn.few"_id;
  few.of = "nerve.scn"_id;
  few.hides = {"nerve.ramus_dorsal.l2"_id};
  anatomy::Variant many = few;
  many.id = "variant.scn.many"_id;
  many.hides = {};
  many.shows = {"nerve.ramus_dorsal.l4"_id};
  atlas.variants[few.id] = few;
  atlas.variants[many.id] = many;
  return atlas;
}

}  // namespace

TEST_CASE("A variant takes the place of the one before, and the usual pattern that of both", "[variants]") {
  const anatomy::Atlas atlas = two_variants();
  Scene start;
  start.shown["nerve.ramus_dorsal.l2.branch_lateral.left"_id] = true;
  start.shown["bone.sacrum"_id] = false;
  const Scene few = with_variant(start, atlas, "nerve.scn"_id, "variant.scn.few"_id);
  CHECK(few.variants.at("nerve.scn"_id) == "variant.scn.few"_id);
  CHECK_FALSE(is_shown(few, "nerve.ramus_dorsal.l2.branch_lateral.left"_id, true));
  CHECK_FALSE(is_shown(few, "bone.sacrum"_id, true));
  const Scene many = with_variant(few, atlas, "nerve.scn"_id, "variant.scn.many"_id);
  CHECK(is_shown(many, "nerve.ramus_dorsal.l2.branch_lateral.left"_id, true));
  CHECK(is_shown(many, "nerve.ramus_dorsal.l4.branch_lateral.right"_id, false));
  const Scene usual = with_variant(many, atlas, "nerve.scn"_id, {});
  CHECK(usual.variants.empty());
  CHECK_FALSE(is_shown(usual, "nerve.ramus_dorsal.l4.branch_lateral.right"_id, false));
  CHECK_FALSE(is_shown(usual, "bone.sacrum"_id, true));
  // One that the atlas does not know changes nothing.
  CHECK(with_variant(start, atlas, "nerve.scn"_id, "variant.scn.none"_id) == start);
}

TEST_CASE("A chosen variant is saved with the scene", "[variants]") {
  SavedState state;
  state.scene = with_variant({}, two_variants(), "nerve.scn"_id, "variant.scn.few"_id);
  const auto read = from_json(to_json(state), "test");
  REQUIRE(read);
  CHECK(read->scene == state.scene);
}
