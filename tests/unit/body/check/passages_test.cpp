#include <catch2/catch.hpp>

#include "../fixtures.h"
#include "body/check/check_nerves.h"
#include "body/check/check_passages.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

namespace {

anatomy::Waypoint waypoint(anatomy::Relation relation, const Id& place, const Id& passes) {
  anatomy::Waypoint point;
  point.step = "passes";
  point.relation = relation;
  point.place = place;
  point.passes = passes;
  return point;
}

/// A straight nerve along y at this x and z, beside the round bone at (60, 0, 0) of 20 mm.
Course straight(double x, double z) {
  Course course;
  course.id = "nerve.a.left"_id;
  for (int i = -20; i <= 20; ++i) course.line.push_back({x, i, z});
  course.radius.assign(course.line.size(), 0.5);
  course.waypoints.push_back({"passes", {x, 0, z}, 20, {}});
  return course;
}

std::vector<base::Diagnostic> checked(const Body& body, const anatomy::Atlas& atlas, const anatomy::Waypoint& waypoint,
                                      const Course& course) {
  anatomy::Nerve nerve;
  nerve.id = "nerve.a"_id;
  nerve.course = {waypoint};
  std::vector<base::Diagnostic> remarks;
  check_passages(body, atlas, nerve, course, BoneField(body), remarks);
  return remarks;
}

}  // namespace

TEST_CASE("A nerve goes through the rim of its foramen", "[passages]") {
  Body body = body::test::round_body();
  // A square of 8 mm round (10, 0, 50), across y.
  body.curves["curve.foramen.left"_id] = {{6, 0, 46}, {14, 0, 46}, {14, 0, 54}, {6, 0, 54}};
  const auto through = waypoint(anatomy::Relation::through_foramen, "landmark.foramen"_id, {});
  CHECK(checked(body, {}, through, straight(10, 50)).empty());
  CHECK(checked(body, {}, through, straight(13.4, 50)).empty());
  CHECK(body::test::names(checked(body, {}, through, straight(13.8, 50)), "\"passes\"", "cuts 0.30 mm into the rim"));
  CHECK(body::test::names(checked(body, {}, through, straight(15, 50)), "\"passes\"", "does not pass through"));
  const auto nowhere = waypoint(anatomy::Relation::through_foramen, "landmark.moon"_id, {});
  CHECK(body::test::names(checked(body, {}, nowhere, straight(10, 50)), "\"passes\"", "no rim"));
}

TEST_CASE("A nerve passes its ligament on the side that it declares", "[passages]") {
  Body body = body::test::round_body();
  // Across the top of the round bone, 5 mm above it.
  body.curves["curve.band.left"_id] = {{50, 0, 25}, {60, 0, 25}, {70, 0, 25}};
  const auto passes = [](anatomy::Relation relation) {
    return waypoint(relation, "landmark.a"_id, "ligament.band"_id);
  };
  using anatomy::Relation;
  CHECK(checked(body, {}, passes(Relation::over), straight(60, 28)).empty());
  CHECK(checked(body, {}, passes(Relation::under), straight(60, 22)).empty());
  CHECK(checked(body, {}, passes(Relation::pierces), straight(60, 24)).empty());
  CHECK(
      body::test::names(checked(body, {}, passes(Relation::over), straight(60, 22)), "\"passes\"", "3.0 mm under it"));
  CHECK(
      body::test::names(checked(body, {}, passes(Relation::under), straight(60, 28)), "\"passes\"", "3.0 mm over it"));
  CHECK(body::test::names(checked(body, {}, passes(Relation::pierces), straight(60, 30)), "\"passes\"", "at 5.0 mm"));
}

TEST_CASE("A nerve stays on its side of the whole band, not of its middle alone", "[passages]") {
  Body body = body::test::round_body();
  // The same band, 10 mm broad.
  body.curves["curve.band.left"_id] = {{50, 0, 25}, {60, 0, 25}, {70, 0, 25}};
  body.curves["curve.band.first_edge.left"_id] = {{50, -5, 25}, {60, -5, 25}, {70, -5, 25}};
  body.curves["curve.band.last_edge.left"_id] = {{50, 5, 25}, {60, 5, 25}, {70, 5, 25}};
  using anatomy::Relation;
  const auto passes = [](Relation relation) { return waypoint(relation, "landmark.a"_id, "ligament.band"_id); };
  // 1 mm over or under the middle, and rising or sinking by half a millimetre each millimetre.
  const auto slanting = [](double over) {
    Course course = straight(60, 0);
    for (glm::dvec3& point : course.line) point.z = 25 + over - 0.5 * point.y;
    return course;
  };
  CHECK(checked(body, {}, passes(Relation::over), straight(60, 26)).empty());
  CHECK(checked(body, {}, passes(Relation::under), straight(60, 24)).empty());
  CHECK(checked(body, {}, passes(Relation::pierces), slanting(0)).empty());
  CHECK(body::test::names(checked(body, {}, passes(Relation::over), slanting(1)), "\"passes\"",
                          "dips 1.5 mm under its band"));
  CHECK(body::test::names(checked(body, {}, passes(Relation::under), slanting(-1)), "\"passes\"",
                          "rises 1.5 mm over its band"));
  // A banded ligament has a closed surface: whether it is pierced is asked of that (check_ligaments.cpp).
  CHECK(checked(body, {}, passes(Relation::pierces), straight(60, 28)).empty());
  CHECK(body::test::names(checked(body, {}, passes(Relation::over), straight(80, 28)), "\"passes\"",
                          "crosses it nowhere between its edges"));
}

