#include "body/places/marks.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include "../fixtures.h"
#include "body/check/check_marks.h"

using namespace cluneal;
using namespace cluneal::body;
using base::operator""_id;
using body::test::errors_of;
using body::test::names;

namespace {

constexpr double skin_radius = 150;  ///< mm; the round body's skin about the origin.

anatomy::Spot spot(double lateral, double superior) {
  anatomy::Spot made;
  made.place = "landmark.middle"_id;
  made.offset_lateral = lateral;
  made.offset_superior = superior;
  return made;
}

/// Points on a circle as seen from behind.
std::vector<anatomy::Spot> circle(double lateral, double superior, double radius) {
  std::vector<anatomy::Spot> ring;
  for (int i = 0; i < 16; ++i) {
    const double turn = 2 * glm::pi<double>() * i / 16;
    ring.push_back(spot(lateral + radius * std::cos(turn), superior + radius * std::sin(turn)));
  }
  return ring;
}

anatomy::Atlas marked_atlas() {
  anatomy::Atlas atlas;
  anatomy::Territory territory;
  territory.id = "territory.scn.medial"_id;
  territory.upper = "landmark.upper"_id;
  territory.lower = "landmark.lower"_id;
  territory.core = circle(60, 10, 25);
  territory.extent = circle(60, 10, 45);
  atlas.territories[territory.id] = territory;
  anatomy::Site site;
  site.id = "site.scn.tunnel"_id;
  site.nerve = "nerve.scn.medial"_id;
  site.waypoint = "crosses";
  atlas.sites[site.id] = site;
  return atlas;
}

Body body_with_skin() {
  Body body = body::test::round_body();
  Shape skin{"skin.trunk"_id, {}, 2};
  for (auto& mesh : skin.mesh) {
    mesh = std::make_shared<const geometry::Mesh>(body::test::sphere_mesh(glm::dvec3(0), skin_radius, 80));
  }
  body.shapes.insert_or_assign(skin.id, skin);
  body.landmarks["landmark.middle"_id] = glm::dvec3(0);
  body.landmarks["landmark.upper"_id] = {0, 0, 60};
  body.landmarks["landmark.lower"_id] = {0, 0, -40};
  for (const double side : {1.0, -1.0}) {
    Course course;
    course.id = side > 0 ? "nerve.scn.medial.left"_id : "nerve.scn.medial.right"_id;
    for (int i = 0; i <= 80; ++i) course.line.emplace_back(side * 60, -40 + i, 22);
    course.radius.assign(course.line.size(), 0.55);
    course.waypoints.push_back({"crosses", {side * 60, 0.3, 20}, 40, {}});
    body.courses[course.id] = course;
  }
  return body;
}

Body marked(const anatomy::Atlas& atlas) {
  Body body = body_with_skin();
  place_sites(body, atlas, BoneField(body));
  lay_territories(body, atlas);
  return body;
}

/// The skin of the ball behind a disc, by a fine grid: an element dx dz has the area R / y dx dz there.
double area_behind_disc(double x0, double z0, double radius) {
  constexpr double step = 0.1;
  double sum = 0;
  for (double x = x0 - radius; x < x0 + radius; x += step) {
    for (double z = z0 - radius; z < z0 + radius; z += step) {
      if (std::hypot(x - x0, z - z0) > radius) continue;
      sum += skin_radius / std::sqrt(skin_radius * skin_radius - x * x - z * z);
    }
  }
  return sum * step * step;
}

}  // namespace

