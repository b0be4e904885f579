#include <algorithm>
#include <catch2/catch.hpp>

#include "synthetic.h"
#include "view/screen.h"

using namespace cluneal;
using test::Stage;

namespace {

view::SpreadMark mark_at(double x, double sd, const std::string& subject) {
  view::SpreadMark mark{{x, 0, 60}, {}, "found at " + std::to_string(static_cast<int>(x)), subject, "Where it crosses"};
  for (int i = -4; i <= 4; ++i) mark.within.emplace_back(x + sd * i / 4, 0, 60);
  return mark;
}

const render::OverlayText* text_of(const view::Picture& picture, const std::string& words) {
  for (const auto& text : picture.frame.overlay.texts) {
    if (text.text == words) return &text;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("each study is a level row from end to end of its spread as the camera sees it", "[spread]") {
  Stage stage;
  auto inputs = stage.inputs();
  inputs.spreads = {mark_at(60, 8, "From the midline"), mark_at(80, 12, "From the midline")};
  const auto picture = view::make_picture(inputs, stage.memory);
  const view::Screen screen(inputs.camera, inputs.size);
  for (const view::SpreadMark& mark : inputs.spreads) {
    const double one = screen.project(mark.within.front())->pixel.x,
                 other = screen.project(mark.within.back())->pixel.x;
    const bool found = std::any_of(picture.frame.overlay.lines.begin(), picture.frame.overlay.lines.end(),
                                   [&](const render::OverlayLine& line) {
                                     return line.points.size() == 2 && line.points[0].y == line.points[1].y &&
                                            std::abs(line.points[0].x - std::min(one, other)) < 0.01 &&
                                            std::abs(line.points[1].x - std::max(one, other)) < 0.01;
                                   });
    CHECK(found);
  }
}

TEST_CASE("rows and their words do not overlap, and what they share is said once", "[spread]") {
  Stage stage;
  auto inputs = stage.inputs();
  inputs.spreads = {mark_at(60, 8, "From the midline"), mark_at(80, 12, "From the midline"),
                    mark_at(70, 5, "From the spine")};
  const auto picture = view::make_picture(inputs, stage.memory);
  std::vector<double> heights;
  for (const char* words :
       {"Where it crosses", "From the midline", "found at 60", "found at 80", "From the spine", "found at 70"}) {
    const auto* text = text_of(picture, words);
    REQUIRE(text != nullptr);
    if (!heights.empty()) CHECK(text->baseline.y - heights.back() >= text->size);
    heights.push_back(text->baseline.y);
    CHECK(text->baseline.x >= 0);
    CHECK(text->baseline.x < static_cast<float>(inputs.size.x));
  }
  CHECK(std::count_if(picture.frame.overlay.texts.begin(), picture.frame.overlay.texts.end(),
                      [](const auto& text) { return text.text == "From the midline"; }) == 1);
}

TEST_CASE("what both sides share is said once, beside two rows at one height that no plate covers", "[spread]") {
  Stage stage;
  auto inputs = stage.inputs();
  inputs.spreads = {mark_at(60, 8, "From the midline"), mark_at(60, 8, "From the midline")};
  view::SpreadMark& twin = inputs.spreads.back();
  twin.mean.x = -twin.mean.x;
  for (glm::dvec3& point : twin.within) point.x = -point.x;
  const auto overlay = view::make_picture(inputs, stage.memory).frame.overlay;
  CHECK(std::count_if(overlay.texts.begin(), overlay.texts.end(),
                      [](const auto& text) { return text.text == "found at 60"; }) == 1);
  const view::Screen screen(inputs.camera, inputs.size);
  std::vector<render::OverlayLine> rows;
  for (const view::SpreadMark& mark : inputs.spreads) {
    const double one = screen.project(mark.within.front())->pixel.x,
                 other = screen.project(mark.within.back())->pixel.x;
    const auto row = std::find_if(overlay.lines.begin(), overlay.lines.end(), [&](const render::OverlayLine& line) {
      return line.points[0].y == line.points[1].y && std::abs(line.points[0].x - std::min(one, other)) < 0.01 &&
             std::abs(line.points[1].x - std::max(one, other)) < 0.01;
    });
    REQUIRE(row != overlay.lines.end());
    rows.push_back(*row);
  }
  CHECK(rows[0].points[0].y == rows[1].points[0].y);
  for (const render::OverlayLine& row : rows) {
    for (const render::OverlayBox& box : overlay.boxes) {
      if (box.high.x - box.low.x < 100) continue;  // Dots.
      const bool beside = box.high.x < row.points[0].x || box.low.x > row.points[1].x;
      CHECK((beside || box.high.y < row.points[0].y || box.low.y > row.points[0].y));
    }
  }
}

TEST_CASE("labels stand below what studies found, on the side where that is told", "[spread]") {
  Stage stage;
  auto inputs = stage.inputs();
  const auto labels_on_the_right = [&] {
    std::vector<float> heights;
    view::FrameCache memory;
    const auto overlay = view::make_picture(inputs, memory).frame.overlay;
    for (const view::FrameCache::Label& label : memory.labels) {
      if (!label.left_column) heights.push_back(label.place.y);
    }
    return heights;
  };
  inputs.spreads = {mark_at(-60, 8, "From the midline"), mark_at(-80, 12, "From the midline")};
  const std::vector<float> heights = labels_on_the_right();
  REQUIRE(!heights.empty());
  view::FrameCache memory;
  const auto picture = view::make_picture(inputs, memory);
  const render::OverlayText* last = text_of(picture, "found at -80");
  REQUIRE(last != nullptr);
  REQUIRE(2 * last->baseline.x > static_cast<float>(inputs.size.x));
  for (const float height : heights) CHECK(height > last->baseline.y);
}

TEST_CASE("nothing is drawn of a study that lies behind the eye, and nothing where none is asked for", "[spread]") {
  Stage stage;
  auto inputs = stage.inputs();
  const auto without = view::make_picture(inputs, stage.memory);
  auto behind = mark_at(60, 8, "From the midline");
  const glm::dvec3 eye = view::Screen(inputs.camera, inputs.size).eye();
  for (auto& point : behind.within) point = 2.0 * eye;
  behind.mean = 2.0 * eye;
  inputs.spreads = {behind};
  CHECK(view::make_picture(inputs, stage.memory).frame.overlay == without.frame.overlay);
}
