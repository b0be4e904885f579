#include "geometry/surface_ring.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include "geometry/bvh.h"
#include "geometry/topology.h"
#include "shapes.h"

using namespace cluneal::geometry;

namespace {

constexpr double radius = 50;
const glm::dvec3 cap_pole = glm::normalize(glm::dvec3(0.3, -0.5, 0.7));

/// A circle of latitude `polar` radians from the cap_pole.
SurfaceRing circle(const Bvh& sphere, double polar, bool clockwise) {
  const glm::dvec3 x = glm::normalize(glm::cross(cap_pole, glm::dvec3(1, 0, 0))), y = glm::cross(cap_pole, x);
  SurfaceRing ring;
  for (int i = 0; i < 90; ++i) {
    const double turn = (clockwise ? -1 : 1) * 2 * glm::pi<double>() * i / 90;
    const glm::dvec3 point =
        radius * (std::cos(polar) * cap_pole + std::sin(polar) * (std::cos(turn) * x + std::sin(turn) * y));
    const NearestPoint on = *sphere.nearest(point);
    ring.points.push_back(on.point);
    ring.places.push_back({on.triangle, on.barycentric});
  }
  return ring;
}

}  // namespace

TEST_CASE("Inside a circle on a sphere distances are arcs and the area is the cap's", "[ring]") {
  const Mesh sphere = shapes::icosphere(radius, 5);
  const Bvh tree(sphere);
  const auto ways = Geodesics::on(sphere);
  REQUIRE(ways);
  for (const double polar : {0.3, 0.7, 1.2}) {
    for (const bool clockwise : {false, true}) {
      const auto inward = distances_inward(sphere, *ways, circle(tree, polar, clockwise));
      double worst = 0;
      for (std::size_t v = 0; v < inward.size(); ++v) {
        const double off =
            std::acos(std::clamp(glm::dot(glm::dvec3(sphere.positions[v]) / radius, cap_pole), -1.0, 1.0));
        const double arc = radius * (polar - off);
        // The method is good to a few per cent far away, and the sides must be right everywhere.
        worst = std::max(worst, std::abs(inward[v] - arc) / (1.5 + 0.06 * std::abs(arc)));
      }
      INFO("polar " << polar << (clockwise ? " clockwise" : ""));
      CHECK(worst < 1);
      const double cap = 2 * glm::pi<double>() * radius * radius * (1 - std::cos(polar));
      CHECK(area_where_positive(sphere, inward) == Approx(cap).epsilon(0.015));
    }
  }
}

TEST_CASE("A wall across a narrow cleft is far along the surface", "[ring]") {
  // Two sheets 4 mm apart, joined at their edges: a flat box of 80 by 80 mm.
  Mesh box = shapes::box({-40, -2, -40}, {40, 2, 40});
  for (int i = 0; i < 5; ++i) {
    Mesh finer;
    finer.positions = box.positions;
    for (std::size_t t = 0; t < box.indices.size(); t += 3) {
      const std::uint32_t a = box.indices[t], b = box.indices[t + 1], c = box.indices[t + 2];
      const auto middle = [&](std::uint32_t p, std::uint32_t q) {
        finer.positions.push_back(0.5F * (box.positions[p] + box.positions[q]));
        return static_cast<std::uint32_t>(finer.positions.size() - 1);
      };
      const std::uint32_t ab = middle(a, b), bc = middle(b, c), ca = middle(c, a);
      finer.indices.insert(finer.indices.end(), {a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca});
    }
    box = finer;
  }
  box = welded(box);
  const auto ways = Geodesics::on(box);
  REQUIRE(ways);
  const Bvh tree(box);
  SurfaceRing ring;
  for (int i = 0; i < 60; ++i) {
    const double turn = 2 * glm::pi<double>() * i / 60;
    const NearestPoint on = *tree.nearest({15 * std::cos(turn), 5, 15 * std::sin(turn)});
    ring.points.push_back(on.point);
    ring.places.push_back({on.triangle, on.barycentric});
  }
  const auto inward = distances_inward(box, *ways, ring);
  double across = -1e9;
  for (std::size_t v = 0; v < inward.size(); ++v) {
    if (box.positions[v].y < 0) across = std::max(across, inward[v]);
  }
  // From the circle over the box's edge to the other sheet it is 25 mm and 4 mm; the method rounds sharp edges off.
  CHECK(across == Approx(-29).margin(3));
  CHECK(area_where_positive(box, inward) == Approx(glm::pi<double>() * 225).epsilon(0.03));
}

TEST_CASE("No way along the surface is shorter than the straight one", "[ring]") {
  // A coarse sphere drawn out to five times its length: on its long triangles the heat method alone falls short.
  Mesh cigar = shapes::icosphere(10, 3);
  for (glm::vec3& position : cigar.positions) position.x *= 5;
  const Bvh tree(cigar);
  const auto ways = Geodesics::on(cigar);
  REQUIRE(ways);
  SurfaceRing ring;
  for (int i = 0; i < 60; ++i) {
    const double turn = 2 * glm::pi<double>() * i / 60;
    const NearestPoint on = *tree.nearest({6 * std::cos(turn), 20, 6 * std::sin(turn)});
    ring.points.push_back(on.point);
    ring.places.push_back({on.triangle, on.barycentric});
  }
  const auto inward = distances_inward(cigar, *ways, ring);
  Polyline closed = ring.points;
  closed.push_back(closed.front());
  double shortfall = 0;
  for (std::size_t v = 0; v < inward.size(); ++v) {
    const double straight = nearest_on(closed, glm::dvec3(cigar.positions[v])).distance;
    if (straight < 15) shortfall = std::max(shortfall, straight - std::abs(inward[v]));
  }
  CHECK(shortfall < 1e-6);
}

TEST_CASE("The area where a linear function is positive is exact", "[ring]") {
  Mesh mesh;
  mesh.positions = {{0, 0, 0}, {6, 0, 0}, {0, 6, 0}};
  mesh.indices = {0, 1, 2};
  CHECK(area_where_positive(mesh, {1, 1, 1}) == Approx(18));
  CHECK(area_where_positive(mesh, {-1, -1, -1}) == 0);
  // x - 2 is positive on a triangle of side 4; 2 - x on the rest.
  CHECK(area_where_positive(mesh, {-2, 4, -2}) == Approx(8));
  CHECK(area_where_positive(mesh, {2, -4, 2}) == Approx(10));
}
