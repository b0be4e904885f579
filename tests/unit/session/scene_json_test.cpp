#include "session/scene_json.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

using namespace cluneal;
using base::operator""_id;
using namespace session;

namespace {

SavedState full_state() {
  SavedState state;
  Scene& scene = state.scene;
  scene.body = "woman";
  scene.shown = {{"bone"_id, false}, {"bone.hip.left"_id, true}};
  scene.opacity = {{"bone.sacrum"_id, 0.1 + 0.2}};
  scene.highlighted = {"nerve.scn"_id, "nerve.mcn.s2.right"_id};
  scene.selected = "nerve.scn.medial.left"_id;
  scene.sides = Sides::right;
  scene.labels = false;
  scene.nerve_scale = 1.0 / 3 + 1;
  scene.dark_background = true;
  scene.spread = "nerve.scn.medial.left"_id;
  ImportedModel model;
  model.path = "/home/somebody/Ünder \"quotes\".ply";
  model.hash = "0123456789abcdef0123456789abcdef";
  model.name = "cup";
  model.millimetres_per_unit = 25.4;
  model.unit_declared = true;
  model.transform[3][1] = 1e-17;
  model.transform[0][2] = -1.0 / 7;
  model.shown = false;
  scene.models = {model, model};
  state.camera = Camera{{1.1, -2.2, 1e5 / 3}, 359.999, -90, 1234.5678901234567, 24.9};
  return state;
}

bool fails_naming(const std::string& text, const std::string& part) {
  const auto result = from_json(text, "state.json");
  if (result) return false;
  const auto& error = result.error();
  return error.message.find(part) != std::string::npos ||
         std::any_of(error.details.begin(), error.details.end(), [&](const base::Diagnostic& d) {
           return d.path.find(part) != std::string::npos || d.message.find(part) != std::string::npos;
         });
}

}  // namespace

TEST_CASE("a saved state reads back exactly") {
  const SavedState state = full_state();
  const auto back = from_json(to_json(state), "state.json");
  REQUIRE(back);
  CHECK(back->scene == state.scene);
  REQUIRE(back->camera);
  CHECK(*back->camera == *state.camera);
  const auto plain = from_json(to_json(SavedState{}), "state.json");
  REQUIRE(plain);
  CHECK(plain->scene == Scene{});
  CHECK_FALSE(plain->camera);
}

TEST_CASE("random cameras read back to the last bit") {
  std::mt19937 random(11);
  std::uniform_real_distribution<double> unit(0, 1);
  for (int i = 0; i < 100; ++i) {
    SavedState state;
    state.camera = Camera{{unit(random), unit(random) * 1e-9, -unit(random) * 1e5},
                          360 * unit(random),
                          180 * unit(random) - 90,
                          10 + 1e4 * unit(random),
                          5 + 100 * unit(random)};
    const auto back = from_json(to_json(state), "state.json");
    REQUIRE(back);
    CHECK(*back->camera == *state.camera);
  }
}

TEST_CASE("a state written by hand may say only what matters") {
  const auto state = from_json(R"({"version": 1, "scene": {"selected": "bone.sacrum"}})", "hand.json");
  REQUIRE(state);
  CHECK(state->scene.selected == "bone.sacrum"_id);
  CHECK(state->scene.labels);
}

TEST_CASE("a wrong state is refused with the place of each mistake") {
  CHECK(fails_naming("", "state.json"));
  CHECK(fails_naming("[]", "object"));
  CHECK(fails_naming("{}", "version"));
  CHECK(fails_naming(R"({"version": 2})", "version 2"));
  CHECK(fails_naming(R"({"version": 1, "sceen": {}})", "sceen"));
  CHECK(fails_naming(R"({"version": 1, "scene": {"lables": true}})", "lables"));
  CHECK(fails_naming(R"({"version": 1, "scene": {"labels": 1}})", "/scene/labels"));
  CHECK(fails_naming(R"({"version": 1, "scene": {"opacity": {"bone": 1.5}}})", "/scene/opacity/bone"));
  CHECK(fails_naming(R"({"version": 1, "scene": {"opacity": {"bone": -0.1}}})", "/scene/opacity/bone"));
  CHECK(fails_naming(R"({"version": 1, "scene": {"shown": {"Bone Hip": true}}})", "Bone Hip"));
  CHECK(fails_naming(R"({"version": 1, "scene": {"sides": "sinister"}})", "/scene/sides"));
  CHECK(fails_naming(R"({"version": 1, "scene": {"nerve_scale": 1e300}})", "/scene/nerve_scale"));
  CHECK(fails_naming(R"({"version": 1, "scene": {"selected": "Not An Id"}})", "/scene/selected"));
  CHECK(fails_naming(R"({"version": 1, "scene": {"models": [{"path": "a", "transform": [1, 2]}]}})", "transform"));
  CHECK(fails_naming(R"({"version": 1, "scene": {"models": [{}]}})", "/scene/models/0"));
  CHECK(fails_naming(R"({"version": 1, "camera": {"distance": 0}})", "/camera/distance"));
  CHECK(fails_naming(R"({"version": 1, "camera": {"elevation": 91}})", "/camera/elevation"));
  CHECK(fails_naming(R"({"version": 1, "camera": {"target": [0, 0]}})", "/camera/target"));
  CHECK(fails_naming(R"({"version": 1, "camera": {"target": [0, 0, 1e400]}})", "state.json"));
}

TEST_CASE("all mistakes are named at once") {
  const auto result =
      from_json(R"({"version": 1, "scene": {"labels": 3, "sides": "up"}, "camera": {"distance": -1}})", "state.json");
  REQUIRE_FALSE(result);
  CHECK(result.error().details.size() == 3);
}
