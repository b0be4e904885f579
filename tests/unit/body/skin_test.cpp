#include <catch2/catch.hpp>
#include <glm/geometric.hpp>

#include "body/build_body.h"
#include "body/check/check_skin.h"
#include "body/core/skin_field.h"
#include "body/tables/measures.h"
#include "fixtures.h"
#include "geometry/topology.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

namespace {

/// A cube of 100 mm round the origin.
geometry::Mesh cube() {
  geometry::Mesh mesh;
  for (int corner = 0; corner < 8; ++corner) {
    mesh.positions.emplace_back((corner & 1) != 0 ? 50.0F : -50.0F, (corner & 2) != 0 ? 50.0F : -50.0F,
                                (corner & 4) != 0 ? 50.0F : -50.0F);
  }
  mesh.indices = {0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4,
                  2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5};
  geometry::compute_normals(mesh);
  return mesh;
}

Shape shape_of(const base::Id& id, geometry::Mesh mesh) {
  const auto shared = std::make_shared<const geometry::Mesh>(std::move(mesh));
  return {id, {shared, shared, shared}, 2};
}

geometry::Mesh scaled(geometry::Mesh mesh, float factor, const glm::vec3& shift) {
  for (glm::vec3& position : mesh.positions) position = factor * position + shift;
  return mesh;
}

bool complains(const Body& body, const std::string& words) {
  for (const base::Diagnostic& d : check_skin(body)) {
    if (d.severity == base::Severity::error && d.message.find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("A point's place under the skin", "[skin]") {
  Body body;
  CHECK(SkinField(body).empty());
  CHECK_FALSE(SkinField(body).nearest({0, 0, 0}).has_value());
  CHECK(SkinField(body).at_least_under({1, 2, 3}, 5) == glm::dvec3(1, 2, 3));

  body.shapes["skin.trunk"_id] = shape_of("skin.trunk"_id, cube());
  const SkinField skin(body);
  REQUIRE_FALSE(skin.empty());
  const auto inside = skin.nearest({0, 40, 10});
  REQUIRE(inside);
  CHECK(inside->depth == Approx(10));
  CHECK(glm::distance(inside->point, glm::dvec3(0, 50, 10)) < 1e-4);
  CHECK(inside->outward.y > 0.5);
  const auto outside = skin.nearest({0, 53, 10});
  REQUIRE(outside);
  CHECK(outside->depth == Approx(-3));
  CHECK_FALSE(skin.nearest({0, 0, 0}, 49).has_value());

  CHECK(skin.at_least_under({0, 40, 10}, 5) == glm::dvec3(0, 40, 10));
  for (const glm::dvec3& point : {glm::dvec3(0, 48, 10), glm::dvec3(3, 60, -4), glm::dvec3(0, 50, 0)}) {
    const auto moved = skin.nearest(skin.at_least_under(point, 5));
    REQUIRE(moved);
    CHECK(moved->depth >= 4.99);
  }
  const auto under = skin.nearest(skin.under_nearest({0, 80, 0}, 1));
  CHECK(under->depth == Approx(1).margin(1e-4));
}

TEST_CASE("Bone near the skin or outside it is named", "[skin]") {
  Body body;
  body.shapes["bone.sacrum"_id] = shape_of("bone.sacrum"_id, scaled(cube(), 0.2F, glm::vec3(0, 30, 0)));
  CHECK(check_skin(body).empty());
  body.shapes["skin.trunk"_id] = shape_of("skin.trunk"_id, cube());
  CHECK_FALSE(complains(body, "under the skin"));
  // The bone's far face comes to lie 2 mm under the skin, then 10 mm outside.
  body.shapes["bone.sacrum"_id] = shape_of("bone.sacrum"_id, scaled(cube(), 0.2F, glm::vec3(0, 38, 0)));
  CHECK(complains(body, "2.0 mm under the skin"));
  body.shapes["bone.sacrum"_id] = shape_of("bone.sacrum"_id, scaled(cube(), 0.2F, glm::vec3(0, 50, 0)));
  CHECK(complains(body, "-10.0 mm under the skin"));
  // What runs out of the cut ends is not the skin's fault.
  body.shapes["bone.sacrum"_id] = shape_of("bone.sacrum"_id, scaled(cube(), 0.2F, glm::vec3(0, 0, 50)));
  CHECK_FALSE(complains(body, "under the skin"));

  // A typical person's skin is as thick over the spine as is usual: 5 to 15 mm.
  body.published.places.push_back({"landmark.psis"_id, {}, {}});
  body.landmarks["landmark.psis.left"_id] = {0, 40, 0};
  CHECK_FALSE(complains(body, "posterior superior"));
  body.landmarks["landmark.psis.left"_id] = {0, 30, 0};
  CHECK(complains(body, "is 20.0 mm thick over the posterior superior iliac spine"));
}

TEST_CASE("The skin of every person is closed, symmetrical and clear of the bones", "[skin]") {
  for (const cluneal::anatomy::Person& one : cluneal::body::test::real_atlas().persons) {
    const std::string& person = one.id;
    INFO(person);
    const Body* body = &cluneal::body::test::real_body(person);
    REQUIRE(body->shapes.count("skin.trunk"_id) == 1);
    const Shape& skin = body->shapes.at("skin.trunk"_id);
    for (const LevelOfDetail detail : {LevelOfDetail::finest, LevelOfDetail::still, LevelOfDetail::moving}) {
      const geometry::Topology topology = geometry::topology_of(skin.at(detail));
      CHECK(topology.closed);
      CHECK(topology.oriented);
      CHECK(topology.euler == 2);
    }
    // Few enough to be drawn without a graphics card (design: 250,000 triangles take 30 to 70 ms).
    CHECK(skin.at(LevelOfDetail::still).indices.size() / 3 < 60000);
    CHECK(skin.at(LevelOfDetail::moving).indices.size() / 3 < 15000);
    for (const base::Diagnostic& d : check_skin(*body)) {
      INFO(d.path << " " << d.message);
      CHECK(d.severity != base::Severity::error);
    }
    // Mirror-symmetrical: what is as deep on the left is as deep on the right.
    const SkinField field(*body);
    for (const char* name : {"landmark.psis", "landmark.asis", "landmark.ischial_tuberosity", "landmark.hip_centre"}) {
      const auto left = field.nearest(body->landmarks.at(base::Id::parse(name)->child("left")));
      const auto right = field.nearest(body->landmarks.at(base::Id::parse(name)->child("right")));
      REQUIRE(left);
      REQUIRE(right);
      CHECK(left->depth > 3);
      CHECK(left->depth == Approx(right->depth).margin(0.3));
    }
    // Two thighs: between them there is air.
    CHECK(field.nearest({0, 50, -240})->depth < 0);
    CHECK(field.nearest({90, 50, -240})->depth > 40);
  }
}

TEST_CASE("The skin does not shade the bones in it", "[skin][baking]") {
  const anatomy::Atlas* atlas = &cluneal::body::test::real_atlas();
  const auto body = build_body(test::assets(), *atlas, "man", {.levels = 3});
  REQUIRE(body.ok());
  // Under a closed skin every ray would be stopped (0); the sacrum's outer face is open to the sky (1).
  const geometry::Mesh& sacrum = body->shapes.at("bone.sacrum"_id).at(LevelOfDetail::still);
  double brightest = 0;
  for (const float value : sacrum.occlusion) brightest = std::max(brightest, static_cast<double>(value));
  CHECK(brightest > 0.8);
  const geometry::Mesh& skin = body->shapes.at("skin.trunk"_id).at(LevelOfDetail::still);
  REQUIRE(skin.occlusion.size() == skin.positions.size());
}

TEST_CASE("A bone is shaded by its own form, not by bones that may not be shown", "[skin][baking]") {
  const anatomy::Atlas* atlas = &cluneal::body::test::real_atlas();
  const auto body = build_body(test::assets(), *atlas, "man", {.levels = 3});
  REQUIRE(body.ok());
  // The head of the femur is a ball: away from its neck nothing of the femur itself stands before it, though in the
  // body it lies in the acetabulum.
  const geometry::Mesh& femur = body->shapes.at("bone.femur.left"_id).at(LevelOfDetail::still);
  const glm::dvec3 centre = body->landmarks.at("landmark.hip_centre.left"_id);
  double darkest = 1;
  std::size_t seen = 0;
  for (std::size_t v = 0; v < femur.positions.size(); ++v) {
    const glm::dvec3 out = glm::dvec3(femur.positions[v]) - centre;
    // Medially and up, within 60 degrees.
    if (glm::length(out) > 35 || glm::dot(glm::normalize(out), glm::normalize(glm::dvec3(-1, 0, 1))) < 0.5) continue;
    darkest = std::min(darkest, static_cast<double>(femur.occlusion[v]));
    ++seen;
  }
  REQUIRE(seen > 20);
  CHECK(darkest > 0.95);
  // The pubic bones face each other across the symphysis; each alone lies open there.
  const geometry::Mesh& hip = body->shapes.at("bone.hip.left"_id).at(LevelOfDetail::still);
  double brightest = 0;
  for (std::size_t v = 0; v < hip.positions.size(); ++v) {
    if (hip.positions[v].x < 12 && hip.normals[v].x < -0.8F) {
      brightest = std::max(brightest, static_cast<double>(hip.occlusion[v]));
    }
  }
  CHECK(brightest > 0.9);
}

TEST_CASE("A nerve that leaves the skin, or does not reach it, is named", "[skin][check]") {
  const anatomy::Atlas* atlas = &cluneal::body::test::real_atlas();
  const Body* body = &cluneal::body::test::real_body("man");
  const SkinField field(*body);
  const anatomy::Nerve& nerve = atlas->nerves.at("nerve.scn.medial"_id);
  const Course& sound = body->courses.at("nerve.scn.medial.left"_id);
  const auto remarks_of = [&](const Course& course) {
    std::vector<base::Diagnostic> remarks;
    check_under_skin(field, nerve, course, remarks);
    // How deep it runs is told in any case.
    std::erase_if(remarks, [](const base::Diagnostic& remark) { return remark.severity == base::Severity::note; });
    return remarks;
  };
  CHECK(remarks_of(sound).empty());
  Course outside = sound;
  outside.line[outside.line.size() / 2].y += 150;
  CHECK(test::names(remarks_of(outside), "nerve.scn.medial.left", "out of it"));
  Course loose = sound;
  const glm::dvec3 inward = field.nearest(loose.line.back())->outward * -12.0;
  loose.line.push_back(loose.line.back() + inward);
  CHECK(test::names(remarks_of(loose), "nerve.scn.medial.left", "said to end in"));
}
