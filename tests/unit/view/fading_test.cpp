#include "view/fading.h"

#include <catch2/catch.hpp>

#include "synthetic.h"

using namespace cluneal;
using base::operator""_id;
using test::Stage;

namespace {

std::optional<render::Fading> fading_of(Stage& stage, const std::shared_ptr<const geometry::Mesh>& mesh) {
  const view::Picture picture = view::make_picture(stage.inputs(), stage.memory);
  for (const render::DrawItem& item : picture.frame.items) {
    if (item.mesh == mesh) return item.fading;
  }
  FAIL("the mesh is not in the picture");
  return {};
}

}  // namespace

TEST_CASE("a bone fades where the atlas says that it goes on, and nowhere else") {
  Stage stage;
  const auto mesh = stage.body.shapes.at("bone.sacrum"_id).mesh[1];
  CHECK_FALSE(fading_of(stage, mesh));
  stage.atlas.structures.at("bone.sacrum"_id).goes_on_below = true;
  const geometry::Bounds bounds = geometry::bounds_of(mesh->positions);
  const std::optional<render::Fading> below = fading_of(stage, mesh);
  REQUIRE(below);
  CHECK(below->x == Approx(bounds.low.z));
  CHECK(below->y > below->x);
  CHECK(below->y < bounds.high.z);
  CHECK(below->z > bounds.high.z);
  stage.atlas.structures.at("bone.sacrum"_id).goes_on_above = true;
  const std::optional<render::Fading> both = fading_of(stage, mesh);
  REQUIRE(both);
  CHECK(both->w == Approx(bounds.high.z));
  CHECK(both->z < both->w);
  CHECK(both->z > both->y);
}

TEST_CASE("what fades out at the model's edge need not be in the picture") {
  Stage stage;
  const base::Id sacrum = "bone.sacrum"_id;
  const geometry::Bounds all = view::bounds_of_shown(stage.inputs(), sacrum);
  stage.atlas.structures.at(sacrum).goes_on_below = true;
  const geometry::Bounds whole = view::bounds_of_shown(stage.inputs(), sacrum);
  CHECK(whole.low.z > all.low.z);
  CHECK(whole.high.z == all.high.z);
  CHECK(whole.low.x == all.low.x);
}

TEST_CASE("a nerve fades at its last step where this only says that it goes on") {
  Stage stage;
  const auto& course = stage.body.courses.at("nerve.scn.lateral.right"_id);
  anatomy::Nerve& nerve = stage.atlas.nerves.at("nerve.scn.lateral"_id);
  nerve.course.resize(2);
  nerve.course.back().relation = anatomy::Relation::ends_in;
  CHECK_FALSE(fading_of(stage, course.tube[1]));
  nerve.course.back().relation = anatomy::Relation::goes_on;
  const std::optional<render::Fading> fading = fading_of(stage, course.tube[1]);
  REQUIRE(fading);
  CHECK(glm::distance(glm::dvec3(*fading), course.line.back()) < 1e-3);
  CHECK(fading->w > 0);
  CHECK(fading->w < glm::distance(course.line.front(), course.line.back()));
}

TEST_CASE("a thin nerve's fading end is short for its width, not a pale spike") {
  Stage stage;
  stage.add_nerve("nerve.scn.thin.right", "thin", {{0, 250, 100}, {0, 250, 0}, {0, 250, -100}}, 0.5);
  stage.add_nerve("nerve.scn.thick.right", "thick", {{20, 250, 100}, {20, 250, 0}, {20, 250, -100}}, 6);
  for (const char* id : {"nerve.scn.thin", "nerve.scn.thick"}) {
    anatomy::Nerve& nerve = stage.atlas.nerves.at(*base::Id::parse(id));
    nerve.course.resize(2);
    nerve.course.back().relation = anatomy::Relation::goes_on;
  }
  const auto thin = fading_of(stage, stage.body.courses.at("nerve.scn.thin.right"_id).tube[1]);
  const auto thick = fading_of(stage, stage.body.courses.at("nerve.scn.thick.right"_id).tube[1]);
  REQUIRE(thin);
  REQUIRE(thick);
  const double width = 2 * 0.5 * stage.scene.nerve_scale;
  CHECK(static_cast<double>(thin->w) > 3 * width);
  CHECK(static_cast<double>(thin->w) < 6 * width);
  CHECK(thick->w == Approx(30));
}

