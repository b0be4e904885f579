#include "session/tours.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/trigonometric.hpp>

#include "session/side_by_side.h"
#include "session/visible.h"

using namespace cluneal;
using base::operator""_id;
using namespace session;

namespace {

anatomy::Atlas atlas_of_nerves() {
  anatomy::Atlas atlas;
  for (const char* id : {"nerve.scn.medial", "nerve.mcn.upper"}) {
    anatomy::Nerve nerve;
    nerve.id = *Id::parse(id);
    nerve.drawn = nerve.paired = true;
    nerve.course.emplace_back();
    atlas.nerves[nerve.id] = nerve;
  }
  anatomy::Structure bone;
  bone.id = "bone.sacrum"_id;
  atlas.structures[bone.id] = bone;
  anatomy::Structure skin;
  skin.id = "skin.trunk"_id;
  atlas.structures[skin.id] = skin;
  return atlas;
}

anatomy::TourStep step() {
  anatomy::TourStep step;
  step.slide = "See";
  step.view = "left";
  return step;
}

}  // namespace

TEST_CASE("A step shows what it says and nothing of the step before", "[tours]") {
  const anatomy::Atlas atlas = atlas_of_nerves();
  anatomy::TourStep only = step();
  only.only = {"bone"_id, "nerve.scn"_id};
  only.highlight = {"nerve.scn.medial"_id};
  only.sides = anatomy::TourSides::left;
  only.focus = {"nerve.scn.medial.left"_id};
  const TourShot shot = shot_of(only, atlas);
  CHECK(shot.unknown.empty());
  CHECK(shot.view.name == "left");
  CHECK(shot.focus == only.focus);
  CHECK(is_shown(shot.scene, "bone.sacrum"_id, false));
  CHECK(is_shown(shot.scene, "nerve.scn.medial.left"_id, false));
  CHECK_FALSE(is_shown(shot.scene, "nerve.mcn.upper.left"_id, true));
  CHECK(is_highlighted(shot.scene, "nerve.scn.medial.left"_id));
  CHECK(shot.scene.sides == Sides::left);
  CHECK(shot_of(step(), atlas).scene == Scene{});
}

TEST_CASE("What the atlas does not know is left out and told", "[tours]") {
  const anatomy::Atlas atlas = atlas_of_nerves();
  anatomy::TourStep newer = step();
  newer.show = {"muscle.new"_id, "nerve.mcn"_id};
  newer.variants = {"variant.new"_id};
  newer.topic = "treatment.new"_id;
  newer.view = "obliquely";
  const TourShot shot = shot_of(newer, atlas);
  CHECK(shot.unknown == "This version of the atlas has no variant.new, treatment.new, muscle.new, view \"obliquely\".");
  CHECK(shot.view.name == "posterior");
  CHECK(is_shown(shot.scene, "nerve.mcn.upper.left"_id, false));
}

TEST_CASE("A step that compares has a picture for each, of what the step shows and of its own alone", "[tours]") {
  const anatomy::Atlas atlas = atlas_of_nerves();
  anatomy::TourStep both = step();
  both.only = {"bone"_id};
  both.highlight = {"bone.sacrum"_id};
  both.beside = {{"nerve.scn"_id, {"skin"_id}}, {"nerve.mcn"_id, {}}};
  const TourShot shot = shot_of(both, atlas);
  CHECK(shot.unknown.empty());
  CHECK(shot.focus == std::vector{"nerve.scn"_id, "nerve.mcn"_id});
  REQUIRE(shot.beside.size() == 2);
  const Scene &first = shot.beside[0].scene, &second = shot.beside[1].scene;
  for (const Scene* scene : {&first, &second}) CHECK(is_shown(*scene, "bone.sacrum"_id, false));
  CHECK(is_shown(first, "nerve.scn.medial.left"_id, false));
  CHECK(first.highlighted == std::set{"bone.sacrum"_id});
  CHECK(is_shown(first, "skin.trunk"_id, false));
  CHECK_FALSE(is_shown(first, "nerve.mcn.upper.left"_id, true));
  CHECK(is_shown(second, "nerve.mcn.upper.left"_id, false));
  CHECK_FALSE(is_shown(second, "skin.trunk"_id, true));
  CHECK_FALSE(is_shown(second, "nerve.scn.medial.left"_id, true));
  // Who draws one picture alone has all of it there.
  for (const char* id : {"bone.sacrum", "nerve.scn.medial.left", "nerve.mcn.upper.left", "skin.trunk"})
    CHECK(is_shown(shot.scene, *Id::parse(id), false));
  CHECK(shot_of(step(), atlas).beside.empty());
}

TEST_CASE("Of what is compared, what the atlas does not know is left out; one alone needs no picture of its own",
          "[tours]") {
  const anatomy::Atlas atlas = atlas_of_nerves();
  anatomy::TourStep newer = step();
  newer.only = {"bone"_id};
  newer.beside = {{"nerve.scn"_id, {}}, {"treatment.new"_id, {}}};
  const TourShot shot = shot_of(newer, atlas);
  CHECK(shot.unknown == "This version of the atlas has no treatment.new.");
  CHECK(shot.beside.empty());
  CHECK(is_shown(shot.scene, "nerve.scn.medial.left"_id, false));
}

