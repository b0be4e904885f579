#include "body/nerves/course.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>

#include "../fixtures.h"
#include "body/check/check_nerves.h"
#include "body/core/flat_section.h"
#include "body/places/places.h"

using namespace cluneal;
using namespace cluneal::body;

namespace {

using anatomy::Relation;
using base::operator""_id;

anatomy::Waypoint waypoint(const std::string& step, Relation relation, const Id& place) {
  anatomy::Waypoint point;
  point.step = step;
  point.relation = relation;
  point.place = place;
  return point;
}

/// A nerve over the round bone's top at 62 mm from the midline, and a root that joins its start.
anatomy::Atlas round_atlas() {
  anatomy::Atlas atlas;
  atlas.claims["c.midline"] = body::test::distance_claim("c.midline", "midline", 62, 5);
  anatomy::Nerve nerve;
  nerve.id = "nerve.scn.medial"_id;
  atlas.nerve_traits[nerve.id].crosses = "curve.iliac_crest.top"_id;
  nerve.diameter = 1.1;
  nerve.course = {waypoint("starts", Relation::start, "landmark.root"_id),
                  waypoint("crosses", Relation::over, "curve.iliac_crest.top"_id),
                  waypoint("ends", Relation::ends_in, "landmark.skin"_id)};
  nerve.course[1].station_claims = {"c.midline"};
  atlas.nerves[nerve.id] = nerve;
  anatomy::Nerve root;
  root.id = "nerve.root"_id;
  root.joins = nerve.id;
  root.diameter = 1.7;
  root.course = {waypoint("leaves", Relation::start, "landmark.root"_id)};
  root.course[0].offset_superior = 30;
  root.course[0].offset_lateral = -10;
  atlas.nerves[root.id] = root;
  return atlas;
}

/// The same with a neighbour in the place of the superior cluneal nerve, which would have to cross the crest and is no
/// band.
anatomy::Atlas neighbour_atlas() {
  anatomy::Atlas atlas = round_atlas();
  auto node = atlas.nerves.extract("nerve.scn.medial"_id);
  node.key() = "nerve.neighbour.band"_id;
  node.mapped().id = node.key();
  node.mapped().group = "nerve.neighbour"_id;
  atlas.groups[node.mapped().group].neighbours = true;
  atlas.nerves.at("nerve.root"_id).joins = node.key();
  atlas.nerves.insert(std::move(node));
  return atlas;
}

Body laid(const anatomy::Atlas& atlas) {
  Body body = body::test::round_body();
  const BoneField bones(body);
  const auto status = route_nerves(body, atlas, bones, Surroundings(bones), nullptr);
  if (!status) FAIL(status.error().message);
  return body;
}

}  // namespace

TEST_CASE("A nerve is laid over the bone, clear of it, through its station", "[course]") {
  const anatomy::Atlas atlas = round_atlas();
  const Body body = laid(atlas);
  REQUIRE(body.courses.size() == 4);
  const Course& left = body.courses.at("nerve.scn.medial.left"_id);
  for (std::size_t i = 0; i < left.line.size(); ++i) {
    CHECK(glm::distance(left.line[i], glm::dvec3(60, 0, 0)) > 20 + 0.55 + 0.2);
    if (i > 0) CHECK(glm::distance(left.line[i], left.line[i - 1]) <= 1.001);
  }
  REQUIRE(left.waypoints.size() == 3);
  CHECK(left.waypoints[1].point.x == Approx(62).margin(0.5));
  // The waypoint stands on the line at its arc length.
  CHECK(glm::distance(geometry::point_at(left.line, left.waypoints[1].arc_length), left.waypoints[1].point) < 1e-6);
  CHECK(left.waypoints[2].arc_length == Approx(geometry::length_of(left.line)));
  REQUIRE(left.waypoints[1].residuals.size() == 1);
  CHECK(left.waypoints[1].residuals[0].published == Approx(62));
  // The other side mirrors it.
  const Course& right = body.courses.at("nerve.scn.medial.right"_id);
  CHECK(right.waypoints[1].point.x == Approx(-left.waypoints[1].point.x).margin(0.05));
  INFO(body::test::all_text(check_nerves(body, atlas, BoneField(body))));
  INFO(body::test::all_text(body::test::errors_of(check_nerves(body, atlas, BoneField(body)))));
  CHECK(body::test::errors_of(check_nerves(body, atlas, BoneField(body))).empty());
}

