// What a leader ends with, and where on a nerve.
#include <algorithm>
#include <catch2/catch.hpp>
#include <glm/geometric.hpp>
#include <limits>

#include "synthetic.h"
#include "view/materials.h"
#include "view/metrics.h"
#include "view/screen.h"
#include "view/shown.h"

using namespace cluneal;
using base::operator""_id;
using test::label_of;
using test::Stage;

namespace {

double away_from(const geometry::Polyline& line, const glm::dvec3& point) {
  double least = std::numeric_limits<double>::infinity();
  for (const glm::dvec3& on : line) least = std::min(least, glm::distance(on, point));
  return least;
}

/// Beside each other behind the body from `together` upward, from there on down apart.
geometry::Polyline parting(double beside, double apart, double together) {
  geometry::Polyline line;
  for (int i = 0; i <= 240; ++i) {
    const double z = 120 - i, down = std::max(0.0, together - z);
    line.emplace_back(130 + beside + apart * down, 250, z);
  }
  return line;
}

}  // namespace

TEST_CASE("every dot is of the colour of what it names within the same two rims, whatever it is and however thin") {
  Stage stage;
  const auto inputs = stage.inputs();
  const auto picture = view::make_picture(inputs, stage.memory);
  const view::Screen screen(stage.camera, inputs.size);
  const auto things = view::visible_items(inputs);
  const view::OverlayPalette ink = view::ink_of(stage.scene);
  REQUIRE(stage.memory.labels.size() > 6);
  for (const auto& label : stage.memory.labels) {
    INFO(label.id.text());
    const auto spot = screen.project(label.anchor);
    REQUIRE(spot);
    std::vector<render::OverlayBox> rings;
    for (const render::OverlayBox& box : picture.frame.overlay.boxes) {
      const glm::vec2 middle = 0.5f * (box.low + box.high);
      if (glm::distance(glm::dvec2(middle), spot->pixel) < 0.01 && box.corner > 0) rings.push_back(box);
    }
    REQUIRE(rings.size() == 3);
    const auto thing = std::find_if(things.begin(), things.end(), [&](const auto& t) { return t.id == label.on; });
    REQUIRE(thing != things.end());
    CHECK(rings[0].colour == glm::vec4(1));
    CHECK(glm::vec3(rings[1].colour) == glm::vec3(label.accent ? ink.accent : ink.leader));
    CHECK(rings[2].colour == glm::vec4(view::srgb_from_linear(thing->material.colour), 1));
    CHECK(rings[0].corner == Approx(label.dot));
    CHECK(rings[1].corner / rings[0].corner == Approx(0.8));
    CHECK(rings[2].corner / rings[0].corner == Approx(0.6));
  }
}

TEST_CASE(
    "a thin nerve is pointed at where it runs alone, with a dot that is easily found and touches no other nerve") {
  Stage stage;
  stage.camera.distance *= 1.6;  // Room for both beside the body.
  stage.add_bone("bone.rib.left", "rib", {190, 60, 0}, 12);
  stage.add_nerve("nerve.scn.straight.left", "straight", parting(0, 0, 40), 0.6);
  stage.add_nerve("nerve.scn.beside.left", "beside", parting(-3, -0.3, 40), 0.6);
  const auto inputs = stage.inputs();
  (void)view::make_picture(inputs, stage.memory);
  const double em = view::metrics_of(inputs).em;
  const view::Screen screen(stage.camera, inputs.size);
  for (const auto& [id, other] : {std::pair{"nerve.scn.straight.left"_id, "nerve.scn.beside.left"_id},
                                  std::pair{"nerve.scn.beside.left"_id, "nerve.scn.straight.left"_id}}) {
    INFO(id.text());
    const auto* label = label_of(stage.memory, id);
    REQUIRE(label != nullptr);
    const double to_other = away_from(stage.body.courses.at(other).line, label->anchor);
    const auto spot = screen.project(label->anchor);
    REQUIRE(spot);
    CHECK(to_other > 8);
    CHECK(static_cast<double>(label->dot) >= 0.17 * em);
    CHECK(static_cast<double>(label->dot) < to_other * screen.pixels_per_mm(spot->depth));
  }
}

TEST_CASE("beside a nerve of another hue a thin one's dot is easily found all the same, and lies on its own nerve") {
  Stage stage;
  stage.camera.distance *= 1.6;
  stage.add_bone("bone.rib.left", "rib", {190, 60, 0}, 12);  // Room for both beside the body.
  stage.atlas.groups["nerve.scn"_id].red = 0.8;
  stage.atlas.groups["nerve.mcn"_id].red = 0.1;
  // Beside each other all the way, as the posterior femoral cutaneous nerve and the sciatic one.
  stage.add_nerve("nerve.scn.straight.left", "straight", parting(0, 0, 40), 0.6);
  stage.add_nerve("nerve.mcn.beside.left", "beside", parting(-3, 0, 40), 0.6);
  const auto inputs = stage.inputs();
  (void)view::make_picture(inputs, stage.memory);
  const double em = view::metrics_of(inputs).em;
  for (const auto& [id, other] : {std::pair{"nerve.scn.straight.left"_id, "nerve.mcn.beside.left"_id},
                                  std::pair{"nerve.mcn.beside.left"_id, "nerve.scn.straight.left"_id}}) {
    INFO(id.text());
    const auto* label = label_of(stage.memory, id);
    REQUIRE(label != nullptr);
    CHECK(static_cast<double>(label->dot) >= 0.17 * em);
    CHECK(away_from(stage.body.courses.at(id).line, label->anchor) <
          away_from(stage.body.courses.at(other).line, label->anchor));
  }
}
