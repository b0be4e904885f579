// What labels and leaders may be, apart from where they stand.
#include <algorithm>
#include <catch2/catch.hpp>
#include <glm/geometric.hpp>
#include <random>

#include "session/variants.h"
#include "synthetic.h"
#include "view/materials.h"
#include "view/metrics.h"
#include "view/screen.h"
#include "view/shown.h"

using namespace cluneal;
using base::operator""_id;
using test::label_of;
using test::leaders_of;
using test::random_camera;
using test::Stage;

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

TEST_CASE("parts of a bone by which one finds the way are named where they lie, in place of the bone") {
  Stage stage;
  anatomy::Landmark& crest = stage.atlas.landmarks["landmark.crest"_id];
  crest.id = "landmark.crest"_id;
  crest.names.title = "Highest point of the crest";
  crest.names.brief = "Crest";
  crest.on = "bone.hip"_id;
  crest.label = 44;
  stage.atlas.structures.at("bone.hip"_id).label = 36;
  const glm::dvec3 place = glm::dvec3(100, 60, 0) + 60.0 * glm::normalize(glm::dvec3(0.6, 0.6, 0.5));
  stage.body.landmarks["landmark.crest.left"_id] = place;
  stage.body.landmarks["landmark.crest.right"_id] = place * glm::dvec3(-1, 1, 1);
  const auto named = [&] {
    const auto* left = label_of(stage.memory, "landmark.crest.left"_id);
    return left != nullptr ? left : label_of(stage.memory, "landmark.crest.right"_id);
  };
  (void)view::make_picture(stage.inputs(), stage.memory);
  const auto* label = named();
  REQUIRE(label != nullptr);
  CHECK(label->on == "bone.hip"_id.child(label->id.text().ends_with("left") ? "left" : "right"));
  CHECK(label->lines == std::vector<std::string>{"Crest"});
  CHECK(label->size < 1);
  CHECK_FALSE(label->bold);
  CHECK(glm::distance(label->anchor, stage.body.landmarks.at(label->id)) < 15);
  CHECK(label_of(stage.memory, "bone.hip.left"_id) == nullptr);
  CHECK(label_of(stage.memory, "bone.hip.right"_id) == nullptr);
  // From the front the bone itself hides it: its name would point at what lies before it.
  stage.camera.azimuth += 180;
  (void)view::make_picture(stage.inputs(), stage.memory);
  CHECK(named() == nullptr);
}

TEST_CASE("what is small is said in a short name, which takes no place from the names that are read") {
  Stage stage;
  for (int level = 1; level <= 5; ++level) {
    const std::string number = "L" + std::to_string(level);
    stage.atlas.structures.at(*base::Id::parse("bone.vertebra.l" + std::to_string(level))).names.brief = number;
  }
  (void)view::make_picture(stage.inputs(), stage.memory);
  base::Id id;
  std::size_t of_vertebrae = 0;
  for (const auto& label : stage.memory.labels) {
    if (!"bone.vertebra"_id.covers(label.id)) continue;
    ++of_vertebrae;
    id = label.id;
    REQUIRE(label.lines.size() == 1);
    CHECK(label.lines.front().size() == 2);
  }
  CHECK(of_vertebrae > 0);
  // Whole where it is what one asked for.
  stage.scene.selected = id;
  stage.memory = {};
  (void)view::make_picture(stage.inputs(), stage.memory);
  const auto* label = label_of(stage.memory, id);
  REQUIRE(label != nullptr);
  CHECK(label->lines.front().ends_with("vertebra"));
}

TEST_CASE("notes and the key of colours are no smaller than seven tenths of a label") {
  for (const glm::ivec2 size : {glm::ivec2(1920, 1080), glm::ivec2(1280, 720), glm::ivec2(3840, 2160)}) {
    Stage stage;
    auto inputs = stage.inputs(size);
    inputs.scale = size.y / 1080.0;
    const view::LabelMetrics metrics = view::metrics_of(inputs);
    CHECK(metrics.note >= 0.7 * metrics.em);
    CHECK(metrics.fine_note >= 0.7 * metrics.fine);
  }
}

TEST_CASE("a plate behind words has an edge, so that over a nerve it is taken for no gap in that") {
  Stage stage;
  stage.camera.distance /= 3;
  const auto picture = view::make_picture(stage.inputs(), stage.memory);
  const auto& boxes = picture.frame.overlay.boxes;
  int plates = 0;
  for (const auto& label : stage.memory.labels) {
    if (!label.over_body) continue;
    const auto holds = [&](const render::OverlayBox& box) {
      return box.low.y < label.place.y && box.high.y > label.place.y && box.low.x < label.place.x &&
             box.high.x > label.place.x && box.high.x - box.low.x > 40;
    };
    const auto outer = std::find_if(boxes.begin(), boxes.end(), holds);
    REQUIRE(outer != boxes.end());
    const auto inner = std::find_if(outer + 1, boxes.end(), holds);
    REQUIRE(inner != boxes.end());
    CHECK(outer->low.x < inner->low.x);
    CHECK(outer->high.y > inner->high.y);
    CHECK(outer->colour.x + 0.4f < inner->colour.x);
    ++plates;
  }
  CHECK(plates > 0);
}

TEST_CASE("from the side the farther nerves are pale, what is chosen of them excepted") {
  Stage stage;
  const auto brightness = [&](const base::Id& id) {
    for (const view::SceneItem& thing : view::visible_items(stage.inputs())) {
      if (thing.id == id) return view::luminance_of(thing.material.colour);
    }
    return -1.0;
  };
  const base::Id near = "nerve.scn.medial.left"_id, far = "nerve.scn.medial.right"_id;
  CHECK(brightness(near) == brightness(far));
  stage.camera.azimuth = session::find_view("left")->azimuth;
  CHECK(brightness(far) > brightness(near) + 0.3);
  stage.scene.highlighted = {far};
  CHECK(brightness(far) == brightness(near));
}

TEST_CASE("nerves that a variant takes away are left faintly, and without a name") {
  Stage stage;
  CHECK(view::missing_nerves(stage.inputs(), view::visible_items(stage.inputs())).empty());
  anatomy::Variant& variant = stage.atlas.variants["variant.scn.one"_id];
  variant.id = "variant.scn.one"_id;
  variant.of = "nerve.scn"_id;
  variant.hides = {"nerve.scn.intermediate"_id, "nerve.scn.lateral"_id};
  stage.scene = session::with_variant(stage.scene, stage.atlas, variant.of, variant.id);
  const auto things = view::visible_items(stage.inputs());
  const auto missing = view::missing_nerves(stage.inputs(), things);
  CHECK(missing.size() == 4);
  for (const view::SceneItem& nerve : missing) {
    CHECK((variant.hides[0].covers(nerve.id) || variant.hides[1].covers(nerve.id)));
    CHECK(nerve.material.opacity < 0.3f);
    CHECK_FALSE(nerve.material.halo);
  }
  const auto picture = view::make_picture(stage.inputs(), stage.memory);
  for (const auto& label : stage.memory.labels) {
    for (const base::Id& hidden : variant.hides) CHECK_FALSE(hidden.covers(label.id));
  }
  CHECK(picture.frame.items.size() == things.size() + missing.size());
}
