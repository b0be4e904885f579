#include "session/skin.h"

#include <catch2/catch.hpp>

using namespace cluneal;
using base::operator""_id;
using namespace session;

namespace {

anatomy::Atlas atlas_with_skin() {
  anatomy::Atlas atlas;
  anatomy::Structure& skin = atlas.structures["skin.trunk"_id];
  skin.id = "skin.trunk"_id;
  skin.tissue = anatomy::Tissue::skin;
  skin.shown = false;
  skin.opacity = 0.25;
  anatomy::Structure& bone = atlas.structures["bone.hip"_id];
  bone.id = "bone.hip"_id;
  anatomy::Territory& territory = atlas.territories["territory.mcn"_id];
  territory.id = "territory.mcn"_id;
  territory.extent.resize(3);
  return atlas;
}

}  // namespace

TEST_CASE("the skin goes from none to see-through, solid and none") {
  const anatomy::Atlas atlas = atlas_with_skin();
  Scene scene;
  CHECK(skin_look(scene, atlas) == SkinLook::none);
  for (const SkinLook look : {SkinLook::ghost, SkinLook::solid, SkinLook::none}) {
    CHECK(next_look(skin_look(scene, atlas)) == look);
    scene = with_skin(scene, atlas, look);
    CHECK(skin_look(scene, atlas) == look);
  }
  CHECK(scene == Scene{});  // Nothing is left that differs from the atlas.
  scene = with_skin(scene, atlas, SkinLook::ghost);
  CHECK(opacity_of(scene, "skin.trunk"_id, 0.25) == 0.25);
  CHECK(is_shown(with_skin(scene, atlas, SkinLook::solid), "skin.trunk"_id, false));
  CHECK(opacity_of(with_skin(scene, atlas, SkinLook::solid), "skin.trunk"_id, 0.25) == 1);
}

TEST_CASE("with a territory the skin is there, and can be taken off it") {
  const anatomy::Atlas atlas = atlas_with_skin();
  Scene scene;
  scene.shown["territory.mcn"_id] = true;
  CHECK(skin_look(scene, atlas) == SkinLook::ghost);
  scene = with_skin(scene, atlas, SkinLook::none);
  CHECK(skin_look(scene, atlas) == SkinLook::none);
  CHECK_FALSE(is_shown(scene, "skin.trunk"_id, true));
}

TEST_CASE("skin that somebody made see-through by hand counts as that") {
  const anatomy::Atlas atlas = atlas_with_skin();
  Scene scene;
  scene.shown["skin"_id] = true;
  scene.opacity["skin.trunk"_id] = 0.45;
  CHECK(skin_look(scene, atlas) == SkinLook::ghost);
  scene.opacity["skin.trunk"_id] = 0.9;
  CHECK(skin_look(scene, atlas) == SkinLook::solid);
  // What was said of all skin does not come through.
  CHECK(skin_look(with_skin(scene, atlas, SkinLook::none), atlas) == SkinLook::none);
}
