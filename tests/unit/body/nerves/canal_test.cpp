// What lies in the vertebral and the sacral canal of the project's own persons: the cord's end, the roots, the ganglia.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>

#include "../fixtures.h"
#include "body/check/check_nerves.h"
#include "body/tables/published.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;

namespace {

const std::vector<std::string> roots{"t12", "l1", "l2", "l3", "l4", "l5", "s1", "s2", "s3", "s4"};

glm::dvec3 canal(const Body& body, const std::string& vertebra) {
  return body.landmarks.at(*base::Id::parse("landmark.vertebra." + vertebra + ".canal"));
}

/// Where a line passes a height, coming down.
glm::dvec3 at_height(const geometry::Polyline& line, double z) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i - 1].z >= z && line[i].z < z) return line[i];
  }
  FAIL("does not come down to " << z);
  return {};
}

/// How much room there is between two courses, mm, below a height.
double room_between(const Course& a, const Course& b, double below) {
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < a.line.size(); ++i) {
    if (a.line[i].z > below) continue;
    for (std::size_t k = 0; k < b.line.size(); ++k) {
      least = std::min(least, glm::distance(a.line[i], b.line[k]) - a.radius[i] - b.radius[k]);
    }
  }
  return least;
}

}  // namespace

TEST_CASE("The cord is one, in the midline, and ends at the disc L1/2", "[canal]") {
  for (const char* person : {"man", "woman"}) {
    INFO(person);
    const Body& body = body::test::real_body(person);
    CHECK(body.courses.count("nerve.spinal_cord.left"_id) == 0);
    const Course& cord = test::course_of(body, "nerve.spinal_cord");
    for (const glm::dvec3& point : cord.line) CHECK(std::abs(point.x) < 0.5);
    // Between the middles of L1 and L2. Published range: mid T12 to upper L3 (Saifuddin et al. 1998, 504 adults).
    CHECK(cord.line.back().z < canal(body, "l1").z);
    CHECK(cord.line.back().z > canal(body, "l2").z);
    // 9.4 mm across at the segment L3 (Frostell et al. 2016), which lies behind T11 and T12; then only narrower.
    CHECK(*std::max_element(cord.radius.begin(), cord.radius.end()) == Approx(4.7));
    for (std::size_t i = 1; i < cord.radius.size(); ++i) CHECK(cord.radius[i] <= cord.radius[i - 1] + 1e-9);
    CHECK(cord.radius.back() < 1);
  }
}

TEST_CASE("The roots run inside the canal from the cord to their nerves, beside each other", "[canal]") {
  for (const char* person : {"man", "woman"}) {
    const Body& body = body::test::real_body(person);
    const Course& cord = test::course_of(body, "nerve.spinal_cord");
    geometry::Polyline middle;
    for (const char* v : {"t11", "t12", "l1", "l2", "l3", "l4", "l5"}) middle.push_back(canal(body, v));
    for (const std::string& root : roots) {
      INFO(person << " " << root);
      const Course& strand = test::course_of(body, "nerve.roots." + root + ".left");
      CHECK(strand.line.back() == test::course_of(body, "nerve.spinal." + root + ".left").line.front());
      if (root != "t12") CHECK(geometry::nearest_on(cord.line, strand.line.front()).distance < 0.01);
      for (const glm::dvec3& point : strand.line) {
        if (point.z < canal(body, "l5").z) break;
        // Half of a canal 26.7 mm wide and 16.7 deep: means of L2 to L5 (Clouthier et al. 2023).
        CHECK(std::abs(point.x) < 26.7 / 2);
        CHECK(std::abs(point.y - geometry::nearest_on(middle, point).point.y) < 16.7 / 2);
      }
    }
    // Below the cord the bundle is loose: nothing cuts into anything by more than its own coat.
    for (std::size_t a = 0; a < roots.size(); ++a) {
      for (std::size_t b = a + 1; b < roots.size(); ++b) {
        INFO(person << " " << roots[a] << " beside " << roots[b]);
        const double room =
            room_between(test::course_of(body, "nerve.roots." + roots[a] + ".left"),
                         test::course_of(body, "nerve.roots." + roots[b] + ".left"), cord.line.back().z - 5);
        CHECK(room > -0.25);
      }
    }
  }
}

TEST_CASE("The lower sacral roots lie at the back of the bundle", "[canal]") {
  // Wall et al. 1990: S2 to S5 dorsal, the lumbar and first sacral roots in layers at the side of them.
  for (const char* person : {"man", "woman"}) {
    const Body& body = body::test::real_body(person);
    const double height = canal(body, "l3").z;
    const auto at = [&](const char* root) {
      return at_height(test::course_of(body, std::string("nerve.roots.") + root + ".left").line, height);
    };
    for (const char* sacral : {"s2", "s3", "s4"}) {
      for (const char* lumbar : {"l4", "l5"}) {
        INFO(person << " " << sacral << " behind " << lumbar);
        CHECK(at(sacral).y > at(lumbar).y);
        CHECK(at(sacral).x < at(lumbar).x);
      }
    }
  }
}

TEST_CASE("The ganglia of S2 to S4 lie in the sacral canal", "[canal]") {
  // Ebraheim and Lu 1998: all of S3 and S4 and at least half of S2.
  for (const char* person : {"man", "woman"}) {
    const Body& body = body::test::real_body(person);
    for (const std::string root : {"s2", "s3", "s4"}) {
      INFO(person << " " << root);
      const Course& nerve = test::course_of(body, "nerve.spinal." + root + ".left");
      // The thickest of it before it divides; where it ends on another nerve it may be thicker.
      const auto divides = std::find_if(nerve.waypoints.begin(), nerve.waypoints.end(),
                                        [](const PlacedWaypoint& w) { return w.step.starts_with("leaves the canal"); });
      REQUIRE(divides != nerve.waypoints.end());
      double s = 0, radius = 0;
      glm::dvec3 ganglion{0};
      for (std::size_t i = 0; i < nerve.line.size() && s <= divides->arc_length; ++i) {
        if (nerve.radius[i] > radius) ganglion = nerve.line[i];
        radius = std::max(radius, nerve.radius[i]);
        if (i + 1 < nerve.line.size()) s += glm::distance(nerve.line[i], nerve.line[i + 1]);
      }
      const glm::dvec3 window = body.landmarks.at(*base::Id::parse("landmark.sacrum.canal_window." + root + ".left"));
      CHECK(ganglion.x > 0);
      CHECK(ganglion.x < window.x);
    }
  }
}

TEST_CASE("A root that leaves the cord beside it is named", "[canal]") {
  Body body = body::test::real_body("man");
  body.courses.at("nerve.roots.l3.left"_id).line.front().x += 2;
  CHECK(body::test::names(check_nerves(body, body::test::real_atlas(), BoneField(body)), "nerve.roots.l3.left",
                          "from nerve.spinal_cord, which it leaves"));
}