TEST_CASE("A spot is a landmark or a curve's hindmost station, moved toward the patient's side", "[marks]") {
  Body body = body_with_skin();
  anatomy::Spot at;
  at.place = "landmark.psis"_id;
  at.offset_lateral = 5;
  at.offset_posterior = 2;
  at.offset_superior = -1;
  for (const base::Side side : {base::Side::left, base::Side::right}) {
    const bool left = side == base::Side::left;
    const glm::dvec3 psis = body.landmarks.at(left ? "landmark.psis.left"_id : "landmark.psis.right"_id);
    CHECK(glm::distance(spot_on(at, side, body).value(), psis + glm::dvec3(left ? 5 : -5, 2, -1)) < 1e-12);
  }
  anatomy::Spot station;
  station.place = "curve.test"_id;
  station.midline = 25;
  // Twice 25 mm from the midline: in front at y = 5 and behind at y = 75.
  body.curves["curve.test.left"_id] = {{0, 0, 0}, {50, 10, 0}, {50, 60, 0}, {0, 90, 0}};
  CHECK(glm::distance(spot_on(station, base::Side::left, body).value(), glm::dvec3(25, 75, 0)) < 1e-9);
  station.midline = 51;
  CHECK_FALSE(spot_on(station, base::Side::left, body).ok());
  CHECK_FALSE(spot_on(station, base::Side::right, body).ok());
}

TEST_CASE("A site lies on its nerve where the step is, out of the bone", "[marks]") {
  const anatomy::Atlas atlas = marked_atlas();
  const Body body = marked(atlas);
  REQUIRE(body.sites.size() == 2);
  const PlacedSite& site = body.sites.at("site.scn.tunnel.right"_id);
  // The line runs 2 mm above the step and straight along y.
  CHECK(glm::distance(site.point, glm::dvec3(-60, 0.3, 22)) < 1e-9);
  // Straight away from the round bone's centre, within the bend of its facets.
  CHECK(glm::dot(site.outward, glm::normalize(site.point - glm::dvec3(-60, 0, 0))) > 0.99);
  const auto bounds = geometry::bounds_of(site.marker->positions);
  CHECK(glm::distance(bounds.centre(), site.point) < 0.05);
  CHECK(bounds.size().x == Approx(2 * site.radius).epsilon(0.03));
  CHECK(errors_of(check_marks(body, atlas)).empty());
}

TEST_CASE("A site that cannot be laid is left out and named", "[marks]") {
  anatomy::Atlas atlas = marked_atlas();
  atlas.sites.at("site.scn.tunnel"_id).waypoint = "rests";
  const Body body = marked(atlas);
  CHECK(body.sites.empty());
  CHECK(names(body.remarks, "site.scn.tunnel.left", "no step \"rests\""));
}

TEST_CASE("A site off its nerve or on the other side is found", "[marks]") {
  const anatomy::Atlas atlas = marked_atlas();
  Body body = marked(atlas);
  body.sites.at("site.scn.tunnel.left"_id).point.z += 1;
  CHECK(names(check_marks(body, atlas), "site.scn.tunnel.left", "lies 1.0 mm from nerve.scn.medial.left"));
  body.sites.at("site.scn.tunnel.left"_id).point.x = -60;
  CHECK(names(check_marks(body, atlas), "site.scn.tunnel.left", "on the other side"));
}

TEST_CASE("A territory shows fully in its core and not at all outside its extent", "[marks]") {
  const anatomy::Atlas atlas = marked_atlas();
  const Body body = marked(atlas);
  REQUIRE(body.territories.size() == 2);
  CHECK(errors_of(check_marks(body, atlas)).empty());
  for (const double side : {1.0, -1.0}) {
    const PlacedTerritory& laid_here =
        body.territories.at(side > 0 ? "territory.scn.medial.left"_id : "territory.scn.medial.right"_id);
    CHECK(laid_here.core_area == Approx(area_behind_disc(60, 10, 25)).epsilon(0.02));
    CHECK(laid_here.extent_area == Approx(area_behind_disc(60, 10, 45)).epsilon(0.02));
    const geometry::Mesh& patch = *laid_here.patch;
    REQUIRE(patch.occlusion.size() == patch.positions.size());
    double least_inside = 1, most_outside = 0, halfway = 0, halfway_count = 0;
    for (std::size_t v = 0; v < patch.positions.size(); ++v) {
      const glm::dvec3 p(patch.positions[v]);
      CHECK(p.y > 0);
      CHECK(glm::length(p) > skin_radius + 0.3);  // Off the skin, but for its facets.
      CHECK(glm::length(p) < skin_radius + 1.0);
      const double off = std::hypot(side * p.x - 60, p.z - 10);
      const auto shown = static_cast<double>(patch.occlusion[v]);
      if (off < 24) least_inside = std::min(least_inside, shown);
      if (off > 46) most_outside = std::max(most_outside, shown);
      if (std::abs(off - 35) < 1) {
        halfway += shown;
        halfway_count += 1;
      }
    }
    CHECK(least_inside == 1);
    CHECK(most_outside < 0.02);
    REQUIRE(halfway_count > 5);
    CHECK(halfway / halfway_count == Approx(0.5).margin(0.08));
  }
}

