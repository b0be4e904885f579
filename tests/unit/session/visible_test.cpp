// One answer to what is seen, for the picture, the panels and whoever asks.
#include <catch2/catch.hpp>

#include "session/visible.h"

using namespace cluneal;
using base::operator""_id;

namespace {

anatomy::Atlas of_some_things() {
  anatomy::Atlas atlas;
  for (const auto& [id, tissue, shown] : {std::tuple{"bone.hip"_id, anatomy::Tissue::bone, true},
                                          {"muscle.piriformis"_id, anatomy::Tissue::muscle, false},
                                          {"bone.sacrum"_id, anatomy::Tissue::bone, true},
                                          {"disc.symphysis"_id, anatomy::Tissue::disc, true},
                                          {"disc.l5_s1"_id, anatomy::Tissue::disc, true},
                                          {"skin.whole"_id, anatomy::Tissue::skin, false}}) {
    anatomy::Structure& structure = atlas.structures[id];
    structure.id = id;
    structure.tissue = tissue;
    structure.shown = shown;
  }
  atlas.structures["bone.hip"_id].paired = true;
  atlas.structures["disc.symphysis"_id].between = {"bone.hip"_id};
  atlas.structures["disc.l5_s1"_id].between = {"bone.sacrum"_id, "bone.vertebra.l5"_id};
  anatomy::Territory& territory = atlas.territories["territory.scn"_id];
  territory.id = "territory.scn"_id;
  territory.extent.resize(3);
  anatomy::Area& area = atlas.areas["area.saddle"_id];
  area.id = "area.saddle"_id;
  area.paired = false;
  return atlas;
}

}  // namespace

TEST_CASE("a piece of the skin brings the skin, unless somebody said otherwise of it", "[visible]") {
  const anatomy::Atlas atlas = of_some_things();
  const base::Id piece = GENERATE("territory.scn.left"_id, "territory.scn.right"_id, "area.saddle"_id);
  session::Scene scene;
  CHECK_FALSE(session::is_visible(scene, atlas, "skin.whole"_id));
  scene.shown[piece] = true;
  CHECK(session::brings_skin(scene, atlas));
  CHECK(session::is_switched_on(scene, atlas, "skin.whole"_id));
  CHECK(session::is_visible(scene, atlas, "skin.whole"_id));
  scene.shown["skin"_id] = false;
  CHECK_FALSE(session::is_visible(scene, atlas, "skin.whole"_id));
}

TEST_CASE("skin that the atlas shows by itself is there where a nerve is, which would else end in the air") {
  anatomy::Atlas atlas = of_some_things();
  atlas.structures["skin.whole"_id].shown = true;
  atlas.nerves["nerve.one"_id].id = "nerve.one"_id;
  session::Scene scene;
  CHECK(session::is_visible(scene, atlas, "skin.whole"_id));
  scene.shown["nerve"_id] = false;
  CHECK_FALSE(session::is_visible(scene, atlas, "skin.whole"_id));
  scene.shown["nerve.one.right"_id] = true;
  CHECK(session::is_visible(scene, atlas, "skin.whole"_id));
  scene.shown["skin"_id] = false;
  CHECK_FALSE(session::is_visible(scene, atlas, "skin.whole"_id));
}

TEST_CASE("what a topic paints or presses on the skin brings the skin while the topic is selected", "[visible]") {
  anatomy::Atlas atlas = of_some_things();
  atlas.topics["case.one"_id].painted.push_back({base::Side::left, 15, {{}}});
  atlas.topics["walk.one.press"_id].press = "site.scn.tunnel"_id;
  atlas.topics["walk.one.words"_id] = {};
  session::Scene scene;
  scene.selected = "walk.one.words"_id;
  CHECK_FALSE(session::is_visible(scene, atlas, "skin.whole"_id));
  for (const base::Id& topic : {"case.one"_id, "walk.one.press"_id}) {
    scene.selected = topic;
    CHECK(session::is_visible(scene, atlas, "skin.whole"_id));
  }
}

TEST_CASE("what the scene does not tell is as the atlas shows it by itself", "[visible]") {
  const anatomy::Atlas atlas = of_some_things();
  session::Scene scene;
  CHECK(session::is_visible(scene, atlas, "bone.hip.left"_id));
  CHECK_FALSE(session::is_visible(scene, atlas, "muscle.piriformis.left"_id));
  CHECK_FALSE(session::is_visible(scene, atlas, "territory.scn.left"_id));
  CHECK(session::is_visible(scene, atlas, "model.0"_id));
  scene.shown["muscle"_id] = true;
  scene.shown["bone.hip.left"_id] = false;
  CHECK(session::is_visible(scene, atlas, "muscle.piriformis.left"_id));
  CHECK_FALSE(session::is_visible(scene, atlas, "bone.hip.left"_id));
  CHECK(session::is_visible(scene, atlas, "bone.hip.right"_id));
}

TEST_CASE("a side that is left out is not seen, though it is switched on", "[visible]") {
  const anatomy::Atlas atlas = of_some_things();
  session::Scene scene;
  scene.shown["muscle"_id] = true;
  scene.sides = session::Sides::right;
  CHECK_FALSE(session::is_visible(scene, atlas, "muscle.piriformis.left"_id));
  CHECK(session::is_switched_on(scene, atlas, "muscle.piriformis.left"_id));
  CHECK(session::is_visible(scene, atlas, "muscle.piriformis.right"_id));
  CHECK(session::is_visible(scene, atlas, "bone.hip.left"_id));  // Bones stay: without them one sees half a skeleton.
}

TEST_CASE("what fills a joint is hidden with the last of its bones, unless somebody said otherwise of it",
          "[visible]") {
  const anatomy::Atlas atlas = of_some_things();
  session::Scene scene;
  CHECK(session::is_visible(scene, atlas, "disc.symphysis"_id));
  scene.shown["bone.hip.left"_id] = false;
  CHECK(session::is_visible(scene, atlas, "disc.symphysis"_id));
  scene.shown["bone.hip.right"_id] = false;
  CHECK_FALSE(session::is_visible(scene, atlas, "disc.symphysis"_id));
  CHECK_FALSE(session::is_switched_on(scene, atlas, "disc.symphysis"_id));
  CHECK(session::is_visible(scene, atlas, "disc.l5_s1"_id));
  scene.shown["disc"_id] = true;
  CHECK(session::is_visible(scene, atlas, "disc.symphysis"_id));
  scene.shown.clear();
  scene.shown["bone"_id] = false;
  CHECK_FALSE(session::is_visible(scene, atlas, "disc.l5_s1"_id));
}