TEST_CASE("While the class is asked, letters stand over what is compared", "[tours]") {
  const anatomy::Atlas atlas = atlas_of_nerves();
  anatomy::TourStep asking = step();
  asking.question = anatomy::TourQuestion{"Which?", "This one."};
  asking.beside = {{"nerve.scn.medial"_id, {}}, {"nerve.mcn.upper"_id, {}}};
  const TourShot asked = shot_of(asking, atlas, SlidePart::question);
  REQUIRE(asked.beside.size() == 2);
  CHECK(asked.beside[0].title == "A");
  CHECK(asked.beside[1].title == "B");
  CHECK(shot_of(asking, atlas).beside[1].title == title_beside(atlas, "nerve.mcn.upper"_id));
}

TEST_CASE("A question holds names back until it is answered", "[tours]") {
  const anatomy::Atlas atlas = atlas_of_nerves();
  anatomy::TourStep asking = step();
  asking.question = anatomy::TourQuestion{"Which?", "This one."};
  CHECK(parts_of(asking) == std::vector{SlidePart::question, SlidePart::answer, SlidePart::statement});
  CHECK(parts_of(step()) == std::vector{SlidePart::statement});
  CHECK_FALSE(shot_of(asking, atlas, SlidePart::question).scene.labels);
  CHECK(shot_of(asking, atlas, SlidePart::answer).scene.labels);
  CHECK(words_of(asking, SlidePart::question) == "Which?");
  CHECK(words_of(asking, SlidePart::answer) == "This one.");
  CHECK(words_of(asking, SlidePart::statement) == "See");
}

TEST_CASE("A body that the atlas does not know is told, and the default one shown", "[tours]") {
  anatomy::Atlas atlas = atlas_of_nerves();
  atlas.persons = {{"tall", "man", true, "Tall"}};
  anatomy::TourStep of_body = step();
  of_body.body = "tall";
  CHECK(shot_of(of_body, atlas).scene.body == "tall");
  CHECK(shot_of(of_body, atlas).unknown.empty());
  of_body.body = "small";
  CHECK(shot_of(of_body, atlas).scene.body == Scene{}.body);
  CHECK(shot_of(of_body, atlas).unknown == "This version of the atlas has no small.");
}

TEST_CASE("Where nothing is shown, nothing is named", "[tours]") {
  const Scene scene = nothing_shown(atlas_of_nerves());
  CHECK_FALSE(scene.labels);
  for (const Id& id : {"nerve.scn.medial.left"_id, "nerve.mcn.upper"_id, "bone.sacrum"_id, "skin.trunk"_id})
    CHECK_FALSE(is_shown(scene, id, true));
}

TEST_CASE("A step that is taken from a scene shows it again, in as few names as there are", "[tours]") {
  anatomy::Atlas atlas = atlas_of_nerves();
  anatomy::Nerve doubtful;
  doubtful.id = "nerve.mcn.doubtful"_id;
  doubtful.drawn = doubtful.paired = doubtful.uncertain = true;
  doubtful.shown = false;
  doubtful.course.emplace_back();
  atlas.nerves[doubtful.id] = doubtful;
  anatomy::Person woman;
  woman.id = "woman";
  atlas.persons.push_back(woman);
  Scene scene;
  scene.body = "woman";
  scene = with_branch(scene, "nerve.scn.medial.left"_id, false);
  scene = with_branch(scene, "nerve.mcn.doubtful.right"_id, true);
  scene.opacity["bone"_id] = 0.25;
  scene.highlighted = {"nerve.mcn.upper.left"_id};
  scene.sides = Sides::right;
  scene.labels = false;
  scene.selected = "bone.sacrum"_id;
  Camera camera;
  camera.azimuth = 540 + 12.5;
  camera.elevation = -8;
  camera.target = {1, 2, 3};
  const anatomy::TourStep taken = step_taken_from(scene, camera, atlas);
  const TourShot shot = shot_of(taken, atlas);
  CHECK(shot.unknown.empty());
  for (const Id& id : atlas.leaves()) CHECK(is_switched_on(shot.scene, atlas, id) == is_switched_on(scene, atlas, id));
  CHECK(taken.only == std::vector{"bone"_id, "nerve.mcn.doubtful.right"_id, "nerve.mcn.upper"_id,
                                  "nerve.scn.medial.right"_id, "skin"_id});
  CHECK(shot.scene.opacity == scene.opacity);
  CHECK(shot.scene.highlighted == scene.highlighted);
  CHECK(shot.scene.body == "woman");
  CHECK(shot.scene.sides == Sides::right);
  CHECK_FALSE(shot.scene.labels);
  CHECK(shot.scene.selected.empty());
  CHECK(direction_of(shot).azimuth == Approx(-167.5));
  CHECK(direction_of(shot).elevation == Approx(-8));
  REQUIRE(shot.camera);
  CHECK(shot.camera->half_height == Approx(camera.distance * std::tan(glm::radians(camera.field_of_view / 2))));
}

TEST_CASE("All that is shown is told by the names at the top", "[tours]") {
  const anatomy::Atlas atlas = atlas_of_nerves();
  CHECK(step_taken_from({}, {}, atlas).only == std::vector{"bone"_id, "nerve"_id, "skin"_id});
}