TEST_CASE("A nerve that turns round a muscle's border passes close below it", "[passages]") {
  Body body = body::test::round_body();
  body.curves["curve.gluteus_maximus.lower_border.left"_id] = {{30, 0, -60}, {50, 0, -60}};
  const auto turns = waypoint(anatomy::Relation::under, "landmark.a"_id, "curve.gluteus_maximus.lower_border"_id);
  CHECK(checked(body, {}, turns, straight(40, -64)).empty());
  CHECK(body::test::names(checked(body, {}, turns, straight(40, -56)), "\"passes\"", "turns round"));
  CHECK(body::test::names(checked(body, {}, turns, straight(40, -70)), "\"passes\"", "at 10.0 mm, 10.0 mm below it"));
}

TEST_CASE("A step is held against its claims on a typical person", "[passages]") {
  Body body = body::test::round_body();
  body.landmarks["landmark.ischial_tuberosity.left"_id] = {40, 0, -100};
  anatomy::Atlas atlas;
  anatomy::Claim claim = body::test::distance_claim("c.it", "landmark.ischial_tuberosity", 30.5, 11.4);
  claim.quantity = "offset";
  claim.metric = "lateral";
  atlas.claims["c.it"] = claim;
  anatomy::Waypoint beside = waypoint(anatomy::Relation::beside, "landmark.a"_id, {});
  beside.claims = {"c.it"};
  body.published.places.push_back({"landmark.psis"_id, {}, {}});
  CHECK(body::test::errors_of(checked(body, atlas, beside, straight(72, -98))).empty());
  const auto medial = checked(body, atlas, beside, straight(20, -98));
  CHECK(body::test::names(medial, "\"passes\"", "published 30.5 +- 11.4 mm, here -20.0 mm"));
  CHECK(body::test::errors_of(medial).size() == 1);
  body.published.places.clear();
  CHECK(body::test::errors_of(checked(body, atlas, beside, straight(20, -98))).empty());
}

TEST_CASE("A spinal nerve leaves inside the rim of its intervertebral foramen", "[passages]") {
  const Body& man = body::test::real_body("man");
  for (const char* level : {"t11", "t12", "l1", "l2", "l3", "l4", "l5"}) {
    INFO(level);
    const geometry::Polyline& rim =
        man.curves.at(*base::Id::parse("curve.vertebra." + std::string(level) + ".foramen.left"));
    CHECK(rim.front() == rim.back());
  }
  const auto shifted = [&](double up) {
    Body body = man;
    for (glm::dvec3& point : body.courses.at("nerve.spinal.l3.left"_id).line) point.z += up;
    return check_nerves(body, body::test::real_atlas(), BoneField(body));
  };
  // A ganglion 4.2 mm thick below a pedicle: somewhere on its way up it cuts the rim, by 12 mm it runs through the
  // pedicle.
  bool cuts = false;
  for (const double up : {3, 4, 5, 6, 8}) {
    cuts = cuts ||
           body::test::names(shifted(up), "nerve.spinal.l3.left", "into the rim of \"landmark.vertebra.l3.foramen\"");
  }
  CHECK(cuts);
  CHECK(body::test::names(shifted(12), "nerve.spinal.l3.left",
                          "does not pass through the rim of \"landmark.vertebra.l3.foramen\""));
}

TEST_CASE("A root leaves the sacral canal inside the opening of its own level", "[passages]") {
  Body body = body::test::real_body("man");
  for (glm::dvec3& point : body.courses.at("nerve.spinal.s2.left"_id).line) point.z -= 25;
  CHECK(body::test::names(check_nerves(body, body::test::real_atlas(), BoneField(body)), "nerve.spinal.s2.left",
                          "does not pass through the rim of \"landmark.sacrum.canal_window.s2\""));
}
