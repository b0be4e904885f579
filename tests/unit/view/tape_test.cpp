#include "view/tape.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "synthetic.h"

using namespace cluneal;
using base::operator""_id;
using test::Stage;

namespace {

constexpr double radius = 150;

/// A round body of skin, and a landmark inside it that is told by its distance from the midline.
void add_landmark(Stage& stage) {
  body::Shape skin;
  skin.id = "skin.trunk"_id;
  for (auto& mesh : skin.mesh) mesh = test::sphere({0, 0, 0}, radius, 180);
  stage.body.shapes[skin.id] = skin;
  anatomy::Structure& structure = stage.atlas.structures[skin.id];
  structure.id = skin.id;
  structure.tissue = anatomy::Tissue::skin;
  anatomy::Landmark landmark;
  landmark.id = "landmark.crest"_id;
  landmark.spot = anatomy::Spot{};
  landmark.spot->midline = 70;
  stage.atlas.landmarks[landmark.id] = landmark;
  stage.body.landmarks["landmark.crest.left"_id] = {70, 100, 0};
  stage.body.landmarks["landmark.crest.right"_id] = {-70, 100, 0};
}

int told(Stage& stage) {
  const auto picture = view::make_picture(stage.inputs(), stage.memory);
  return static_cast<int>(std::count_if(
      picture.frame.overlay.texts.begin(), picture.frame.overlay.texts.end(),
      [](const render::OverlayText& text) { return text.text.starts_with("70 mm from the midline, 7"); }));
}

}  // namespace

TEST_CASE("a tape lies on the skin, level, and is as long as the arc from the midline", "[tape]") {
  const geometry::Bvh skin(*test::sphere({0, 0, 0}, radius, 180));
  const auto tape = view::tape_to(skin, {70, 100, 0});
  REQUIRE(tape);
  CHECK(tape->straight == 70);
  CHECK(tape->along == Approx(radius * std::asin(70 / radius)).epsilon(0.005));
  CHECK(tape->line.front().x == Approx(0).margin(1e-9));
  CHECK(tape->line.back().x == Approx(70));
  for (const glm::dvec3& point : tape->line) {
    CHECK(std::hypot(point.x, point.y) == Approx(radius).epsilon(0.005));
    CHECK(point.z == 0);
  }
}

TEST_CASE("no tape where the skin has a gap, or to the midline", "[tape]") {
  const geometry::Bvh skin(*test::sphere({0, 0, 0}, radius, 60));
  CHECK_FALSE(view::tape_to(skin, {170, 0, 0}));
  CHECK_FALSE(view::tape_to(skin, {0, 100, 0}));
}

TEST_CASE("a tape is drawn to what is asked for, on the sides that are shown, and from behind alone", "[tape]") {
  Stage stage;
  add_landmark(stage);
  CHECK(told(stage) == 0);
  stage.scene.highlighted = {"landmark.crest"_id};
  CHECK(told(stage) == 2);
  stage.scene.sides = session::Sides::left;
  CHECK(told(stage) == 1);
  stage.scene.sides = session::Sides::both;
  stage.scene.highlighted.clear();
  stage.scene.selected = "landmark.crest.right"_id;
  CHECK(told(stage) == 1);
  stage.camera.azimuth = 0;
  CHECK(told(stage) == 0);
}
