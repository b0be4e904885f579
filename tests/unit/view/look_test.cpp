#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "synthetic.h"
#include "view/materials.h"

using namespace cluneal;
using test::Stage;

namespace {

double luminance_of(const glm::vec4& srgb) {
  const auto channel = [](float value) { return static_cast<int>(std::lround(255.0 * static_cast<double>(value))); };
  return view::luminance_of(view::linear_from_srgb(channel(srgb.x), channel(srgb.y), channel(srgb.z)));
}

}  // namespace

TEST_CASE("in high contrast the picture is black and all that is written on it stands out by 7 to 1") {
  const view::Look look{true, 1};
  for (const bool dark : {false, true}) {
    Stage stage;
    stage.scene.dark_background = dark;
    auto inputs = stage.inputs();
    inputs.look = look;
    const view::Picture picture = view::make_picture(inputs, stage.memory);
    CHECK(picture.frame.background.top == glm::vec3(0));
    CHECK(picture.frame.background.bottom == glm::vec3(0));
    REQUIRE_FALSE(picture.frame.overlay.texts.empty());
    for (const render::OverlayText& text : picture.frame.overlay.texts) {
      INFO(text.text);
      // WCAG 2.2, 1.4.6.
      CHECK((luminance_of(text.colour) + 0.05) / 0.05 >= 7);
    }
    const view::OverlayPalette ink = view::ink_of(stage.scene, look);
    for (const glm::vec4& colour : {ink.leader, ink.accent}) CHECK((luminance_of(colour) + 0.05) / 0.05 >= 7);
  }
}

TEST_CASE("few names are fewer than usual, and many are no fewer") {
  const auto count = [](double labels) {
    Stage stage;
    auto inputs = stage.inputs({1000, 420});
    inputs.look.labels = labels;
    (void)view::make_picture(inputs, stage.memory);
    return stage.memory.labels.size();
  };
  CHECK(count(0.45) < count(1));
  CHECK(count(0.45) > 0);
  CHECK(count(1.25) >= count(1));
}

TEST_CASE("for a patient nothing stands on the picture but both sides in their own words, each where it lies") {
  Stage stage;
  stage.scene.labels = false;
  for (const auto& [azimuth, mirrored, left_is_left] :
       {std::tuple{180.0, false, true}, {0.0, false, false}, {0.0, true, true}, {150.0, false, true}}) {
    stage.camera.azimuth = azimuth;
    stage.camera.mirrored = mirrored;
    auto inputs = stage.inputs();
    inputs.look.own_left = "YOUR LEFT";
    inputs.look.own_right = "YOUR RIGHT";
    inputs.look.hurts = base::Side::left;
    const auto& overlay = view::make_picture(inputs, stage.memory).frame.overlay;
    REQUIRE(overlay.texts.size() == 2);
    for (const render::OverlayText& text : overlay.texts) {
      INFO(text.text << " at " << azimuth);
      CHECK((text.baseline.x < static_cast<float>(inputs.size.x) / 2) == ((text.text == "YOUR LEFT") == left_is_left));
    }
    // The side that hurts stands on a plate.
    CHECK(overlay.boxes.size() == 1);
  }
  // Seen from the side there is but one.
  stage.camera.mirrored = false;
  stage.camera.azimuth = 90;
  auto inputs = stage.inputs();
  inputs.look.own_left = "YOUR LEFT";
  inputs.look.own_right = "YOUR RIGHT";
  const view::Picture picture = view::make_picture(inputs, stage.memory);
  REQUIRE(picture.frame.overlay.texts.size() == 1);
  CHECK(picture.frame.overlay.texts.front().text == "YOUR LEFT");
}
