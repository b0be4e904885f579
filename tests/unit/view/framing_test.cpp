#include "view/framing.h"

#include <catch2/catch.hpp>
#include <glm/ext/matrix_transform.hpp>

#include "synthetic.h"
#include "view/screen.h"

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

TEST_CASE("close to a thing no room is left empty while what is shown is cut off on the other side") {
  Stage stage;
  stage.add_bone("bone.tall", "tall", {0, 80, 400}, 80);
  const view::Inputs inputs = stage.inputs();
  // The lowest of all, with everything else above it.
  const geometry::Bounds low = view::bounds_of_shown(inputs, *base::Id::parse("bone.femur"));
  const double aspect = 1920.0 / 1080;
  const auto lowest = [&](const session::Camera& camera) {
    return view::Screen(camera, inputs.size).project({110, 60, -190})->pixel.y;
  };
  const double centred = lowest(session::framed(stage.camera, low, aspect));
  const double shifted = lowest(view::framed_close(inputs, low, aspect));
  CHECK(shifted > centred);
  CHECK(shifted < 0.97 * inputs.size.y);
  CHECK(shifted > 0.85 * inputs.size.y);
}
