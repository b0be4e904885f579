#include "view/finger.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>

#include "geometry/topology.h"
#include "synthetic.h"

using namespace cluneal;
using base::operator""_id;
using test::Stage;

namespace {

/// A ball of skin of 150 mm about the middle, a place in it on each side, and a topic that presses there.
void add_pressed_place(Stage& stage) {
  body::Shape skin;
  skin.id = "skin.trunk"_id;
  for (auto& mesh : skin.mesh) mesh = test::sphere({0, 0, 0}, 150, 90);
  stage.body.shapes[skin.id] = skin;
  stage.body.landmarks["landmark.crest.left"_id] = {70, 80, 0};
  stage.body.landmarks["landmark.crest.right"_id] = {-70, 80, 0};
  anatomy::Topic step;
  step.id = "walk.one.first"_id;
  step.press = "landmark.crest"_id;
  stage.atlas.topics[step.id] = step;
}

}  // namespace

TEST_CASE("A finger is a closed surface whose tip stands a little in the skin and whose rest stands out of it") {
  const glm::dvec3 at{0, 100, 0}, outward{0, 1, 0};
  const view::FingerMeshes made = view::finger_at(at, outward);
  for (const auto& mesh : {made.finger, made.nail}) CHECK(geometry::topology_of(*mesh).closed);
  double deepest = 0, farthest = 0, highest = 0;
  for (const glm::vec3& point : made.finger->positions) {
    const double out = glm::dot(glm::dvec3(point) - at, outward);
    deepest = std::min(deepest, out);
    farthest = std::max(farthest, out);
    highest = std::max(highest, static_cast<double>(point.z));
  }
  CHECK(deepest < -1);
  CHECK(deepest > -5);
  CHECK(farthest > 30);
  // The hand is above.
  CHECK(highest > 40);
  // The nail is on the side that is turned away from the skin.
  double nail = 0;
  for (const glm::vec3& point : made.nail->positions) nail += glm::dot(glm::dvec3(point) - at, outward);
  CHECK(nail / static_cast<double>(made.nail->positions.size()) > 5);
}

TEST_CASE("A step that presses shows a finger on the skin over the place, on the side that is shown") {
  Stage stage;
  add_pressed_place(stage);
  CHECK(view::finger_items(stage.inputs(), stage.memory).empty());
  stage.scene.selected = "walk.one.first"_id;
  const auto left = view::finger_items(stage.inputs(), stage.memory);
  REQUIRE(left.size() == 2);
  // The nearest skin lies on the ray from the middle through the place.
  const glm::dvec3 skin = 150.0 * glm::normalize(glm::dvec3(70, 80, 0));
  CHECK(glm::distance(stage.memory.finger->at, skin) < 1);
  // Nothing is drawn anew where nothing changed.
  CHECK(view::finger_items(stage.inputs(), stage.memory) == left);
  stage.scene.sides = session::Sides::right;
  REQUIRE(view::finger_items(stage.inputs(), stage.memory).size() == 2);
  CHECK(stage.memory.finger->at.x < 0);
  stage.body.shapes.erase("skin.trunk"_id);
  CHECK(view::finger_items(stage.inputs(), stage.memory).empty());
}