TEST_CASE("A root ends exactly where the nerve that it joins starts", "[course]") {
  const Body body = laid(round_atlas());
  const Course& root = body.courses.at("nerve.root.left"_id);
  const Course& nerve = body.courses.at("nerve.scn.medial.left"_id);
  CHECK(root.line.back() == nerve.line.front());
}

TEST_CASE("A root meets the nerve farther on where it comes from there", "[course]") {
  anatomy::Atlas atlas = round_atlas();
  const Body plain = laid(atlas);
  const glm::dvec3 start = plain.courses.at("nerve.scn.medial.left"_id).line.front();
  // Its last step lies beside the crossing, 30 mm and more from the other's start.
  anatomy::Waypoint far = waypoint("comes", Relation::along, "curve.iliac_crest.top"_id);
  far.station_claims = atlas.nerves.at("nerve.scn.medial"_id).course[1].station_claims;
  far.offset_lateral = 3;
  far.offset_superior = 6;
  atlas.nerves.at("nerve.root"_id).course.push_back(far);
  const Body body = laid(atlas);
  const Course& root = body.courses.at("nerve.root.left"_id);
  const Course& nerve = body.courses.at("nerve.scn.medial.left"_id);
  CHECK(geometry::nearest_on(nerve.line, root.line.back()).distance < 1e-9);
  CHECK(glm::distance(root.line.back(), start) > 8);
  INFO(body::test::all_text(body::test::errors_of(check_nerves(body, atlas, BoneField(body)))));
  CHECK(body::test::errors_of(check_nerves(body, atlas, BoneField(body))).empty());
}

TEST_CASE("Where a root meets the nerve does not jump when its last step moves a little", "[course]") {
  anatomy::Atlas atlas = round_atlas();
  const Body plain = laid(atlas);
  const geometry::Polyline& nerve = plain.courses.at("nerve.scn.medial.left"_id).line;
  anatomy::Waypoint far = waypoint("comes", Relation::along, "curve.iliac_crest.top"_id);
  far.station_claims = atlas.nerves.at("nerve.scn.medial"_id).course[1].station_claims;
  // From beside the nerve's start along it: never farther at once than some times what the step moves.
  const glm::dvec3 from = nerve.front(), crossing = plain.courses.at("nerve.scn.medial.left"_id).waypoints[1].point;
  double before = -1;
  for (int i = -5; i < 20; ++i) {
    const double share = 0.02 * i;
    const glm::dvec3 at = from + share * (crossing - from) - crossing;
    far.offset_lateral = at.x + 4;
    far.offset_posterior = at.y;
    far.offset_superior = at.z + 4;
    anatomy::Atlas other = atlas;
    other.nerves.at("nerve.root"_id).course.push_back(far);
    const Body body = laid(other);
    const double meets = geometry::nearest_on(nerve, body.courses.at("nerve.root.left"_id).line.back()).arc_length;
    INFO(share << " " << before << " " << meets);
    if (before >= 0) CHECK(std::abs(meets - before) < 4);
    before = meets;
  }
  CHECK(before > 4);
}

