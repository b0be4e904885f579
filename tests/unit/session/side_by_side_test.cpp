#include "session/side_by_side.h"

#include <catch2/catch.hpp>

#include "session/scene_json.h"
#include "session/topics.h"

using namespace cluneal;
using base::operator""_id;
using namespace session;

namespace {

/// A territory, two conditions with an area each, and one that is told in words alone.
anatomy::Atlas atlas_of_areas() {
  anatomy::Atlas atlas;
  atlas.topic_kinds = {{"differentials", "differential", "What else", "D.", 0, false, false, false, false, false, {}}};
  // On the model by a ring of its own and by a step of its nerve.
  atlas.territories["territory.scn"_id].extent.resize(1);
  atlas.sites["site.scn.slit"_id].waypoint = "slit";
  for (const char* name : {"joint", "disc", "words"}) {
    anatomy::Topic topic;
    topic.id = "differential"_id.child(name);
    topic.kind = "differentials";
    atlas.topics[topic.id] = topic;
    if (topic.id == "differential.words"_id) continue;
    anatomy::Area area;
    area.id = "area"_id.child(name);
    area.topic = topic.id;
    atlas.areas[area.id] = area;
  }
  return atlas;
}

const Id joint = "differential.joint"_id, disc = "differential.disc"_id;

}  // namespace

TEST_CASE("The first thing beside stands beside the nerves' skin, and each other thing but once", "[beside]") {
  const anatomy::Atlas atlas = atlas_of_areas();
  Scene scene = with_beside(Scene{}, atlas, joint);
  CHECK(scene.beside == std::vector<Id>{"territory"_id, joint});
  CHECK(with_beside(scene, atlas, joint) == scene);
  CHECK(with_beside(scene, atlas, "differential.words"_id) == scene);
  CHECK(with_beside(scene, atlas, "bone.that_is_not_there"_id) == scene);
  scene = with_beside(scene, atlas, disc);
  scene = with_beside(scene, atlas, "territory.scn"_id);
  CHECK(scene.beside.size() == most_side_by_side);
  CHECK(with_beside(scene, atlas, "site.scn.slit"_id) == scene);
  scene = without_beside(without_beside(scene, "territory"_id), disc);
  CHECK(scene.beside == std::vector<Id>{joint, "territory.scn"_id});
  // One picture alone is no comparison.
  CHECK(without_beside(scene, joint).beside.empty());
}

TEST_CASE("Each picture brings out its own thing and nothing of its neighbours'", "[beside]") {
  const anatomy::Atlas atlas = atlas_of_areas();
  Scene scene;
  scene.shown["bone.sacrum"_id] = false;
  scene.highlighted.insert("bone.hip"_id);
  CHECK(scenes_side_by_side(scene, atlas).empty());
  scene = with_beside(with_beside(scene, atlas, joint), atlas, disc);
  // What is selected is a topic: where it is felt would stand in every picture.
  scene = with_topic(scene, atlas, joint);
  REQUIRE(is_shown(scene, "area.joint"_id, false));
  const std::vector<Scene> scenes = scenes_side_by_side(scene, atlas);
  REQUIRE(scenes.size() == 3);
  for (const Scene& each : scenes) {
    CHECK(each.beside.empty());
    CHECK_FALSE(is_shown(each, "bone.sacrum"_id, true));
    CHECK(is_highlighted(each, "bone.hip"_id));
  }
  const auto shows = [](const Scene& each, const Id& id) {
    return is_shown(each, id, false) && is_highlighted(each, id);
  };
  CHECK(shows(scenes[0], "territory.scn"_id));
  CHECK_FALSE(shows(scenes[0], "area.joint"_id));
  CHECK_FALSE(is_shown(scenes[0], "area.joint"_id, false));
  CHECK(shows(scenes[1], "area.joint"_id));
  CHECK(scenes[1].selected == joint);
  CHECK_FALSE(shows(scenes[1], "territory.scn"_id));
  CHECK(shows(scenes[2], "area.disc"_id));
  CHECK_FALSE(is_shown(scenes[2], "area.joint"_id, false));
  CHECK(scenes[2].selected.empty());
}

TEST_CASE("A topic that compares sets side by side what it compares, and takes that with it", "[beside]") {
  anatomy::Atlas atlas = atlas_of_areas();
  atlas.topics[disc].beside = {"territory"_id, joint};
  const Scene read = with_topic(Scene{}, atlas, disc);
  CHECK(read.beside == atlas.topics[disc].beside);
  CHECK(read.selected == disc);
  // What is selected on the way stays beside the pictures.
  const Scene looked = with_selected(read, atlas, "site.scn.slit"_id);
  CHECK(looked.beside == read.beside);
  CHECK(with_topic(read, atlas, joint).beside.empty());
  // What somebody put there stays.
  const Scene own = with_beside(read, atlas, "territory.scn"_id);
  CHECK(with_topic(own, atlas, joint).beside == own.beside);
}

TEST_CASE("A saved scene keeps its pictures side by side, and one with more than there can be is refused", "[beside]") {
  SavedState state;
  state.scene.beside = {"territory"_id, joint};
  const auto read = from_json(to_json(state), "a.json");
  REQUIRE(read);
  CHECK(read->scene == state.scene);
  state.scene.beside = {joint, disc, "a.b"_id, "a.c"_id, "a.d"_id};
  const auto too_many = from_json(to_json(state), "a.json");
  REQUIRE_FALSE(too_many);
  CHECK_THAT(too_many.error().message, Catch::Contains("beside"));
}
