#include "body/nerves/twigs.h"
#include "body/core/midline.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <glm/geometric.hpp>

#include "../fixtures.h"
#include "body/bones/frame.h"
#include "body/core/bone_field.h"
#include "body/core/skin_field.h"
#include "body/core/stations.h"
#include "body/nerves/course.h"
#include "body/nerves/course_ends.h"
#include "body/nerves/elastic_line.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

namespace {

/// How much of the territory shows at the vertex of its patch that is nearest to a point.
double shown_at(const PlacedTerritory& territory, const glm::dvec3& point) {
  double nearest = 1e9, shown = 0;
  for (std::size_t v = 0; v < territory.patch->positions.size(); ++v) {
    const double off = glm::distance(glm::dvec3(territory.patch->positions[v]), point);
    if (off < nearest) {
      nearest = off;
      shown = territory.patch->occlusion[v];
    }
  }
  // The patch's edges are 6 mm long: farther off it is not the patch's skin at all.
  return nearest < 6 ? shown : 0;
}

void check_twig(const Twig& twig, const Course& course, const std::vector<Twig>& fellows, const Body& body,
                const PlacedTerritory& territory, const SkinField& skin, const BoneField& bones) {
  REQUIRE(twig.line.size() == twig.radius.size());
  REQUIRE(twig.line.size() > 20);
  // It grows out of the nerve or of a twig before it.
  double off = geometry::nearest_on(course.line, twig.line.front()).distance;
  for (const Twig& other : fellows) {
    if (&other == &twig) break;
    off = std::min(off, geometry::nearest_on(other.line, twig.line.front()).distance);
  }
  CHECK(off < 0.05);
  // What it leaves goes on long enough beside it not to look like a stub.
  for (const Twig& other : fellows) {
    if (&other == &twig) break;
    const auto root = geometry::nearest_on(other.line, twig.line.front());
    if (root.distance < 0.05) CHECK(glm::distance(root.point, other.line.back()) > 28);
  }
  // It ends in its own skin, as thin as a thread.
  CHECK(shown_at(territory, twig.line.back()) > 0.05);
  CHECK(skin.nearest(twig.line.back())->depth == Approx(end_depth).margin(0.3));
  CHECK(twig.radius.back() < 0.2);
  for (std::size_t i = 0; i < twig.line.size(); ++i) {
    if (i > 0) CHECK(glm::distance(twig.line[i], twig.line[i - 1]) <= 1.001);
    CHECK(twig.line[i].x * twig.line.front().x > 0);  // On its own side.
    CHECK(skin.nearest(twig.line[i])->depth > 1);
    const auto contact = bones.contact(twig.line[i], 3);
    if (contact) CHECK(contact->distance > twig.radius[i]);
    if (i > 3 && i + 4 < twig.line.size()) {
      INFO(course.id.text() << " " << body.person << " at " << i << " of " << twig.line.size());
      CHECK(turning_radius(twig.line, i) > 5);
    }
  }
}

}  // namespace

TEST_CASE("Every cutaneous nerve breaks up into twigs that end in its own skin", "[course][twigs]") {
  for (const char* person : {"man", "woman"}) {
    const Body& body = body::test::real_body(person);
    const SkinField skin(body);
    const BoneField bones(body);
    std::size_t nerves = 0;
    for (const auto& entry : body::test::real_atlas().nerves) {
      const Id& id = entry.first;
      const anatomy::Nerve& nerve = entry.second;
      if (!nerve.twigs) continue;
      for (const base::Side side : {base::Side::left, base::Side::right}) {
        const Course& course = body.courses.at(sided(id, side));
        const PlacedTerritory& territory = body.territories.at(sided(nerve.twigs->territory, side));
        INFO(course.id.text());
        CHECK(static_cast<int>(course.twigs.size()) == nerve.twigs->count);
        const auto after = std::find_if(course.waypoints.begin(), course.waypoints.end(),
                                        [&](const PlacedWaypoint& w) { return w.step == nerve.twigs->after; });
        REQUIRE(after != course.waypoints.end());
        const glm::dvec3 stem = glm::normalize(course.line.back() - after->point);
        for (const Twig& twig : course.twigs) {
          // None runs back against its nerve.
          CHECK(glm::dot(glm::normalize(twig.line.back() - twig.line.front()), stem) > 0.1);
          check_twig(twig, course, course.twigs, body, territory, skin, bones);
        }
        ++nerves;
      }
    }
    CHECK(nerves >= 6);
  }
}

TEST_CASE("Twigs of the right side mirror those of the left", "[course][twigs]") {
  const Body& body = body::test::real_body("man");
  const Course& left = body.courses.at("nerve.scn.medial.left"_id);
  const Course& right = body.courses.at("nerve.scn.medial.right"_id);
  REQUIRE(left.twigs.size() == right.twigs.size());
  for (std::size_t i = 0; i < left.twigs.size(); ++i) {
    CHECK(glm::distance(across_midline(left.twigs[i].line.back()), right.twigs[i].line.back()) < 0.05);
  }
  CHECK(left.tube[0]->triangle_count() == right.tube[0]->triangle_count());
}

