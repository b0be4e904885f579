#include "view/framing.h"

#include <catch2/catch.hpp>
#include <glm/ext/matrix_transform.hpp>

#include "synthetic.h"

using namespace cluneal;
using test::Stage;

namespace {

void add_model(Stage& stage, const std::string& name, const glm::dvec3& centre, double radius) {
  view::LoadedModel model;
  model.hash = name;
  model.mesh = model.moving = test::sphere({0, 0, 0}, 1);
  stage.models[name] = model;
  session::ImportedModel entry;
  entry.name = name;
  entry.hash = name;
  entry.transform = glm::scale(glm::translate(glm::dmat4(1), centre), glm::dvec3(radius));
  stage.scene.models.push_back(entry);
}

}  // namespace

TEST_CASE("a model beside the atlas is framed with it") {
  Stage stage;
  add_model(stage, "near.stl", {600, 0, 0}, 50);
  const view::Framing framing = view::framing_of_shown(stage.inputs());
  CHECK(framing.remarks.empty());
  CHECK(framing.bounds.high.x == Approx(650).margin(1));
}

TEST_CASE("a model kilometres off or kilometres large is told and does not empty the picture") {
  Stage stage;
  const geometry::Bounds atlas = view::framing_of_shown(stage.inputs()).bounds;
  add_model(stage, "far.stl", {20000, 0, 0}, 50);
  add_model(stage, "huge.glb", {0, 0, 0}, 150000);
  const view::Framing framing = view::framing_of_shown(stage.inputs());
  CHECK(framing.bounds.high.x == Approx(atlas.high.x));
  REQUIRE(framing.remarks.size() == 2);
  CHECK(framing.remarks[0].find("far.stl lies 20.0 m") == 0);
  CHECK(framing.remarks[1].find("huge.glb is 300 m across") == 0);
}

TEST_CASE("a far model that is all that is shown is framed") {
  Stage stage;
  for (const auto& [id, structure] : stage.atlas.structures) stage.scene.shown[id] = false;
  for (const auto& [id, nerve] : stage.atlas.nerves) stage.scene.shown[id] = false;
  add_model(stage, "far.stl", {5712345, 0, 0}, 50);
  const view::Framing framing = view::framing_of_shown(stage.inputs());
  CHECK(framing.remarks.empty());
  CHECK(framing.bounds.centre().x == Approx(5712345));
}
