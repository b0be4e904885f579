#include "geometry/tube.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>

#include "geometry/topology.h"
#include "shapes.h"

using namespace cluneal::geometry;
using shapes::pi;

namespace {

void check_closed(const Mesh& surface) {
  const Topology topology = topology_of(surface);
  CHECK(topology.closed);
  CHECK(topology.oriented);
  CHECK(topology.euler == 2);
  CHECK(topology.degenerate == 0);
  CHECK(volume_of(surface) > 0);
}

Polyline helix() {
  Polyline line;
  for (int i = 0; i <= 400; ++i) {
    const double a = 0.05 * i;
    line.emplace_back(20 * std::cos(a), 20 * std::sin(a), 3 * a);
  }
  return line;
}

}  // namespace

TEST_CASE("A straight tube is a cylinder with round ends", "[tube]") {
  const Polyline axis{{0, 0, 0}, {5, 5, 0}, {20, 20, 0}};
  const double radius = 2;
  const Mesh mesh = tube(axis, std::array{radius}, {64, true});
  for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
    REQUIRE(nearest_on(axis, glm::dvec3(mesh.positions[v])).distance < 1e-5);
    REQUIRE(mesh.radii[v] == 2.0F);
    REQUIRE(glm::length(mesh.normals[v]) == Approx(1));
  }
  const Mesh surface = with_radius_applied(mesh);
  check_closed(surface);
  CHECK(surface.radii.empty());
  CHECK(volume_of(surface) == Approx(pi * 4 * length_of(axis) + 4.0 / 3 * pi * 8).epsilon(0.01));
  CHECK(volume_of(with_radius_applied(mesh, 0.5F)) == Approx(pi * length_of(axis) + 4.0 / 3 * pi).epsilon(0.01));
}

TEST_CASE("A bent tube of few sides is closed and has its volume", "[tube]") {
  const Polyline axis = helix();
  for (const int sides : {3, 6, 12, 48}) {
    const Mesh surface = with_radius_applied(tube(axis, std::array{1.5}, {sides, true}));
    check_closed(surface);
    const double share = sides / (2 * pi) * std::sin(2 * pi / sides);  // Of the circle's area, the polygon's.
    CHECK(volume_of(surface) == Approx(share * pi * 2.25 * length_of(axis)).epsilon(sides == 48 ? 0.03 : 0.05));
  }
}

TEST_CASE("Frames on a plane curve do not twist, and little on a helix", "[tube]") {
  Polyline plane;
  for (int i = 0; i <= 200; ++i) plane.emplace_back(0.5 * i, 15 * std::sin(0.1 * i), 0);
  const int sides = 8;
  const Mesh mesh = tube(plane, std::array{1.0}, {sides, false});
  const float height = mesh.normals[0].z;
  for (std::size_t v = 0; v < mesh.normals.size(); v += sides)
    REQUIRE(mesh.normals[v].z == Approx(height).margin(1e-4));

  // A rotation-minimising frame's change lies along the tangent: what is left square to it is twist.
  const Polyline line = helix();
  const Mesh wound = tube(line, std::array{1.0}, {sides, false});
  for (std::size_t i = 10; i + 11 < line.size(); ++i) {
    const glm::dvec3 here(wound.normals[i * sides]), next(wound.normals[(i + 1) * sides]);
    const glm::dvec3 tangent = glm::normalize(line[i + 1] - line[i]);
    REQUIRE(std::abs(glm::dot(glm::cross(here, next), tangent)) < 1e-4);
  }
}

TEST_CASE("Radii may vary along the tube", "[tube]") {
  Polyline axis;
  std::vector<double> radii;
  for (int i = 0; i <= 100; ++i) {
    axis.emplace_back(0, 0, i);
    radii.push_back(4 - 0.03 * i);
  }
  const Mesh surface = with_radius_applied(tube(axis, radii, {64, true}));
  check_closed(surface);
  // A frustum and two half balls.
  const double frustum = pi * 100 / 3 * (16 + 4 + 1), ends = 2.0 / 3 * pi * (64 + 1);
  CHECK(volume_of(surface) == Approx(frustum + ends).epsilon(0.01));
}

TEST_CASE("An open tube has two rims, a hopeless one is empty", "[tube]") {
  const Topology open = topology_of(with_radius_applied(tube(helix(), std::array{1.0}, {12, false})));
  CHECK_FALSE(open.closed);
  CHECK(open.euler == 0);
  CHECK(tube({{1, 1, 1}, {1, 1, 1}}, std::array{1.0}).positions.empty());
  CHECK(tube(helix(), std::array{1.0, 2.0}).positions.empty());
  check_closed(with_radius_applied(tube({{0, 0, 0}, {0, 0, 5}, {0, 0, 5}, {0, 0, 9}}, std::array{1.0})));
}

TEST_CASE("A flat tube is an elliptical cylinder, whichever way it faces", "[tube]") {
  const Polyline axis{{0, 0, 0}, {0, 0, 10}, {0, 0, 40}};
  const std::vector<double> radii(3, 2.5);
  FlatAxis flat{{7, 7, 7}, {{0, 1, 0.4}, {0, 1, 0}, {0, 1, 0}}};
  const Mesh mesh = flat_tube(axis, radii, flat, {64, false});
  for (const float radius : mesh.radii) REQUIRE(radius == 2.5F);
  const Mesh surface = with_radius_applied(mesh);
  for (const glm::vec3& point : surface.positions) {
    REQUIRE(std::pow(point.x / 7, 2) + std::pow(point.y / 2.5, 2) == Approx(1).margin(1e-4));
  }
  const Mesh capped = with_radius_applied(flat_tube(axis, radii, flat, {64, true}));
  check_closed(capped);
  CHECK(volume_of(capped) > pi * 7 * 2.5 * 40);
  CHECK(volume_of(capped) < pi * 7 * 2.5 * 45);
  // Facing sideways it is the same turned by a right angle.
  flat.faces.assign(3, {1, 0, 0});
  for (const glm::vec3& point : with_radius_applied(flat_tube(axis, radii, flat, {64, false})).positions) {
    REQUIRE(std::pow(point.x / 2.5, 2) + std::pow(point.y / 7, 2) == Approx(1).margin(1e-4));
  }
  // No narrower than it is thick, and nothing where the sizes do not fit.
  flat.half_width.assign(3, 1);
  for (const glm::vec3& point : with_radius_applied(flat_tube(axis, radii, flat, {16, false})).positions) {
    REQUIRE(std::hypot(point.x, point.y) == Approx(2.5).margin(1e-4));
  }
  flat.faces.pop_back();
  CHECK(flat_tube(axis, radii, flat).positions.empty());
}