TEST_CASE("A branch is wider where it grows out of another nerve, and its tip is fine", "[course][twigs]") {
  geometry::Polyline line;
  for (int i = 0; i <= 60; ++i) line.emplace_back(i, 0, 0);
  std::vector<double> radius(line.size(), 0.5);
  flare(line, radius, 1.0, true);
  CHECK(radius.front() == Approx(0.9));
  CHECK(radius[10] == Approx(0.5));
  for (std::size_t i = 1; i < radius.size(); ++i) CHECK(radius[i] <= radius[i - 1]);
  draw_out(line, radius);
  CHECK(radius.back() < 0.2);
  CHECK(radius[40] == Approx(0.5));
  // Out of a much thicker one it grows no wider than is like a nerve, and never thinner.
  std::vector<double> thin(line.size(), 0.5), thick(line.size(), 2.0);
  flare(line, thin, 9, false);
  CHECK(thin.back() < 1.2);
  flare(line, thick, 1, true);
  CHECK(thick.front() == Approx(2));
  CHECK(body::test::real_body("man").courses.at("nerve.scn.lateral.left"_id).radius.back() < 0.2);
}

TEST_CASE("A line turns no more sharply than it may, but where it may", "[course][elastic]") {
  const Body nothing;
  const BoneField bones(nothing);
  // A right angle between two fixed ends, to be passed through near its corner.
  ElasticLine line;
  for (int i = 0; i <= 40; ++i) line.points.emplace_back(i, 0, 0);
  for (int i = 1; i <= 40; ++i) line.points.emplace_back(40, i, 0);
  line.fixed.assign(line.points.size(), false);
  line.clearance.assign(line.points.size(), 1);
  for (std::size_t i = 0; i < 3; ++i) line.fixed[i] = line.fixed[line.fixed.size() - 1 - i] = true;
  for (std::size_t i = 34; i <= 46; i += 2) line.guides.push_back({i, line.points[i]});
  ElasticLine free = line;
  relax(free, bones);
  line.least_radius.assign(line.points.size(), 25);
  relax(line, bones);
  const auto sharpest = [](const ElasticLine& of) {
    double least = 1e9;
    for (std::size_t i = 3; i + 3 < of.points.size(); ++i) least = std::min(least, turning_radius(of.points, i));
    return least;
  };
  CHECK(sharpest(free) < 20);
  CHECK(sharpest(line) > 24.5);
}

TEST_CASE("Lateral branches of the lumbar dorsal rami go down and lie on the bone that they pass", "[course]") {
  for (const char* person : {"man", "woman"}) {
    const Body& body = body::test::real_body(person);
    const BoneField bones(body);
    for (const char* level : {"t12", "l1", "l2", "l3", "l4", "l5"}) {
      const std::string id = std::string("nerve.ramus_dorsal.") + level + ".branch_lateral.left";
      const Course& course = body.courses.at(*base::Id::parse(id));
      INFO(person << " " << id);
      const std::size_t base_step = 1;  // Over the base of the transverse process, of L5 over the ala.
      double lowest = 1e9;
      for (std::size_t i = 0; i < course.line.size(); ++i) {
        if (glm::distance(course.line[i], course.line.front()) <
            glm::distance(course.waypoints[base_step].point, course.line.front())) {
          continue;
        }
        lowest = std::min(lowest, course.line[i].z);
        CHECK(course.line[i].z - lowest < 4);
      }
      CHECK(course.waypoints[base_step].point.z > course.line.back().z + 5);
      const auto contact = bones.contact(course.waypoints[base_step].point);
      REQUIRE(contact);
      CHECK(contact->distance < 4);
    }
    for (const char* level : {"t12", "l1", "l2", "l3", "l4"}) {
      const std::string id = std::string("nerve.ramus_dorsal.") + level + ".branch_medial.left";
      const Course& course = body.courses.at(*base::Id::parse(id));
      INFO(person << " " << id << " " << geometry::length_of(course.line));
      CHECK(geometry::length_of(course.line) < 32);
      for (const glm::dvec3& point : course.line) CHECK(bones.contact(point)->distance < 4);
    }
  }
}

TEST_CASE("The three superior nerves spread over the crest", "[course]") {
  for (const char* person : {"man", "woman"}) {
    const Body& body = body::test::real_body(person);
    const auto crossing = [&](const char* which) {
      const Course& course = body.courses.at(*base::Id::parse(std::string("nerve.scn.") + which + ".left"));
      for (const PlacedWaypoint& waypoint : course.waypoints) {
        if (waypoint.step == "crosses the top of the iliac crest") return waypoint.point.x;
      }
      return 0.0;
    };
    INFO(person << " " << crossing("medial") << " " << crossing("intermediate") << " " << crossing("lateral"));
    // No closer together than in the one study that measured both from the midline (Loubser 2017): 11.6 mm.
    const auto from_midline = [](const char* which) {
      return body::test::real_atlas().claims.at(std::string("lou17.scn_") + which + ".midline").value;
    };
    CHECK(crossing("lateral") - crossing("medial") > from_midline("lateral") - from_midline("medial"));
    CHECK(crossing("lateral") > 84);
    CHECK(crossing("lateral") < 92);
  }
}