TEST_CASE("a nerve's end that turns to the eye is whole: no open pipe") {
  Stage stage;
  // From the eye's side away from it, and likewise toward it.
  stage.add_nerve("nerve.scn.away.right", "away", {{0, 300, 0}, {0, 260, 0}, {0, 200, 0}}, 1);
  stage.add_nerve("nerve.scn.toward.right", "toward", {{0, 200, 20}, {0, 260, 20}, {0, 300, 20}}, 1);
  for (const char* id : {"nerve.scn.away", "nerve.scn.toward"}) {
    anatomy::Nerve& nerve = stage.atlas.nerves.at(*base::Id::parse(id));
    nerve.course.resize(2);
    nerve.course.back().relation = anatomy::Relation::goes_on;
  }
  CHECK(fading_of(stage, stage.body.courses.at("nerve.scn.away.right"_id).tube[1]));
  CHECK_FALSE(fading_of(stage, stage.body.courses.at("nerve.scn.toward.right"_id).tube[1]));
}

TEST_CASE("a nerve that another one carries on at its end does not fade, as long as that one is shown") {
  Stage stage;
  const auto& course = stage.body.courses.at("nerve.scn.lateral.right"_id);
  anatomy::Nerve& nerve = stage.atlas.nerves.at("nerve.scn.lateral"_id);
  nerve.course.resize(2);
  nerve.course.back().relation = anatomy::Relation::goes_on;
  const glm::dvec3 end = course.line.back();
  stage.add_nerve("nerve.scn.branch.right", "branch", {end, end + glm::dvec3(0, 0, -30)}, 1);
  CHECK(fading_of(stage, course.tube[1]));
  stage.atlas.nerves.at("nerve.scn.branch"_id).leaves = nerve.id;
  CHECK_FALSE(fading_of(stage, course.tube[1]));
  stage.scene.shown["nerve.scn.branch"_id] = false;
  CHECK(fading_of(stage, course.tube[1]));
}

TEST_CASE("a nerve fades where it branches off or runs into one that is not shown") {
  Stage stage;
  stage.add_nerve("nerve.scn.trunk.right", "trunk", {{0, 250, 100}, {0, 250, 0}, {0, 250, -100}}, 2);
  stage.add_nerve("nerve.scn.branch.right", "branch", {{0, 250, 0}, {-40, 250, -10}, {-80, 250, -20}}, 1);
  const body::Course& branch = stage.body.courses.at("nerve.scn.branch.right"_id);
  anatomy::Nerve& nerve = stage.atlas.nerves.at("nerve.scn.branch"_id);
  const auto near_to = [](const std::optional<render::Fading>& fading, const glm::dvec3& end) {
    return fading && glm::distance(glm::dvec3(*fading), end) < 1e-3;
  };
  SECTION("where it leaves it") {
    nerve.leaves = "nerve.scn.trunk"_id;
    CHECK_FALSE(fading_of(stage, branch.tube[1]));
    stage.scene.shown["nerve.scn.trunk"_id] = false;
    CHECK(near_to(fading_of(stage, branch.tube[1]), branch.line.front()));
  }
  SECTION("where it is what another runs on in") {
    stage.atlas.nerves.at("nerve.scn.trunk"_id).joins = nerve.id;
    CHECK_FALSE(fading_of(stage, branch.tube[1]));
    stage.scene.shown["nerve.scn.trunk"_id] = false;
    CHECK(near_to(fading_of(stage, branch.tube[1]), branch.line.front()));
  }
  SECTION("where it joins it") {
    nerve.joins = "nerve.scn.trunk"_id;
    CHECK_FALSE(fading_of(stage, branch.tube[1]));
    stage.scene.shown["nerve.scn.trunk"_id] = false;
    CHECK(near_to(fading_of(stage, branch.tube[1]), branch.line.back()));
  }
}
