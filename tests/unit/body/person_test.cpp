// The project's own persons, built from its own tables and knowledge, coarsely: everything but the shade.

#include <algorithm>
#include <catch2/catch.hpp>
#include <glm/geometric.hpp>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "body/baked_file.h"
#include "body/build_body.h"
#include "body/core/bone_field.h"
#include "body/tables/measures.h"
#include "fixtures.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

TEST_CASE("Every person is built and passes every check", "[person][baking]") {
  for (const cluneal::anatomy::Person& one : cluneal::body::test::real_atlas().persons) {
    const std::string& person = one.id;
    const Body& body = body::test::real_body(person);
    auto errors = body::test::errors_of(body::test::checked(body));
    // Ranges beside a procedure's way are those of the bodies that users have, to the millimetre; these are coarser.
    // tests/cli/ways_test.py holds them.
    std::erase_if(errors, [](const base::Diagnostic& error) {
      return error.message.find("from the way of") != std::string::npos;
    });
    INFO(person << "\n" << body::test::all_text(errors));
    CHECK(errors.empty());
    CHECK(body.shapes.count("bone.hip.left"_id) == 1);
    CHECK(body.courses.count("nerve.scn.medial.right"_id) == 1);
    for (const char* id : {"landmark.psis.left", "landmark.asis.right", "landmark.hip_centre.left",
                           "landmark.vertebra.l2.foramen.left", "landmark.ischial_tuberosity.left"}) {
      CHECK(body.landmarks.count(*base::Id::parse(id)) == 1);
    }
    for (const char* id :
         {"curve.iliac_crest.top.left", "curve.iliac_crest.outer_lip.right", "curve.iliac_crest.inner_lip.left"}) {
      REQUIRE(body.curves.count(*base::Id::parse(id)) == 1);
      // Evidence 8.3: some 230 mm from spine to spine along the crest.
      const double length = geometry::length_of(body.curves.at(*base::Id::parse(id)));
      CHECK(length > 180);
      CHECK(length < 320);
    }
  }
}

TEST_CASE("A body built as coarsely as can be has all that a finer one has", "[person]") {
  // Built, not read from a cache as the others may be.
  const auto coarse =
      build_body(body::test::assets(), body::test::real_atlas(), "man", BuildOptions{.occlusion = false, .levels = 1});
  if (!coarse) FAIL(coarse.error().message);
  const Body& fine = body::test::real_body("man");
  const auto ids = [](const auto& things) {
    std::set<Id> all;
    for (const auto& [id, thing] : things) all.insert(id);
    return all;
  };
  CHECK(ids(coarse->shapes) == ids(fine.shapes));
  CHECK(ids(coarse->courses) == ids(fine.courses));
  CHECK(ids(coarse->landmarks) == ids(fine.landmarks));
  CHECK(ids(coarse->curves) == ids(fine.curves));
}

TEST_CASE("Foramina lie where nerves leave", "[person]") {
  const Body& body = body::test::real_body("man");
  const auto at = [&](const std::string& name) { return body.landmarks.at(*base::Id::parse("landmark." + name)); };
  double above = 1e9;
  for (const char* level : {"t12", "l1", "l2", "l3", "l4", "l5"}) {
    const glm::dvec3 foramen = at("vertebra." + std::string(level) + ".foramen.left");
    // Beside the canal (26.7 mm wide from L2 to L5, evidence 8.7; narrower above), below the vertebra's own transverse
    // process.
    CHECK(foramen.x > 26.7 / 2 - (level[0] == 't' ? 4 : 2));
    CHECK(foramen.x < 30);
    CHECK(foramen.z < at("vertebra." + std::string(level) + ".transverse_process_base.left").z);
    CHECK(foramen.z < above);
    above = foramen.z;
  }
  for (const char* level : {"s1", "s2", "s3", "s4"}) {
    const glm::dvec3 behind = at("sacrum.foramen_posterior." + std::string(level) + ".left");
    const glm::dvec3 before = at("sacrum.foramen_anterior." + std::string(level) + ".left");
    CHECK(behind.y > before.y);
    CHECK(behind.x > 0);
    CHECK(before.x > 0);
    CHECK(behind.z < above);
    above = behind.z;
    // The rim that belongs to it is a curve round it.
    const auto& rim =
        body.curves.at(*base::Id::parse("curve.sacrum.foramen_posterior." + std::string(level) + ".left"));
    CHECK(geometry::nearest_on(rim, behind).distance < 8);
  }
  const glm::dvec3 right = at("sacrum.foramen_anterior.s2.right"), left = at("sacrum.foramen_anterior.s2.left");
  CHECK(right.x == -left.x);
}

TEST_CASE("The femur's head lies in the acetabulum without touching it", "[person]") {
  for (const char* person : {"man", "visible-woman"}) {
    const Body& body = body::test::real_body(person);
    const BoneField bones(body);
    double nearest = 1e9;
    for (const glm::vec3& p : body.shapes.at("bone.femur.left"_id).at(LevelOfDetail::still).positions) {
      nearest = std::min(nearest, bones.contact_with("bone.hip.left"_id, glm::dvec3(p))->distance);
    }
    INFO(person << ": " << nearest);
    CHECK(nearest > 0.5);
    CHECK(nearest < 5);
    // Standing: the greater trochanter's tip about level with the hip joint, well outward of it.
    const glm::dvec3 tip = body.landmarks.at("landmark.greater_trochanter.left"_id);
    const glm::dvec3 centre = body.landmarks.at("landmark.hip_centre.left"_id);
    CHECK(std::abs(tip.z - centre.z) < 15);
    CHECK(tip.x - centre.x > 40);
  }
}

