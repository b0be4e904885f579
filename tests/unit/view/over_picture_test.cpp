// What lies over the picture while a model is laid onto the atlas: picked points, and handles.
#include <catch2/catch.hpp>
#include <glm/geometric.hpp>

#include "synthetic.h"
#include "view/screen.h"

using namespace cluneal;

TEST_CASE("a picked point bears its number where it lies, over what hides it") {
  test::Stage stage;
  view::Inputs inputs = stage.inputs();
  const std::size_t before = view::make_picture(inputs, stage.memory).frame.overlay.texts.size();
  const glm::dvec3 inside(5, 0, 10);
  inputs.marks = {{inside, "7"}, {{0, 20, 40}, "8"}};
  const render::Overlay overlay = view::make_picture(inputs, stage.memory).frame.overlay;
  CHECK(overlay.texts.size() == before + 2);
  const auto spot = view::Screen(stage.camera, inputs.size).project(inside);
  REQUIRE(spot);
  bool dotted = false;
  for (const render::OverlayBox& box : overlay.boxes) {
    const glm::vec2 middle = 0.5F * (box.low + box.high);
    dotted = dotted || glm::distance(middle, glm::vec2(spot->pixel)) < 0.01F;
  }
  CHECK(dotted);
  bool numbered = false;
  for (const render::OverlayText& text : overlay.texts) {
    numbered = numbered || (text.text == "7" && glm::distance(glm::dvec2(text.baseline), spot->pixel) < 40);
  }
  CHECK(numbered);
}

TEST_CASE("handles are drawn with the patient's directions at the arrows, the one that is meant thicker") {
  test::Stage stage;
  view::Inputs inputs = stage.inputs();
  const std::size_t before = view::make_picture(inputs, stage.memory).frame.overlay.lines.size();
  const auto drawn = [&](std::optional<session::Handle> hot) {
    inputs.gizmo = session::Gizmo{stage.camera.target, 100, hot};
    return view::make_picture(inputs, stage.memory).frame.overlay;
  };
  const render::Overlay cold = drawn({});
  CHECK(cold.lines.size() >= before + 8);  // Each handle with its rim.
  const auto thickest = [](const render::Overlay& overlay) {
    float most = 0;
    for (const render::OverlayLine& line : overlay.lines) most = std::max(most, line.width);
    return most;
  };
  CHECK(thickest(drawn(session::Handle{session::Handle::Kind::move, 2})) > thickest(cold));
  std::string letters;
  for (const render::OverlayText& text : cold.texts) {
    if (text.text.size() == 1 && text.weight == render::TextWeight::bold) letters += text.text;
  }
  CHECK(letters.find('L') != std::string::npos);
  CHECK(letters.find('S') != std::string::npos);
}
