// Nerves that some people have in place of others: that each runs where its variant says, on every person.
#include <algorithm>
#include <catch2/catch.hpp>
#include <glm/geometric.hpp>
#include <string>

#include "../fixtures.h"
#include "geometry/bvh.h"
#include "geometry/passage.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

namespace {

constexpr double reach = 25;  // mm: the ligament is some millimetres thick, and what lies behind it is the sacrum.

constexpr double touched = 0.5;  // mm, as in the check.

/// How the line lies to a ligament where both are one behind the other: how many of its points are behind it and how
/// many before it. What touches it has some of it on both sides, and is neither.
struct Crossing {
  int behind = 0, before = 0;
};

Crossing crossing_of(const geometry::Polyline& line, const geometry::Bvh& ligament) {
  Crossing crossing;
  for (const glm::dvec3& point : line) {
    const bool it_before = ligament.any_hit({point, {0, -1, 0}}, 0, reach);
    const bool it_behind = ligament.any_hit({point, {0, 1, 0}}, 0, reach);
    if (it_before && !it_behind) ++crossing.behind;
    if (it_behind && !it_before) ++crossing.before;
  }
  return crossing;
}

/// The part of a course about the step that begins so.
geometry::Polyline about_step(const Course& course, const std::string& beginning) {
  constexpr double about = 4;  // mm to both sides: less than the ligament is broad.
  geometry::Polyline part;
  for (const PlacedWaypoint& waypoint : course.waypoints) {
    if (!waypoint.step.starts_with(beginning)) continue;
    for (const glm::dvec3& point : course.line)
      if (glm::distance(point, waypoint.point) < about) part.push_back(point);
  }
  return part;
}

double deepest_in(const geometry::Polyline& line, const geometry::Bvh& ligament) {
  double deepest = 0;
  for (const geometry::Passage& passage : geometry::passages_of(line, ligament))
    deepest = std::max(deepest, passage.deepest);
  return deepest;
}

}  // namespace

TEST_CASE("A middle nerve of a variant passes over, under or through the long ligament as it is told",
          "[nerves][person]") {
  const std::string person = GENERATE("man", "woman", "visible-man", "visible-woman");
  const std::string side = GENERATE("left", "right");
  INFO(person << ", " << side);
  const Body& body = body::test::real_body(person);
  const geometry::Bvh ligament(
      body.shapes.at(*base::Id::parse("ligament.sacroiliac_posterior_long." + side)).at(LevelOfDetail::finest));
  const auto line = [&](const char* nerve) { return test::course_of(body, std::string(nerve) + "." + side).line; };
  for (const char* over : {"nerve.mcn.upper", "nerve.mcn.lower"}) {
    INFO(over);
    const Crossing crossing = crossing_of(line(over), ligament);
    CHECK(crossing.behind > 0);
    CHECK(crossing.before == 0);
    CHECK(deepest_in(line(over), ligament) <= touched);
  }
  // Before and after it may lie behind what of the ligament runs on above and below.
  const Course& lower = test::course_of(body, "nerve.mcn.middle." + side);
  const Crossing under = crossing_of(about_step(lower, "passes under the long"), ligament);
  CHECK(under.before > 0);
  CHECK(under.behind == 0);
  CHECK(deepest_in(lower.line, ligament) <= touched);
  // The one that pierces it goes through where its fibres part.
  const glm::dvec3 opening = body.landmarks.at(*base::Id::parse("landmark.sacroiliac_posterior_long.opening." + side));
  double nearest = reach;
  for (const glm::dvec3& point : line("nerve.mcn.piercing")) nearest = std::min(nearest, glm::distance(point, opening));
  CHECK(nearest < 1);
}

TEST_CASE("The medial part of a high division runs medial of the other from below piriformis to the tuberosity",
          "[nerves][person]") {
  const std::string person = GENERATE("man", "woman", "visible-man", "visible-woman");
  INFO(person);
  const Body& body = body::test::real_body(person);
  const geometry::Polyline& part = test::course_of(body, "nerve.pfcn.perineal.high.left").line;
  const geometry::Polyline& other = test::course_of(body, "nerve.pfcn.left").line;
  const glm::dvec3 tuberosity = body.landmarks.at("landmark.ischial_tuberosity.left"_id);
  const geometry::Bvh piriformis(body.shapes.at("muscle.piriformis.left"_id).at(LevelOfDetail::finest));
  const geometry::Bvh gluteus(body.shapes.at("muscle.gluteus_maximus.left"_id).at(LevelOfDetail::finest));
  // It begins on the nerve, below the muscle, and well above the tuberosity: high.
  double start = 1e9;
  for (const glm::dvec3& point : other) start = std::min(start, glm::distance(point, part.front()));
  CHECK(start < 2);
  CHECK(part.front().z > tuberosity.z + 25);
  CHECK(piriformis.any_hit({part.front(), {0, 0, 1}}, 0, 40));
  // Then it lies medial of the other at each height down to the tuberosity, and in front of gluteus maximus.
  int compared = 0;
  for (const glm::dvec3& point : part) {
    if (point.z < tuberosity.z + 2 || point.z > part.front().z - 12) continue;
    const auto beside = std::min_element(other.begin(), other.end(), [&](const glm::dvec3& a, const glm::dvec3& b) {
      return std::abs(a.z - point.z) < std::abs(b.z - point.z);
    });
    CHECK(point.x < beside->x - 1.5);
    CHECK(gluteus.signed_distance(point) > -touched);
    ++compared;
  }
  CHECK(compared > 10);
}
