#include "app/files/saved_scene.h"

#include <catch2/catch.hpp>

#include "base/file.h"
#include "state_folder.h"

using namespace cluneal;

namespace {

const anatomy::Persons persons{{"man", "man", true, "Typical man"}, {"woman", "woman", true, "Typical woman"}};

std::filesystem::path scene_in(const StateFolder& folder) {
  return folder.own() / "last_scene.json";
}

}  // namespace

TEST_CASE("a scene is kept from one window to the next") {
  const StateFolder folder;
  session::SavedState state;
  state.scene.body = "woman";
  {
    const app::SavedScene saved(true);
    REQUIRE(saved.write(state).ok());
  }
  std::vector<base::Diagnostic> told;
  const auto read = app::SavedScene(true).read(persons, told);
  REQUIRE(read);
  CHECK(read->scene.body == "woman");
  CHECK(told.empty());
}

TEST_CASE("a second window begins with the kept scene and does not overwrite it") {
  const StateFolder folder;
  const app::SavedScene first(true);
  session::SavedState state;
  state.scene.body = "woman";
  REQUIRE(first.write(state).ok());
  const app::SavedScene second(true);
  CHECK_FALSE(second.keeps());
  std::vector<base::Diagnostic> told;
  CHECK(second.read(persons, told)->scene.body == "woman");
  REQUIRE(second.write({}).ok());
  CHECK(first.read(persons, told)->scene.body == "woman");
}

TEST_CASE("a scene that cannot be used is told and kept beside") {
  const StateFolder folder;
  const std::string text =
      GENERATE(as<std::string>(), R"({"version":1,"scene":{"colour":"red"}})", R"({"version":2})", "torn");
  std::filesystem::create_directories(scene_in(folder).parent_path());
  REQUIRE(base::write_atomically(scene_in(folder), text).ok());
  std::vector<base::Diagnostic> told;
  const app::SavedScene saved(true);
  CHECK_FALSE(saved.read(persons, told));
  REQUIRE(told.size() == 1);
  CHECK(told[0].message.find("unused-1") != std::string::npos);
  REQUIRE(saved.write({}).ok());
  CHECK(*base::read_text(scene_in(folder).parent_path() / "last_scene.unused-1.json") == text);
}

TEST_CASE("ids of a scene that the atlas does not know are named") {
  anatomy::Atlas atlas;
  const auto id = [](const char* text) { return *base::Id::parse(text); };
  atlas.structures[id("bone.hip")] = {id("bone.hip"), {}, anatomy::Tissue::bone, true, true, 1, "", {}};
  session::Scene scene;
  scene.shown[id("bone")] = false;
  scene.opacity[id("bone.hip.left")] = 0.5;
  scene.selected = id("model.0");
  CHECK_FALSE(app::unknown_ids(scene, atlas));
  scene.shown[id("bone.wing")] = true;
  const auto sentence = app::unknown_ids(scene, atlas);
  REQUIRE(sentence);
  CHECK(sentence->find("bone.wing") != std::string::npos);
  CHECK(sentence->find("bone.hip") == std::string::npos);
}

TEST_CASE("of models of one's own nothing is kept and nothing comes back, unless that was asked for") {
  const StateFolder folder;
  session::SavedState state;
  session::ImportedModel model;
  model.path = "/home/somebody/Name of a patient.stl";
  model.hash = "0123456789abcdef0123456789abcdef";
  model.name = "Name of a patient.stl";
  state.scene.models = {model};
  state.scene.selected = *base::Id::parse("model.0");
  state.scene.shown[*base::Id::parse("model.0")] = true;
  state.scene.shown[*base::Id::parse("bone")] = false;
  state.scene.opacity[*base::Id::parse("model")] = 0.5;
  state.scene.highlighted = {*base::Id::parse("model.0")};
  std::vector<base::Diagnostic> told;
  {
    const app::SavedScene saved(true);
    REQUIRE(saved.write(state).ok());
    CHECK(base::read_text(scene_in(folder))->find("patient") == std::string::npos);
    const auto read = saved.read(persons, told);
    REQUIRE(read);
    session::Scene rest;
    rest.shown[*base::Id::parse("bone")] = false;
    CHECK(read->scene == rest);
  }
  {
    app::SavedScene saved(true, true);
    REQUIRE(saved.write(state).ok());
    CHECK(saved.read(persons, told)->scene == state.scene);
    // Switched off later, what was written before does not come back either.
    saved.keep_models(false);
    CHECK(saved.read(persons, told)->scene.models.empty());
  }
  CHECK(told.empty());
}
