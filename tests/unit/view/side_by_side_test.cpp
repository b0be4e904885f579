#include "view/side_by_side.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "synthetic.h"

using namespace cluneal;
using namespace cluneal::view;

namespace {

bool says(const render::Overlay& overlay, const std::string& words) {
  return std::any_of(overlay.texts.begin(), overlay.texts.end(),
                     [&](const render::OverlayText& text) { return text.text.find(words) != std::string::npos; });
}

render::Overlay overlay_of(test::Stage& stage, glm::ivec2 size, const PaneLook& look) {
  Inputs inputs = stage.inputs(size);
  inputs.pane = look;
  FrameCache memory;
  stand_beside(inputs, memory);
  return make_picture(inputs, memory).frame.overlay;
}

}  // namespace

TEST_CASE("Pictures side by side cover the whole, none over another, as square as can be", "[beside]") {
  struct Wanted {
    glm::ivec2 size;
    std::size_t count;
    glm::ivec2 grid;
  };
  for (const Wanted& wanted :
       {Wanted{{1919, 1079}, 1, {1, 1}}, Wanted{{1919, 1079}, 2, {2, 1}}, Wanted{{701, 1501}, 2, {1, 2}},
        Wanted{{1919, 1079}, 3, {3, 1}}, Wanted{{701, 1501}, 3, {1, 3}}, Wanted{{1919, 1079}, 4, {2, 2}},
        Wanted{{3001, 500}, 4, {4, 1}}, Wanted{{3, 2}, 4, {2, 2}}}) {
    CAPTURE(wanted.size.x, wanted.size.y, wanted.count);
    const std::vector<Pane> panes = panes_of(wanted.size, wanted.count);
    REQUIRE(panes.size() == wanted.count);
    long long area = 0;
    for (std::size_t i = 0; i < panes.size(); ++i) {
      const Pane& pane = panes[i];
      area += static_cast<long long>(pane.size.x) * pane.size.y;
      CHECK((pane.corner.x >= 0 && pane.corner.y >= 0));
      CHECK((pane.corner.x + pane.size.x <= wanted.size.x && pane.corner.y + pane.size.y <= wanted.size.y));
      CHECK(std::abs(pane.size.x - wanted.size.x / wanted.grid.x) <= 1);
      CHECK(std::abs(pane.size.y - wanted.size.y / wanted.grid.y) <= 1);
      for (std::size_t j = 0; j < i; ++j) {
        const Pane& other = panes[j];
        const bool apart =
            pane.corner.x >= other.corner.x + other.size.x || pane.corner.y >= other.corner.y + other.size.y ||
            other.corner.x >= pane.corner.x + pane.size.x || other.corner.y >= pane.corner.y + pane.size.y;
        CHECK(apart);
      }
    }
    CHECK(area == static_cast<long long>(wanted.size.x) * wanted.size.y);
  }
  CHECK(panes_of({100, 100}, 0).size() == 1);
}

TEST_CASE("A picture among others has its title, and what holds for all of them stands once", "[beside]") {
  test::Stage stage;
  const glm::ivec2 size{960, 1080};
  const std::vector<Pane> panes = panes_of({1920, 1080}, 2);
  const render::Overlay left = overlay_of(stage, size, pane_look("Joint pain", panes, 0));
  const render::Overlay right = overlay_of(stage, size, pane_look("Disc pain", panes, 1));
  CHECK((says(left, "Joint pain") && !says(right, "Joint pain")));
  CHECK((says(right, "Disc pain") && !says(left, "Disc pain")));
  const std::string note = "not a medical";
  CHECK((says(right, note) && !says(left, note)));
  CHECK((says(right, " cm") && !says(left, " cm")));
  // The axes' letters for up and down stand on the first; the patient's sides on both.
  CHECK((says(left, "S") && !std::any_of(right.texts.begin(), right.texts.end(),
                                         [](const render::OverlayText& text) { return text.text == "S"; })));
  for (const render::Overlay* each : {&left, &right}) {
    for (const char* side : {"L", "R"}) {
      CHECK(std::any_of(each->texts.begin(), each->texts.end(),
                        [&](const render::OverlayText& text) { return text.text == side; }));
    }
  }
  // Nothing but the title stands in its band.
  const double band = metrics_of(stage.inputs(size)).margin;
  for (const render::OverlayText& text : left.texts) {
    if (text.text != "Joint pain") CHECK(text.baseline.y > band + 1.25 * metrics_of(stage.inputs(size)).em);
  }
}

TEST_CASE("In a narrow picture among others no names lie over what is compared", "[beside]") {
  test::Stage stage;
  const std::vector<Pane> panes = panes_of({900, 600}, 3);
  const auto names = [&](const PaneLook& look) {
    Inputs inputs = stage.inputs({300, 600});
    inputs.pane = look;
    FrameCache memory;
    stand_beside(inputs, memory);
    (void)make_picture(inputs, memory);
    return memory.labels.size();
  };
  CHECK(names(PaneLook{}) > 0);
  CHECK(names(pane_look("Joint pain", panes, 1)) == 0);
  Inputs wide = stage.inputs({960, 1080});
  wide.pane = pane_look("Joint pain", panes_of({1920, 1080}, 2), 0);
  CHECK(names_beside(wide));
  stage.scene.labels = false;
  CHECK_FALSE(names_beside(wide));
}

TEST_CASE("A picture of some roots alone has a heading that says which, and all its names", "[beside]") {
  test::Stage stage;
  const glm::ivec2 size{1920, 1080};
  CHECK_FALSE(says(overlay_of(stage, size, {}), "Nerves with fibres"));
  stage.scene.roots = {*anatomy::parse_root("L1"), *anatomy::parse_root("L2")};
  CHECK(says(overlay_of(stage, size, {}), "Nerves with fibres of L1, L2"));
  Inputs inputs = stage.inputs(size);
  FrameCache memory;
  stand_beside(inputs, memory);
  CHECK(inputs.look.labels == 1);
  CHECK(inputs.look.top > 0.02);
}

TEST_CASE("Words below a heading are smaller, whole, and leave the rest its room", "[beside]") {
  test::Stage stage;
  PaneLook look;
  look.title = "A gardener";
  look.words = "A woman of middle age has pain. A gardener of 52 has had pain on the right for 14 months.";
  const render::Overlay overlay = overlay_of(stage, {1920, 1080}, look);
  float title = 0, words = 0, lowest = 0;
  for (const render::OverlayText& text : overlay.texts) {
    if (text.text == "A gardener") title = text.size;
    if (text.text.find("14 months") == std::string::npos) continue;
    words = text.size;
    lowest = text.baseline.y;
  }
  CHECK(words > 0);
  CHECK(title > 1.2f * words);
  for (const render::OverlayText& text : overlay.texts) {
    if (text.text == "L" || text.text == "R") CHECK(text.baseline.y - 0.8f * text.size > lowest);
  }
}