TEST_CASE("A crossing that is moved lies on the line that it crosses", "[course]") {
  anatomy::Atlas atlas = round_atlas();
  anatomy::Waypoint& crossing = atlas.nerves.at("nerve.scn.medial"_id).course[1];
  REQUIRE(crossing.relation == Relation::over);
  crossing.offset_lateral = 5;
  crossing.offset_outward = 1.5;
  const Body body = laid(atlas);
  const auto& curve = body.curves.at("curve.iliac_crest.top.left"_id);
  const glm::dvec3 point = body.courses.at("nerve.scn.medial.left"_id).waypoints[1].point;
  CHECK(geometry::nearest_on(curve, point).distance < 1.7);
}

TEST_CASE("A branch starts on the nerve that it leaves", "[course]") {
  anatomy::Atlas atlas = round_atlas();
  anatomy::Nerve branch = atlas.nerves.at("nerve.root"_id);
  branch.id = "nerve.branch"_id;
  branch.leaves = "nerve.scn.medial"_id;
  branch.joins.reset();
  branch.course = {waypoint("starts", Relation::start, "landmark.root"_id),
                   waypoint("ends", Relation::goes_on, "landmark.root"_id)};
  branch.course[1].offset_posterior = 40;
  atlas.nerves[branch.id] = branch;
  Body body = laid(atlas);
  const Course& left = body.courses.at("nerve.branch.left"_id);
  const auto on = geometry::nearest_on(body.courses.at("nerve.scn.medial.left"_id).line, left.line.front());
  CHECK(on.distance < 1e-9);
  CHECK(left.waypoints.front().point == left.line.front());
  body.courses.at("nerve.branch.left"_id).line.front().z += 1;
  CHECK(body::test::names(check_nerves(body, atlas, BoneField(body)), "nerve.branch.left", "which it leaves"));
}

TEST_CASE("A thick root becomes as thin as the nerve that it joins", "[course]") {
  anatomy::Atlas atlas = round_atlas();
  atlas.nerves.at("nerve.root"_id).diameter = 3;
  const Body body = laid(atlas);
  const Course& root = body.courses.at("nerve.root.left"_id);
  CHECK(root.radius.back() == Approx(0.55));
  CHECK(*std::max_element(root.radius.begin(), root.radius.end()) <= 1.5);
}

TEST_CASE("A thin root becomes as thick as the nerve that it goes on in", "[course]") {
  anatomy::Atlas atlas = round_atlas();
  atlas.nerves.at("nerve.root"_id).diameter = 0.8;
  const Body body = laid(atlas);
  const Course& root = body.courses.at("nerve.root.left"_id);
  CHECK(glm::distance(root.line.back(), body.courses.at("nerve.scn.medial.left"_id).line.front()) < 1e-6);
  CHECK(root.radius.back() == Approx(0.55));
}

TEST_CASE("Tubes get coarser with their detail and keep the radius", "[course]") {
  const Body body = laid(round_atlas());
  const Course& nerve = body.courses.at("nerve.scn.medial.left"_id);
  const auto triangles = [&](std::size_t d) { return nerve.tube[d]->triangle_count(); };
  CHECK(triangles(0) > triangles(1));
  CHECK(triangles(1) > triangles(2));
  for (const float radius : nerve.tube[1]->radii) CHECK(radius <= Approx(0.55));
}

