#include "geometry/topology.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include "shapes.h"

using namespace cluneal::geometry;

TEST_CASE("Closed shapes have their Euler numbers", "[topology]") {
  const Topology sphere = topology_of(shapes::icosphere(10, 3));
  CHECK(sphere.closed);
  CHECK(sphere.oriented);
  CHECK(sphere.euler == 2);
  CHECK(sphere.components == 1);
  CHECK(topology_of(shapes::mesh_of(shapes::torus(10, 3, 24, 12))).euler == 0);
}

TEST_CASE("A box without a lid is open, one with a turned face is not oriented", "[topology]") {
  Mesh open = shapes::box({0, 0, 0}, {1, 1, 1});
  open.indices.resize(open.indices.size() - 6);
  CHECK_FALSE(topology_of(open).closed);
  CHECK(topology_of(open).oriented);
  CHECK(topology_of(open).euler == 1);

  Mesh turned = shapes::box({0, 0, 0}, {1, 1, 1});
  std::swap(turned.indices[0], turned.indices[1]);
  CHECK(topology_of(turned).closed);
  CHECK_FALSE(topology_of(turned).oriented);

  CHECK_FALSE(topology_of(Mesh{}).closed);
}

TEST_CASE("Components are counted over used vertices, degenerate triangles aside", "[topology]") {
  Mesh two = shapes::together(shapes::icosphere(1, 1), shapes::icosphere(1, 1, {5, 0, 0}));
  two.positions.emplace_back(9, 9, 9);
  two.indices.insert(two.indices.end(), {0, 0, 1});
  const Topology topology = topology_of(two);
  CHECK(topology.components == 2);
  CHECK(topology.euler == 4);
  CHECK(topology.degenerate == 1);
  CHECK(topology.closed);
}

TEST_CASE("An edge with three triangles is not closed", "[topology]") {
  Mesh fan;
  fan.positions = {{0, 0, 0}, {0, 0, 1}, {1, 0, 0}, {0, 1, 0}, {-1, 0, 0}};
  fan.indices = {0, 1, 2, 0, 1, 3, 0, 1, 4};
  CHECK_FALSE(topology_of(fan).closed);
  CHECK_FALSE(topology_of(fan).oriented);
}

TEST_CASE("Welding joins a triangle soup", "[topology]") {
  const Mesh sphere = shapes::icosphere(10, 2);
  Mesh soup;
  for (const std::uint32_t i : sphere.indices) {
    soup.indices.push_back(static_cast<std::uint32_t>(soup.positions.size()));
    soup.positions.push_back(sphere.positions[i]);
  }
  soup.positions[0].x += 0.0F;
  CHECK_FALSE(topology_of(soup).closed);
  const Mesh joined = welded(soup);
  CHECK(joined.positions.size() == sphere.positions.size());
  CHECK(topology_of(joined).closed);
  CHECK(topology_of(joined).euler == 2);

  Mesh zeros;
  zeros.positions = {{0.0F, 0, 0}, {-0.0F, 0, 0}};
  CHECK(welded(zeros).positions.size() == 1);
}

TEST_CASE("Area and volume agree with closed forms", "[topology]") {
  const Mesh box = shapes::box({1, 1, 1}, {3, 4, 5});
  CHECK(area_of(box) == Approx(2 * (6 + 8 + 12)));
  CHECK(volume_of(box) == Approx(24));

  // Regular icosahedron of circumradius 1: edge 4 / sqrt(10 + 2 sqrt 5), area 5 sqrt(3) a^2, volume 5 (3 + sqrt 5) a^3
  // / 12.
  const double a = 4 / std::sqrt(10 + 2 * std::sqrt(5.0));
  const Mesh icosahedron = shapes::mesh_of(shapes::icosahedron());
  CHECK(area_of(icosahedron) == Approx(5 * std::sqrt(3.0) * a * a));
  CHECK(volume_of(icosahedron) == Approx(5.0 / 12 * (3 + std::sqrt(5.0)) * a * a * a));

  const Mesh sphere = shapes::icosphere(10, 5, {100, -50, 7});
  CHECK(area_of(sphere) == Approx(4 * glm::pi<double>() * 100).epsilon(1e-3));
  CHECK(volume_of(sphere) == Approx(4.0 / 3 * glm::pi<double>() * 1000).epsilon(1e-3));

  // Pappus: area 4 pi^2 R r, volume 2 pi^2 R r^2.
  const Mesh torus = shapes::mesh_of(shapes::torus(10, 3, 200, 100));
  CHECK(area_of(torus) == Approx(4 * glm::pi<double>() * glm::pi<double>() * 30).epsilon(2e-3));
  CHECK(volume_of(torus) == Approx(2 * glm::pi<double>() * glm::pi<double>() * 90).epsilon(2e-3));
}

TEST_CASE("Computed normals of a sphere point outward", "[topology]") {
  Mesh sphere = shapes::icosphere(10, 4);
  compute_normals(sphere);
  REQUIRE(sphere.normals.size() == sphere.positions.size());
  for (std::size_t v = 0; v < sphere.positions.size(); ++v)
    REQUIRE(glm::dot(sphere.normals[v], sphere.positions[v] / 10.0F) > 0.9999F);
}
