// What an anatomist names on the hip bone, the sacrum and the femur, and must be able to find: each feature is measured
// over its feet on the finest surface of the project's own tables.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <map>

#include "../fixtures.h"
#include "body/bones/bone_surface.h"
#include "body/bones/frame.h"
#include "body/tables/net_table.h"
#include "geometry/bvh.h"

using namespace cluneal;
using namespace cluneal::body;

namespace {

/// A measured person's bone: its landmarks and its surface, in the assembled pelvis.
struct Bone {
  ControlMeshTable table;
  PosedBone posed;
  geometry::Mesh mesh;
  geometry::Bvh tree;

  [[nodiscard]] glm::dvec3 at(const std::string& landmark) const {
    const auto found = table.find_place(landmark);
    INFO(landmark);
    REQUIRE(found);
    return posed.net.points[found->index];
  }
  [[nodiscard]] glm::dvec3 normal_at(const glm::dvec3& place) const {
    const auto nearest = tree.nearest(place);
    return glm::dvec3(mesh.normals[mesh.indices[3 * std::size_t{nearest->triangle}]]);
  }
};

const Bone& bone_of(const std::string& file, const std::string& person) {
  static std::map<std::string, Bone> kept;
  const auto found = kept.find(file + person);
  if (found != kept.end()) return found->second;
  auto table = load_net_table(test::assets() / "body" / (file + ".json"));
  REQUIRE(table.ok());
  auto bone = posed(*table, Person{person, person, false}, Pose{});
  REQUIRE(bone.ok());
  geometry::Mesh mesh = bone_surface(*bone, 5).mesh;
  geometry::Bvh tree(mesh);
  return kept.emplace(file + person, Bone{std::move(*table), std::move(*bone), std::move(mesh), std::move(tree)})
      .first->second;
}

/// How far the surface bulges out of its own smooth course on the way from one place to another on it, mm: the largest
/// rise over the chord between what lies `foot` mm before and behind. A curved surface alone stands out by foot^2 / 2r.
double bulge_between(const Bone& bone, const glm::dvec3& from, const glm::dvec3& to, double foot, double sign = 1) {
  const glm::dvec3 normal = glm::normalize(bone.normal_at(from) + bone.normal_at(to));
  const double length = glm::distance(from, to);
  std::vector<double> height;
  const double step = 0.25;
  for (double s = 0; s <= length; s += step) {
    const glm::dvec3 point = from + (s / length) * (to - from);
    const auto hits = bone.tree.all_hits({point + 12.0 * normal, -normal});
    REQUIRE_FALSE(hits.empty());
    height.push_back(12 - hits.front().distance);
  }
  const auto feet = static_cast<std::size_t>(foot / step);
  double most = 0;
  for (std::size_t i = feet; i + feet < height.size(); ++i) {
    most = std::max(most, sign * (height[i] - 0.5 * (height[i - feet] + height[i + feet])));
  }
  return most;
}

double bulge(const Bone& bone, const std::string& from, const std::string& to, double foot, double sign = 1) {
  return bulge_between(bone, bone.at(from), bone.at(to), foot, sign);
}

double off_line(const glm::dvec3& point, const glm::dvec3& from, const glm::dvec3& to) {
  const glm::dvec3 along = glm::normalize(to - from);
  const glm::dvec3 arm = point - from;
  return glm::length(arm - along * glm::dot(arm, along));
}

}  // namespace

TEST_CASE("The ischial spine stands out between two notches", "[features]") {
  const std::string person = GENERATE(as<std::string>{}, "man", "woman");
  INFO(person);
  const Bone& hip = bone_of("hip_bone", person);
  const glm::dvec3 tip = hip.at("ischial_spine.apex");
  const glm::dvec3 above = hip.at("greater_sciatic_notch.05"), below = hip.at("lesser_sciatic_notch.02");
  // All of pudendal teaching rests on it: it must be seen as a process, not a nick of 3 mm.
  CHECK(off_line(tip, above, below) > 6.5);
  CHECK(hip.tree.nearest(tip)->distance < 0.35);
  // Behind and medial of both notches, its tip no needle: the bone is 3 mm thick 3 mm behind it.
  CHECK(tip.x < above.x);
  CHECK(tip.x < below.x);
  CHECK(tip.y > above.y);
  CHECK(glm::distance(hip.at("ischial_spine.apex.outer"), hip.at("ischial_spine.apex.inner")) > 3);
  // The lesser notch is hollow between spine and tuberosity.
  CHECK(off_line(hip.at("lesser_sciatic_notch.01"), tip, hip.at("ischial_tuberosity.medial.01")) > 3);
}

TEST_CASE("Three gluteal lines cross the outer surface of the ilium", "[features]") {
  const std::string person = GENERATE(as<std::string>{}, "man", "woman");
  INFO(person);
  const Bone& hip = bone_of("hip_bone", person);
  CHECK(bulge(hip, "gluteal.upper.03", "gluteal.middle.03", 4) > 0.4);           // anterior
  CHECK(bulge(hip, "gluteal.upper.05", "crest.outer.10", 4) > 0.4);              // posterior
  CHECK(bulge(hip, "gluteal.middle.02", "gluteal.inferior_line.02", 4) > 0.25);  // inferior
}