TEST_CASE("What a course gets wrong is named", "[course][check]") {
  anatomy::Atlas atlas = round_atlas();
  SECTION("a waypoint moved off the crest") {
    Body body = laid(atlas);
    body.courses.at("nerve.scn.medial.left"_id).waypoints[1].point.z += 15;
    CHECK(
        body::test::names(check_nerves(body, atlas, BoneField(body)), "\"crosses\"", "off curve.iliac_crest.top.left"));
  }
  SECTION("a waypoint taken off the crest") {
    atlas.nerves.at("nerve.scn.medial"_id).course[1].place = "landmark.root"_id;
    const Body body = laid(atlas);
    const auto remarks = check_nerves(body, atlas, BoneField(body));
    CHECK(body::test::names(remarks, "\"crosses\"", "no curve"));
    CHECK(body::test::names(remarks, "nerve.scn.medial.left", "which it crosses"));
  }
  SECTION("a crossing off the studies") {
    Body body = laid(atlas);
    body.published.places.push_back({"landmark.psis"_id, {}, {}});  // A typical person: one that is judged.
    atlas.claims.at("c.midline").value = 70;
    CHECK(body::test::names(check_nerves(body, atlas, BoneField(body)), "\"crosses\"",
                            "together say 70.0 mm, within 5.0"));
  }
  SECTION("a nerve in the bone") {
    Body body = laid(atlas);
    Course& course = body.courses.at("nerve.scn.medial.left"_id);
    for (glm::dvec3& point : course.line) point.z -= 3;
    CHECK(body::test::names(check_nerves(body, atlas, BoneField(body)), "nerve.scn.medial.left", "into bone.hip.left"));
  }
  SECTION("a root that does not reach") {
    Body body = laid(atlas);
    body.courses.at("nerve.root.right"_id).line.back().z += 1;
    CHECK(body::test::names(check_nerves(body, atlas, BoneField(body)), "nerve.root.right", "which it joins"));
  }
  SECTION("a course that is not there") {
    Body body = laid(atlas);
    body.courses.erase("nerve.root.left"_id);
    CHECK(body::test::names(check_nerves(body, atlas, BoneField(body)), "nerve.root.left", "no course"));
  }
}

TEST_CASE("A nerve whose place the body has not is left out and named with its step", "[course]") {
  anatomy::Atlas atlas = round_atlas();
  atlas.nerves.at("nerve.scn.medial"_id).course[2].place = "landmark.moon"_id;
  const Body body = laid(atlas);
  CHECK(body.courses.count("nerve.scn.medial.left"_id) == 0);
  CHECK(body::test::names(body.remarks, "\"ends\"", "landmark.moon"));
  CHECK(body::test::names(body.remarks, "nerve.root.left", "has no course of its own"));
}

TEST_CASE("Nerves that join in a circle are named", "[course]") {
  anatomy::Atlas atlas = round_atlas();
  atlas.nerves.at("nerve.scn.medial"_id).joins = "nerve.root"_id;
  CHECK(body::test::names(laid(atlas).remarks, "joins", "no course of its own"));
}

TEST_CASE("A schematic waypoint guides the line without being met", "[course]") {
  anatomy::Atlas atlas = round_atlas();
  anatomy::Waypoint guide = waypoint("passes", Relation::along, "landmark.root"_id);
  guide.offset_posterior = 20;
  guide.offset_superior = -20;
  auto& course = atlas.nerves.at("nerve.scn.medial"_id).course;
  course.insert(course.begin() + 1, guide);
  const glm::dvec3 wish = body::test::round_body().landmarks.at("landmark.root.left"_id) + glm::dvec3(0, 20, -20);
  const Body met = laid(atlas);
  CHECK(glm::distance(met.courses.at("nerve.scn.medial.left"_id).waypoints[1].point, wish) < 1e-9);
  course[1].schematic = true;
  const Body guided = laid(atlas);
  const Course& line = guided.courses.at("nerve.scn.medial.left"_id);
  const double off = glm::distance(line.waypoints[1].point, wish);
  CHECK(off > 0.1);
  CHECK(off < 15);
  CHECK(glm::distance(geometry::point_at(line.line, line.waypoints[1].arc_length), line.waypoints[1].point) < 1e-6);
}