TEST_CASE("Where a body has no skin it has no territories", "[marks]") {
  Body body = body::test::round_body();
  lay_territories(body, marked_atlas());
  CHECK(body.territories.empty());
  CHECK(errors_of(body.remarks).empty());
}

TEST_CASE("A territory that cannot be right is found", "[marks]") {
  const auto said = [](const anatomy::Territory& changed, const std::string& what) {
    anatomy::Atlas atlas = marked_atlas();
    atlas.territories[changed.id] = changed;
    return names(check_marks(marked(atlas), atlas), "territory.scn.medial.left", what);
  };
  anatomy::Territory changed = marked_atlas().territories.at("territory.scn.medial"_id);
  SECTION("on the other side") {
    changed.core = circle(-60, 10, 25);
    changed.extent = circle(-60, 10, 45);
    CHECK(said(changed, "over the midline"));
  }
  SECTION("over the midline") {
    changed.extent = circle(40, 10, 45);
    CHECK(said(changed, "reaches 5.0 mm over the midline"));
  }
  SECTION("the core leaves the extent") {
    changed.core = circle(85, 10, 25);
    CHECK(said(changed, "edge points outside its extent"));
  }
  SECTION("as small as a coin") {
    changed.core = circle(60, 10, 10);
    CHECK(said(changed, "which no such piece of skin has"));
  }
  SECTION("too high") {
    changed.core = circle(60, 75, 25);
    changed.extent = circle(60, 75, 45);
    CHECK(said(changed, "it belongs below landmark.upper at 60"));
  }
  SECTION("too low") {
    changed.core = circle(60, -60, 25);
    changed.extent = circle(60, -60, 45);
    CHECK(said(changed, "it belongs above landmark.lower at -40"));
  }
  SECTION("beside the skin") {
    changed.extent = circle(160, 10, 45);
    anatomy::Atlas atlas = marked_atlas();
    atlas.territories[changed.id] = changed;
    const Body body = marked(atlas);
    CHECK(body.territories.empty());
    CHECK(names(body.remarks, "territory.scn.medial", "the skin is not met"));
  }
}

TEST_CASE("A landmark with a spot of its own is laid on both sides; without one it is the body's own place",
          "[marks]") {
  anatomy::Atlas atlas;
  anatomy::Landmark crest;
  crest.id = "landmark.crest"_id;
  crest.spot = anatomy::Spot{"curve.crest"_id, 70, 0, 0, 0, 0};
  atlas.landmarks[crest.id] = crest;
  atlas.landmarks["landmark.tip"_id].id = "landmark.tip"_id;
  Body body;
  body.curves["curve.crest.left"_id] = {{40, 60, 0}, {80, 20, 40}, {120, -40, 30}};
  body.curves["curve.crest.right"_id] = {{-40, 60, 0}, {-80, 20, 40}, {-120, -40, 30}};
  lay_landmarks(body, atlas);
  CHECK(body.remarks.empty());
  REQUIRE(body.landmarks.size() == 2);
  CHECK(glm::distance(body.landmarks.at("landmark.crest.left"_id), glm::dvec3(70, 30, 30)) < 1e-9);
  CHECK(glm::distance(body.landmarks.at("landmark.crest.right"_id), glm::dvec3(-70, 30, 30)) < 1e-9);
  body.curves.clear();
  body.landmarks.clear();
  lay_landmarks(body, atlas);
  CHECK(body.landmarks.empty());
  CHECK(body.remarks.size() == 2);
}
