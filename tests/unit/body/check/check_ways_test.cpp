#include "body/check/check_ways.h"

#include <catch2/catch.hpp>
#include <glm/geometric.hpp>

#include "../fixtures.h"
#include "body/measure/ways.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

namespace {

/// A cube whose faces lie so far from the middle, closed and facing outward.
geometry::Mesh cube_mesh(float half) {
  geometry::Mesh mesh;
  for (const float x : {-half, half}) {
    for (const float y : {-half, half}) {
      for (const float z : {-half, half}) {
        mesh.positions.emplace_back(x, y, z);
        mesh.normals.push_back(glm::normalize(mesh.positions.back()));
      }
    }
  }
  mesh.indices = {0, 1, 3, 0, 3, 2, 4, 6, 7, 4, 7, 5, 0, 4, 5, 0, 5, 1,
                  2, 3, 7, 2, 7, 6, 0, 2, 6, 0, 6, 4, 1, 5, 7, 1, 7, 3};
  return mesh;
}

/// A cube of skin about the middle, its faces at 100 mm, and on each side a site 60 mm from it: the way to it is 40 mm
/// long, straight in along x.
struct Box {
  Body body;
  anatomy::Atlas atlas;
  anatomy::Way way{{"site.one"_id}, {}};

  Box() {
    Shape skin{"skin.trunk"_id, {}, 2};
    for (auto& mesh : skin.mesh) mesh = std::make_shared<const geometry::Mesh>(cube_mesh(100));
    body.shapes.insert_or_assign(skin.id, skin);
    for (const double side : {1.0, -1.0}) {
      PlacedSite site;
      site.id = "site.one"_id.child(side > 0 ? "left" : "right");
      site.point = {60 * side, 0, 0};
      body.sites.insert_or_assign(site.id, site);
    }
  }
  void add_nerve(const char* side, double x, double behind, double radius) {
    Course course;
    course.id = "nerve.near"_id.child(side);
    for (int i = -40; i <= 40; ++i) course.line.emplace_back(x, behind, i);
    course.radius.assign(course.line.size(), radius);
    body.courses.insert_or_assign(course.id, course);
  }
  [[nodiscard]] std::optional<double> left(const anatomy::NearWay& near) const {
    JointFaces joints(body);
    return WayOnBody(body, SkinField(body), way, base::Side::left).distance_to(near, joints);
  }
};

}  // namespace

TEST_CASE("What lies near a way is measured from all of it, less a nerve's radius") {
  Box box;
  box.add_nerve("left", 80, 12, 1.5);
  box.add_nerve("right", -80, 3, 1.5);
  CHECK(box.left({"nerve.near"_id, {}, 0, 0}).value() == Approx(10.5).margin(0.05));
  // Beyond the end of the way it is measured from the end.
  box.add_nerve("left", 40, 15, 0);
  CHECK(box.left({"nerve.near"_id, {}, 0, 0}).value() == Approx(25).margin(0.05));
  box.body.landmarks["landmark.row.first.left"_id] = {60, 0, 33};
  box.body.landmarks["landmark.row.second.left"_id] = {70, 0, -21};
  box.body.landmarks["landmark.row.third.right"_id] = {-70, 0, 1};
  CHECK(box.left({"landmark.row"_id, {}, 0, 0}).value() == Approx(21).margin(0.05));
  CHECK_FALSE(box.left({"nerve.elsewhere"_id, {}, 0, 0}));
}

TEST_CASE("A joint lies where its two bones face each other") {
  Box box;
  const auto bone = [&](const Id& id, const glm::dvec3& centre) {
    Shape shape{id, {}, 2};
    for (auto& mesh : shape.mesh) mesh = std::make_shared<const geometry::Mesh>(test::sphere_mesh(centre, 10, 60));
    box.body.shapes.insert_or_assign(id, shape);
  };
  // Two balls of 10 mm with 2 mm between them, which face each other 50 mm behind the way's end.
  bone("bone.one"_id, {60, 50, 11});
  bone("bone.two.left"_id, {60, 50, -11});
  const double distance = box.left({"joint.one"_id, {"bone.one"_id, "bone.two"_id}, 0, 0}).value();
  // Up to 5 mm apart counts: a rim of at most 6 mm round the middle.
  CHECK(distance < 50);
  CHECK(distance > 43);
}

TEST_CASE("The check says what lies nearer or farther than the atlas tells") {
  Box box;
  box.add_nerve("left", 80, 12, 2);
  box.add_nerve("right", -80, 17, 2);
  anatomy::Topic topic;
  topic.id = "procedure.one"_id;
  topic.way = box.way;
  topic.way->near = {{"nerve.near"_id, {}, 10, 15}};
  box.atlas.topics[topic.id] = topic;
  const Findings right = check_ways(box.body, box.atlas);
  REQUIRE(right.size() == 2);
  for (const Finding& finding : right) CHECK(finding.severity == base::Severity::note);
  box.atlas.topics[topic.id].way->near.front().greatest = 14;
  const Findings wrong = check_ways(box.body, box.atlas);
  REQUIRE(wrong.size() == 2);
  CHECK(wrong[0].severity == base::Severity::note);
  CHECK(wrong[1].severity == base::Severity::error);
  CHECK(wrong[1].path == "nerve.near.right");
  CHECK(wrong[1].message.find("lies 15.0 mm from the way of procedure.one") != std::string::npos);
  box.atlas.topics[topic.id].way->to = {"site.two"_id};
  CHECK(test::names(test::plain(check_ways(box.body, box.atlas)), "procedure.one", "what this body lacks"));
}