TEST_CASE(
    "A band is as broad as its steps say, keeps its edge off the bone and takes up what joins it beside its middle",
    "[course]") {
  anatomy::Atlas atlas = neighbour_atlas();
  anatomy::Nerve& band = atlas.nerves.at("nerve.neighbour.band"_id);
  band.diameter = 4;
  // On edge over the round bone: its width is turned to it.
  band.course[0].flat = anatomy::FlatSection{12, 1, 0, 0};
  band.course[1].flat = anatomy::FlatSection{12, 1, 0, 0};
  band.course[1].schematic = true;
  // Beside the crest and not over it: its half width alone is more than what crosses a curve may lie off it.
  band.course[1].relation = Relation::along;
  band.course[1].offset_superior = 9;
  atlas.nerves.at("nerve.root"_id).joins = band.id;
  atlas.nerves.at("nerve.root"_id).joins_beside = 3;
  atlas.nerves.at("nerve.root"_id).diameter = 3.6;
  const Body body = laid(atlas);
  const Course& course = body.courses.at("nerve.neighbour.band.left"_id);
  REQUIRE(course.flat.half_width.size() == course.line.size());
  CHECK(course.flat.half_width.front() == Approx(6));
  CHECK(course.flat.half_width.back() == Approx(2));
  for (std::size_t i = 0; i + 1 < course.line.size(); ++i) {
    const glm::dvec3 along = glm::normalize(course.line[i + 1] - course.line[i]);
    for (const glm::dvec3& point :
         band_rim(course.line[i], along, course.flat.faces[i], course.flat.half_width[i], course.radius[i])) {
      CHECK(glm::distance(point, glm::dvec3(60, 0, 0)) > 20);
    }
  }
  const Course& root = body.courses.at("nerve.root.left"_id);
  const double beside = geometry::nearest_on(course.line, root.line.back()).distance;
  CHECK(beside > 1);
  CHECK(beside <= 3.01);
  // What joins it sinks into it: thinner than the band where it ends.
  CHECK(root.radius.front() == Approx(1.8));
  CHECK(root.radius.back() < 0.7 * 2);
  CHECK(body::test::errors_of(check_nerves(body, atlas, BoneField(body))).empty());
}

TEST_CASE("A band that turns round its middle keeps the points that its edge needs", "[course]") {
  const auto band = [](double turn) {
    Course course;
    for (int i = 0; i <= 40; ++i) {
      course.line.emplace_back(0, 0, -i);
      course.radius.push_back(1);
      course.flat.half_width.push_back(6);
      course.flat.faces.emplace_back(std::sin(turn * i / 40), std::cos(turn * i / 40), 0);
    }
    add_tubes(course);
    return course.tube[1]->triangle_count();
  };
  CHECK(band(5) > 2 * band(0));
}

TEST_CASE("What says how far from bone or from skin it runs is held there", "[course]") {
  anatomy::Atlas atlas = neighbour_atlas();
  auto& course = atlas.nerves.at("nerve.neighbour.band"_id).course;
  anatomy::Waypoint guide = waypoint("passes", Relation::along, "landmark.root"_id);
  guide.schematic = true;
  guide.offset_outward = 3;
  course.insert(course.begin() + 1, guide);
  const Body body = laid(atlas);
  const glm::dvec3 point = body.courses.at("nerve.neighbour.band.left"_id).waypoints[1].point;
  CHECK(glm::distance(point, glm::dvec3(60, 0, 0)) == Approx(23).margin(0.3));
}

TEST_CASE("A step on a ligament lies between its two edges", "[course]") {
  anatomy::Atlas atlas = round_atlas();
  anatomy::Waypoint on = waypoint("passes", Relation::over, "ligament.band"_id);
  on.band = anatomy::BandSpot{0.25, 0.5};
  Body body = body::test::round_body();
  body.curves["curve.band.first_edge.left"_id] = {{50, 0, 60}, {90, 0, 60}};
  body.curves["curve.band.last_edge.left"_id] = {{50, 10, 60}, {90, 10, 60}};
  const BoneField bones(body);
  const auto laid = lay_waypoint(on, base::Side::left, atlas, body, bones, std::nullopt, 1);
  REQUIRE(laid);
  CHECK(glm::distance(laid->point, glm::dvec3(60, 5, 60)) < 1e-9);
  CHECK(!lay_waypoint(on, base::Side::right, atlas, body, bones, std::nullopt, 1));
}
