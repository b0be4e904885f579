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
    const view::Ink ink = view::ink_of(stage.scene, look);
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