TEST_CASE("The iliac crest has two lips with a zone between them", "[features]") {
  const std::string person = GENERATE(as<std::string>{}, "man", "woman");
  INFO(person);
  const Bone& hip = bone_of("hip_bone", person);
  // The lips are raised over their landmarks, which lie on the smooth surface; the top between them is not.
  for (const char* lip : {"crest.outer.02", "crest.outer.04", "crest.outer.06", "iliac_tubercle.tip", "crest.inner.02",
                          "crest.inner.04", "crest.inner.06"}) {
    INFO(lip);
    CHECK(hip.tree.signed_distance(hip.at(lip)) < -0.3);
  }
  for (const char* top : {"crest.top.03", "crest.top.06", "crest.top.09"}) {
    INFO(top);
    CHECK(std::abs(hip.tree.signed_distance(hip.at(top))) < 0.3);
  }
}

TEST_CASE("The auricular surface of the ilium has a border, and the tuberosity behind it is rough", "[features]") {
  const std::string person = GENERATE(as<std::string>{}, "man", "woman");
  INFO(person);
  const Bone& hip = bone_of("hip_bone", person);
  CHECK(bulge(hip, "auricular.middle", "iliac_tuberosity.groove.01", 3) > 0.3);
  CHECK(bulge(hip, "auricular.lower.02", "iliac_tuberosity.groove.02", 3) > 0.3);
  CHECK(bulge(hip, "iliac_tuberosity.01", "iliac_tuberosity.03", 4) > 0.3);
  // Round it runs a groove, so that the ear-shaped surface has an outline also in front, where the bone is smooth.
  CHECK(bulge(hip, "auricular.front", "iliac_fossa.lower.03", 1.5, -1) > 0.1);
  CHECK(bulge(hip, "auricular.lower.01", "pelvic_surface.01", 1.5, -1) > 0.2);
}

TEST_CASE("Pecten, iliopubic eminence, obturator groove and the facets of the tuberosity are there", "[features]") {
  const std::string person = GENERATE(as<std::string>{}, "man", "woman");
  INFO(person);
  const Bone& hip = bone_of("hip_bone", person);
  CHECK(glm::distance(hip.tree.nearest(hip.at("pecten.01"))->point, hip.at("pecten.01")) > 0.8);
  CHECK(hip.tree.signed_distance(hip.at("iliopubic_eminence.tip")) < -1);
  CHECK(hip.tree.signed_distance(hip.at("obturator_rim.inner.02")) > 0.5);
  CHECK(bulge(hip, "ischial_tuberosity.mid.02", "ischial_tuberosity.mid.03", 4) > 0.4);
  CHECK(bulge(hip, "ischial_tuberosity.lateral.01", "ischial_tuberosity.mid.02", 4) > 0.25);
  CHECK(bulge(hip, "ischial_tuberosity.lateral.03", "ischial_tuberosity.medial.03", 4) > 0.25);
}

TEST_CASE("The acetabulum has a lip, and a step from the lunate surface down into the fossa", "[features]") {
  const std::string person = GENERATE(as<std::string>{}, "man", "woman");
  INFO(person);
  const Bone& hip = bone_of("hip_bone", person);
  for (const char* rim : {"acetabular_rim.11", "acetabular_rim.12", "acetabular_rim.01"}) {
    INFO(rim);
    CHECK(hip.tree.signed_distance(hip.at(rim)) < -0.15);
  }
  CHECK(bulge(hip, "lunate_surface.10", "acetabular_fossa.upper", 2) > 0.2);
  CHECK(bulge(hip, "lunate_surface.09", "acetabular_fossa.posterior", 2) > 0.2);
}

TEST_CASE("The pubic tubercle stands out where pecten and crest meet", "[features]") {
  const std::string person = GENERATE(as<std::string>{}, "man", "woman");
  INFO(person);
  const Bone& hip = bone_of("hip_bone", person);
  CHECK(hip.tree.signed_distance(hip.at("pubic_tubercle.tip")) < -1.8);
  CHECK(hip.tree.signed_distance(hip.at("pubic_crest")) < -0.7);
}

TEST_CASE("The sacrum has transverse ridges in front and an auricular surface with a border", "[features]") {
  const std::string person = GENERATE(as<std::string>{}, "man", "woman");
  INFO(person);
  const Bone& sacrum = bone_of("sacrum", person);
  for (const char* ridge : {"pelvic.ridge.12", "pelvic.ridge.23", "pelvic.ridge.34", "pelvic.ridge.45"}) {
    INFO(ridge);
    CHECK(sacrum.tree.signed_distance(sacrum.at(ridge)) < -0.5);
  }
  CHECK(bulge(sacrum, "auricular.middle.02", "tuberosity.fossa.lateral", 3) > 0.3);
}

TEST_CASE("The femur has a fovea, a trochanteric fossa, an intertrochanteric line and the lines behind", "[features]") {
  const Bone& femur = bone_of("femur", "woman");
  // Below and behind the head's pole, which lies in the axis of the neck. The chord is 2.4 mm under the ball.
  const glm::dvec3 chord = glm::mix(femur.at("head.pole"), femur.at("head.01.inferoposterior"), 0.6);
  CHECK(femur.tree.signed_distance(chord + 2.4 * femur.normal_at(chord)) > 1);
  CHECK(femur.tree.signed_distance(femur.at("head.pole")) < 0.5);
  CHECK(femur.tree.signed_distance(femur.at("trochanteric.01.superoposterior")) > 1.5);
  for (const char* line : {"shaft.03.posterior", "shaft.04.posterior", "shaft.05.posterior"}) {
    INFO(line);
    CHECK(femur.tree.signed_distance(femur.at(line)) < -0.6);
  }
  CHECK(femur.tree.signed_distance(femur.at("shaft.01.posterolateral")) < -0.3);
}
