#include "app/cli/ids.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "session/groups.h"

using namespace cluneal;
using base::operator""_id;

namespace {

const std::vector<std::string> nameable{"bone", "bone.hip", "bone.hip.left", "bone.hip.right", "nerve", "nerve.scn"};

}  // namespace

TEST_CASE("ids of a list are known or the nearest are told") {
  const auto known = app::cli::known_ids({"bone.hip", "nerve"}, nameable);
  REQUIRE(known.ok());
  CHECK(*known == std::vector<base::Id>{"bone.hip"_id, "nerve"_id});
  const auto unknown = app::cli::known_ids({"bone", "bone.hipp"}, nameable);
  REQUIRE_FALSE(unknown.ok());
  CHECK(unknown.error().message.find("bone.hip") != std::string::npos);
  CHECK(app::cli::known_ids({"Not an id!"}, nameable).error().message.find("cluneal info") != std::string::npos);
}

TEST_CASE("showing an id shows all below it, whatever was said before") {
  session::Scene scene;
  scene.shown["bone.hip.left"_id] = false;
  scene.shown["nerve"_id] = false;
  app::cli::set_shown(scene, "bone"_id, true);
  CHECK(session::is_shown(scene, "bone.hip.left"_id, false));
  CHECK_FALSE(session::is_shown(scene, "nerve.scn"_id, true));
  app::cli::set_shown(scene, "bone.hip.left"_id, false);
  CHECK_FALSE(session::is_shown(scene, "bone.hip.left"_id, true));
  CHECK(session::is_shown(scene, "bone.hip.right"_id, false));
}

TEST_CASE("only means these and nothing else") {
  anatomy::Atlas atlas;
  anatomy::Structure bone;
  bone.id = "bone.hip"_id;
  bone.paired = true;
  atlas.structures[bone.id] = bone;
  anatomy::Nerve nerve;
  nerve.id = "nerve.scn.medial"_id;
  atlas.nerves[nerve.id] = nerve;
  anatomy::Landmark landmark;
  landmark.id = "landmark.psis"_id;
  atlas.landmarks[landmark.id] = landmark;
  const auto names = app::cli::nameable_ids(atlas, body::Body{});
  for (const char* name : {"landmark", "landmark.psis", "landmark.psis.right"}) {
    CHECK(std::find(names.begin(), names.end(), name) != names.end());
  }
  session::Scene scene;
  session::show_only(scene, atlas, {"nerve.scn"_id});
  CHECK_FALSE(session::is_shown(scene, "landmark.psis.left"_id, true));
  CHECK(session::is_shown(scene, "nerve.scn.medial.left"_id, false));
  CHECK_FALSE(session::is_shown(scene, "bone.hip.left"_id, true));
}
