// What labels and leaders may be, apart from where they stand.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "synthetic.h"
#include "view/materials.h"
#include "view/metrics.h"

using namespace cluneal;
using base::operator""_id;
using test::label_of;
using test::leaders_of;
using test::random_camera;
using test::Stage;

namespace {}  // namespace

TEST_CASE("a leader bleaches nothing: on a light picture one thin dark stroke, with no rim about it") {
  for (const bool dark : {false, true}) {
    Stage stage;
    stage.scene.dark_background = dark;
    const auto inputs = stage.inputs();
    const auto picture = view::make_picture(inputs, stage.memory);
    const double thin = view::metrics_of(inputs).line;
    const auto leaders = leaders_of(picture, stage.scene);
    REQUIRE_FALSE(leaders.empty());
    for (const auto& line : picture.frame.overlay.lines) {
      const std::vector<glm::dvec2> points(line.points.begin(), line.points.end());
      if (std::find(leaders.begin(), leaders.end(), points) == leaders.end()) continue;
      CHECK(static_cast<double>(line.width) <= (dark ? 1.81 : 1.01) * thin);
    }
  }
}

TEST_CASE("labels are the same whatever was shown before") {
  std::mt19937 random(31);
  Stage stage;
  for (int round = 0; round < 12; ++round) {
    stage.camera = random_camera(random);
    const auto after_others = view::make_picture(stage.inputs(), stage.memory);
    view::FrameCache fresh;
    CHECK(after_others.frame == view::make_picture(stage.inputs(), fresh).frame);
  }
}

TEST_CASE("a picture has no more labels than are read, the cluneal nerves first and bold, bones smaller") {
  Stage stage;
  for (int i = 0; i < 20; ++i) {
    const double z = 150 - 12 * i;
    stage.add_nerve("nerve.neighbour.n" + std::to_string(i) + ".left", "neighbour",
                    {{60, 200, z}, {90, 200, z + 3}, {120, 200, z - 3}}, 1);
  }
  (void)view::make_picture(stage.inputs(), stage.memory);
  CHECK(stage.memory.labels.size() <= 14);
  CHECK(stage.memory.labels.size() > 8);
  for (const char* id : {"nerve.scn.medial", "nerve.scn.lateral"}) {
    const base::Id nerve = *base::Id::parse(id);
    const auto* label = label_of(stage.memory, nerve.child("right"));
    if (label == nullptr) label = label_of(stage.memory, nerve.child("left"));
    REQUIRE(label != nullptr);
    CHECK(label->bold);
    CHECK_FALSE(label->accent);
    CHECK(label->size == 1);
  }
  const auto* bone = label_of(stage.memory, "bone.hip.left"_id);
  REQUIRE(bone != nullptr);
  CHECK_FALSE(bone->bold);
  CHECK(bone->size < 1);
}
