#include "view/free_view.h"

#include <catch2/catch.hpp>
#include <glm/geometric.hpp>

#include "synthetic.h"
#include "view/picking.h"
#include "view/sightings.h"

using namespace cluneal;
using base::operator""_id;
using test::Stage;

namespace {

/// A landmark behind the left hip bone, and one before it.
struct PlacedStage : Stage {
  PlacedStage() {
    add_landmark("landmark.behind", {100, 122, 0});
    add_landmark("landmark.before", {100, -2, 0});
    scene.shown["landmark"_id] = true;
  }
  void add_landmark(const char* id, const glm::dvec3& point) {
    anatomy::Landmark& landmark = atlas.landmarks[*base::Id::parse(id)];
    landmark.id = *base::Id::parse(id);
    landmark.names.title = id;
    body.landmarks[landmark.id.child("left")] = point;
  }
  session::Camera seen_from(double azimuth, const base::Id& id) {
    camera.azimuth = azimuth;
    camera.elevation = 0;
    return view::free_view(inputs(), memory, id, view::bounds_of_shown(inputs(), id));
  }
};

double turned(const session::Camera& camera, const glm::dvec3& toward) {
  return glm::dot(session::axes_of(camera).back, toward);
}

}  // namespace

TEST_CASE("one flies to a side from which bone does not hide the place, and stays where it is free already") {
  PlacedStage stage;
  CHECK(turned(stage.seen_from(0, "landmark.behind.left"_id), {0, 1, 0}) > 0.3);
  CHECK(turned(stage.seen_from(180, "landmark.before.left"_id), {0, -1, 0}) > 0.3);
  for (const double azimuth : {180.0, 157.0, 200.0}) {
    const session::Camera camera = stage.seen_from(azimuth, "landmark.behind.left"_id);
    CHECK(camera.azimuth == azimuth);
    CHECK(camera.elevation == 0);
    CHECK(glm::distance(camera.target, glm::dvec3(100, 122, 0)) < 1);
  }
  const geometry::Bounds about = view::bounds_of_shown(stage.inputs(), "landmark.behind.left"_id);
  stage.camera.azimuth = 0;
  CHECK(turned(view::free_view(stage.inputs(), stage.memory, glm::dvec3(100, 122, 0), about), {0, 1, 0}) > 0.3);
}

TEST_CASE("a nerve on the back is flown to from behind, and one that nothing hides from where one stands") {
  PlacedStage stage;
  CHECK(turned(stage.seen_from(0, "nerve.mcn.s1.left"_id), {0, 1, 0}) > 0.3);
  CHECK(stage.seen_from(180, "nerve.mcn.s1.left"_id).azimuth == 180);
  for (const auto& [id, structure] : stage.atlas.structures) stage.scene.shown[id] = false;
  CHECK(stage.seen_from(0, "nerve.mcn.s1.left"_id).azimuth == 0);
}

TEST_CASE("what thick nerves cover counts as hidden") {
  PlacedStage stage;
  stage.scene.nerve_scale = 1;
  const auto share = [&] {
    const std::vector<view::SceneItem> things = view::visible_items(stage.inputs());
    const view::Sight sight(stage.memory, things);
    return sight.share_of(view::Screen(stage.camera, {1920, 1080}), "bone.femur.left"_id);
  };
  const double before = share();
  CHECK(before > 0.1);
  // A curtain of nerves behind the femur.
  for (int i = 0; i < 60; ++i) {
    geometry::Polyline line;
    for (double z = -230; z <= -70; z += 1) line.push_back({60.0 + 2 * i, 130, z});
    stage.add_nerve("nerve.neighbour.n" + std::to_string(i), "n", line, 2);
  }
  CHECK(share() < 0.3 * before);
}
