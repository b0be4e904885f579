#include "session/scene.h"

#include <catch2/catch.hpp>
#include <random>
#include <vector>

using namespace cluneal;
using base::operator""_id;
using session::Scene;

TEST_CASE("the most specific id decides what is shown") {
  Scene scene;
  CHECK(session::is_shown(scene, "bone.hip.left"_id, true));
  CHECK_FALSE(session::is_shown(scene, "bone.hip.left"_id, false));
  scene.shown["bone"_id] = false;
  CHECK_FALSE(session::is_shown(scene, "bone.hip.left"_id, true));
  scene.shown["bone.hip"_id] = true;
  CHECK(session::is_shown(scene, "bone.hip.left"_id, false));
  CHECK_FALSE(session::is_shown(scene, "bone.sacrum"_id, true));
  scene.shown["bone.hip.left"_id] = false;
  CHECK_FALSE(session::is_shown(scene, "bone.hip.left"_id, true));
  CHECK(session::is_shown(scene, "bone.hip.right"_id, true));
  // A name that merely begins alike is another thing.
  CHECK(session::is_shown(scene, "boneless.thing"_id, true));
}

TEST_CASE("the most specific id decides how opaque") {
  Scene scene;
  CHECK(session::opacity_of(scene, "bone.hip.left"_id) == 1);
  scene.opacity["bone"_id] = 0.3;
  scene.opacity["bone.hip.right"_id] = 0.8;
  CHECK(session::opacity_of(scene, "bone.hip.left"_id) == 0.3);
  CHECK(session::opacity_of(scene, "bone.hip.right"_id) == 0.8);
  CHECK(session::opacity_of(scene, "nerve.scn"_id) == 1);
  // The atlas's own value counts only where the scene has none.
  CHECK(session::opacity_of(scene, "skin.trunk"_id, 0.25) == 0.25);
  scene.opacity["skin"_id] = 1;
  CHECK(session::opacity_of(scene, "skin.trunk"_id, 0.25) == 1);
}

TEST_CASE("of many ids that begin alike the most specific one decides, as a walk from parent to parent says") {
  std::vector<base::Id> ids;
  for (const char* first : {"a", "a0", "a_b", "ab"}) {
    const base::Id top = *base::Id::parse(first);
    ids.push_back(top);
    for (const char* second : {"a", "a0", "b_a", "left"}) {
      const base::Id middle = top.child(second);
      ids.insert(ids.end(), {middle, middle.child("a"), middle.child("a_0"), middle.child("z")});
    }
  }
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    Scene scene;
    const auto entries = 1 + random() % 12;
    for (std::size_t i = 0; i < entries; ++i) scene.opacity[ids[random() % ids.size()]] = static_cast<double>(i) / 12;
    for (const base::Id& id : ids) {
      double expected = 1;
      for (base::Id at = id; !at.empty(); at = at.parent()) {
        const auto said = scene.opacity.find(at);
        if (said == scene.opacity.end()) continue;
        expected = said->second;
        break;
      }
      CAPTURE(id.text());
      CHECK(session::opacity_of(scene, id) == expected);
    }
  }
}

TEST_CASE("highlighting covers all below") {
  Scene scene;
  scene.highlighted.insert("nerve.scn"_id);
  CHECK(session::is_highlighted(scene, "nerve.scn.medial.left"_id));
  CHECK(session::is_highlighted(scene, "nerve.scn"_id));
  CHECK_FALSE(session::is_highlighted(scene, "nerve"_id));
  CHECK_FALSE(session::is_highlighted(scene, "nerve.mcn.left"_id));
}

TEST_CASE("the sides filter is the patient's and spares the midline and the bones") {
  Scene scene;
  CHECK(session::is_on_shown_side(scene, "bone.hip.left"_id));
  scene.sides = session::Sides::left;
  CHECK(session::is_on_shown_side(scene, "bone.hip.left"_id));
  CHECK(session::is_on_shown_side(scene, "bone.hip.right"_id));
  CHECK_FALSE(session::is_on_shown_side(scene, "ligament.sacrotuberous.right"_id));
  CHECK(session::is_on_shown_side(scene, "bone.sacrum"_id));
  scene.sides = session::Sides::right;
  CHECK_FALSE(session::is_on_shown_side(scene, "nerve.scn.medial.left"_id));
  CHECK(session::is_on_shown_side(scene, "nerve.scn.medial.right"_id));
}
