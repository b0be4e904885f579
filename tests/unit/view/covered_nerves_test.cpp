#include <algorithm>
#include <catch2/catch.hpp>

#include "synthetic.h"

using namespace cluneal;
using base::operator""_id;
using test::Stage;

TEST_CASE("a nerve is pointed at where it is seen, not where a thicker one runs before it") {
  Stage stage;
  const auto down = [](double x, double y, double from, double to) {
    geometry::Polyline line;
    for (double z = from; z >= to; z -= 1) line.emplace_back(x, y, z);
    return line;
  };
  // Seen from behind the thick one runs before the other, 8 mm beside its middle, and covers it down to z = -60.
  stage.add_nerve("nerve.neighbour.thin.left", "thin nerve", down(128, 170, 100, -130), 0.5);
  stage.add_nerve("nerve.neighbour.thick.left", "thick nerve", down(120, 230, 100, -60), 12);
  stage.atlas.nerves["nerve.neighbour.thin"_id].group = "nerve.neighbour"_id;
  stage.atlas.nerves["nerve.neighbour.thick"_id].group = "nerve.neighbour"_id;
  stage.scene.selected = "nerve.neighbour.thin.left"_id;
  (void)view::make_picture(stage.inputs(), stage.memory);
  const auto& labels = stage.memory.labels;
  const auto thin = std::find_if(labels.begin(), labels.end(),
                                 [](const auto& label) { return label.id == "nerve.neighbour.thin.left"_id; });
  REQUIRE(thin != labels.end());
  CHECK(thin->anchor.z < -60);
}