TEST_CASE("Faults planted in a body are named", "[person][check]") {
  const Body& sound = body::test::real_body("woman");
  SECTION("left and right swapped") {
    Body body = sound;
    std::swap(body.shapes.at("bone.hip.left"_id).mesh, body.shapes.at("bone.hip.right"_id).mesh);
    std::swap(body.landmarks.at("landmark.psis.left"_id), body.landmarks.at("landmark.psis.right"_id));
    const auto remarks = body::test::checked(body);
    CHECK(body::test::names(remarks, "bone.hip.left", "swapped"));
    CHECK(body::test::names(remarks, "landmark.psis.left", "swapped"));
  }
  SECTION("a triangle flipped, one missing, a bone as thin as paper and a landmark moved by 15 mm, all at once") {
    Body body = sound;
    auto& hip = body.shapes.at("bone.hip.left"_id).mesh;
    geometry::Mesh thin = *hip[0], flipped = *hip[1], open = *hip[2];
    for (glm::vec3& p : thin.positions) p.y *= 0.02F;
    std::swap(flipped.indices[0], flipped.indices[1]);
    open.indices.resize(open.indices.size() - 3);
    hip[0] = std::make_shared<const geometry::Mesh>(thin);
    hip[1] = std::make_shared<const geometry::Mesh>(flipped);
    hip[2] = std::make_shared<const geometry::Mesh>(open);
    body.landmarks.at("landmark.psis.left"_id).x += 15;
    const auto remarks = body::test::checked(body);
    CHECK(body::test::names(remarks, "bone.hip.left", "thick"));
    CHECK(body::test::names(remarks, "bone.hip.left (still)", "face the same way"));
    CHECK(body::test::names(remarks, "bone.hip.left (moving)", "not closed"));
    CHECK(body::test::names(remarks, "landmark.psis: lateral", "published 48.3 +- 5.7 mm"));
    CHECK(body::test::names(remarks, "PSIS to PSIS", "SD"));
  }
}

TEST_CASE("A cached body is the built one, and a cache that cannot be written is a warning",
          "[person][baked][baking]") {
  const anatomy::Atlas& atlas = body::test::real_atlas();
  const body::test::TemporaryFolder folder;
  // With a little of the shade, so that the file has all that a finished body has.
  const BuildOptions options{.occlusion = true, .levels = 2};
  const auto cached = [&] { return cached_body(body::test::assets(), atlas, "man", folder.path(), nullptr, options); };
  const auto first = cached();
  if (!first) FAIL(first.error().message);
  CHECK(first.warnings.empty());
  const auto second = cached();
  REQUIRE(second.ok());
  CHECK(second->landmarks == first->landmarks);
  CHECK(second->shapes.at("bone.hip.left"_id).at(LevelOfDetail::still).occlusion ==
        first->shapes.at("bone.hip.left"_id).at(LevelOfDetail::still).occlusion);

  // A broken entry is built again and replaced.
  const auto key = cache_key(body::test::assets(), atlas.content_hash, "man", options);
  const auto entry = cached_file(folder.path(), "man", *key);
  REQUIRE(std::filesystem::exists(entry));
  std::filesystem::resize_file(entry, 1000);
  const auto third = cached();
  REQUIRE(third.ok());
  CHECK(third.warnings.size() == 1);
  CHECK(read_baked(entry, *key).ok());

  // A file where the folder should be: nothing can be written there.
  const auto blocked = cached_body(body::test::assets(), atlas, "man", folder.write("file", "x"), nullptr, options);
  REQUIRE(blocked.ok());
  CHECK_FALSE(blocked.warnings.empty());
}

TEST_CASE("A build that is cancelled in the midst of a stage stops there and keeps nothing", "[person][baking]") {
  const auto [stage, after] = GENERATE(table<std::string, double>({
      {"reading the tables", -1},
      {"building the bones", 0.05},  // Between two bones.
      {"baking the shade", 0.45},    // After the first of the shapes.
      {"laying the nerves", 0},
  }));
  const body::test::TemporaryFolder folder;
  std::mutex mutex;
  bool asked = false;
  std::vector<std::string> heard_after;
  base::Progress* build = nullptr;
  base::Progress progress([&, stage = stage, after = after](const base::Progress::State& state) {
    const std::lock_guard lock(mutex);
    if (asked) heard_after.push_back(state.what);
    if (state.what != stage || state.fraction <= after) return;
    asked = true;
    build->cancel();
  });
  build = &progress;
  const auto body = cached_body(body::test::assets(), body::test::real_atlas(), "man", folder.path(), &progress,
                                {.occlusion = true, .levels = 2});
  INFO(stage);
  REQUIRE(asked);
  REQUIRE_FALSE(body.ok());
  CHECK(body.error().message == "cancelled");
  // What other threads are at they end, each with a report at most: no other shape and no other stage is begun.
  CHECK(heard_after.size() < std::max(2U, std::thread::hardware_concurrency()));
  CHECK(std::count(heard_after.begin(), heard_after.end(), stage) == static_cast<std::ptrdiff_t>(heard_after.size()));
  CHECK(std::filesystem::is_empty(folder.path()));
}
