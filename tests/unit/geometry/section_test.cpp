#include "geometry/section.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>

#include "geometry/loop_surface.h"
#include "geometry/topology.h"
#include "geometry/triangulate.h"
#include "shapes.h"

using namespace cluneal::geometry;
using shapes::pi;

namespace {

Mesh inside_out(Mesh mesh) {
  for (std::size_t i = 0; i < mesh.indices.size(); i += 3) std::swap(mesh.indices[i], mesh.indices[i + 1]);
  return mesh;
}

double area_of_triangles(const std::vector<glm::dvec2>& points,
                         const std::vector<std::array<std::uint32_t, 3>>& triangles) {
  double sum = 0;
  for (const auto& [a, b, c] : triangles) {
    const glm::dvec2 u = points[b] - points[a], v = points[c] - points[a];
    const double twice = u.x * v.y - u.y * v.x;
    REQUIRE(twice > 0);
    sum += 0.5 * twice;
  }
  return sum;
}

}  // namespace

TEST_CASE("A sphere is cut in circles", "[section]") {
  const Mesh sphere = shapes::icosphere(10, 5, {3, -2, 1});
  for (const double height : {-8.0, -1.0, 0.0, 6.0}) {
    const glm::dvec3 normal = glm::normalize(glm::dvec3(1, 2, -0.5));
    const Plane plane{normal, glm::dot(normal, glm::dvec3(3, -2, 1)) + height};
    const Section section = section_of(sphere, plane);
    REQUIRE(section.contours.size() == 1);
    CHECK(section.area == Approx(pi * (100 - height * height)).epsilon(0.005));
    for (const glm::dvec3& p : section.contours[0].points) {
      REQUIRE(glm::dot(p, normal) == Approx(plane.offset).margin(1e-6));
      REQUIRE(glm::distance(p, glm::dvec3(3, -2, 1)) == Approx(10).epsilon(0.002));
    }
    const Mesh cap = cap_of(section, plane);
    CHECK(area_of(cap) == Approx(section.area));
    for (const glm::vec3& n : cap.normals) REQUIRE(glm::distance(glm::dvec3(n), normal) < 1e-6);
  }
  CHECK(section_of(sphere, {{0, 0, 1}, 12}).contours.empty());
}

TEST_CASE("A torus and a shell are cut in rings with holes", "[section]") {
  const Mesh torus = shapes::mesh_of(shapes::torus(10, 3, 128, 64));
  const Section ring = section_of(torus, {{0, 0, 1}, 0.01});
  REQUIRE(ring.contours.size() == 2);
  CHECK(ring.area == Approx(pi * (169 - 49)).epsilon(0.005));
  CHECK(ring.contours[0].area * ring.contours[1].area < 0);
  CHECK(area_of(cap_of(ring, {{0, 0, 1}, 0.01})) == Approx(ring.area));
  const Section two = section_of(torus, {{1, 0, 0}, 0.01});
  CHECK(two.contours.size() == 2);
  CHECK(two.area == Approx(2 * pi * 9).epsilon(0.01));

  // A ball in the hollow of a shell: filled, empty, filled.
  const Mesh nested = shapes::together(shapes::together(shapes::icosphere(10, 4), inside_out(shapes::icosphere(8, 4))),
                                       shapes::icosphere(5, 4));
  const Section section = section_of(nested, {{0, 1, 0}, 0.1});
  CHECK(section.contours.size() == 3);
  CHECK(section.area == Approx(pi * (100 - 64 + 25)).epsilon(0.01));
  CHECK(area_of(cap_of(section, {{0, 1, 0}, 0.1})) == Approx(section.area));
}

TEST_CASE("What is cut off is closed, and the two parts are the whole", "[section]") {
  const Mesh shapes_[] = {limit_surface(shapes::torus(40, 15, 12, 8), 3).mesh, shapes::icosphere(20, 4),
                          shapes::box({-5, -6, -7}, {5, 6, 7})};
  shapes::Random random(4);
  for (const Mesh& mesh : shapes_) {
    for (int i = 0; i < 12; ++i) {
      // Also through the middle along the axes, where planes run through vertices, edges and faces.
      const glm::dvec3 normal = i < 3 ? glm::dvec3(i == 0, i == 1, i == 2) : random.direction();
      const Plane plane{normal, i < 3 ? 0.0 : random(-4, 4)}, turned{-plane.normal, -plane.offset};
      const Mesh lower = cut(mesh, plane), upper = cut(mesh, turned);
      CHECK(volume_of(lower) > 0);
      CHECK(volume_of(lower) + volume_of(upper) == Approx(volume_of(mesh)).epsilon(1e-5));
      const Topology topology = topology_of(welded(lower));
      CHECK(topology.closed);
      CHECK(topology.oriented);
      for (const glm::vec3& p : lower.positions) REQUIRE(glm::dot(glm::dvec3(p), plane.normal) < plane.offset + 1e-4);
      if (!mesh.normals.empty()) REQUIRE(lower.normals.size() == lower.positions.size());
    }
  }
}

TEST_CASE("An open mesh gives only the lines that close", "[section]") {
  Mesh open = shapes::box({0, 0, 0}, {4, 4, 4});
  open.indices.resize(open.indices.size() - 6);
  CHECK(section_of(open, {{0, 0, 1}, 2}).contours.size() == 1);
  CHECK(section_of(open, {{1, 0, 0}, 2}).contours.empty());
  CHECK(section_of({}, {}).contours.empty());
}

TEST_CASE("Polygons with notches and holes are filled exactly", "[section][triangulate]") {
  // A comb, its teeth down, with a square hole in its back.
  std::vector<glm::dvec2> points;
  std::vector<std::uint32_t> comb, hole;
  const auto add = [&](std::vector<std::uint32_t>& ring, double x, double y) {
    ring.push_back(static_cast<std::uint32_t>(points.size()));
    points.emplace_back(x, y);
  };
  for (int tooth = 0; tooth < 10; ++tooth) {
    add(comb, 2 * tooth, 0);
    add(comb, 2 * tooth + 1, 0);
    add(comb, 2 * tooth + 1, 5);
    if (tooth < 9) add(comb, 2 * tooth + 2, 5);
  }
  add(comb, 19, 8);
  add(comb, 0, 8);
  for (const auto& [x, y] : {std::pair{9.0, 6.0}, {9.0, 7.0}, {10.0, 7.0}, {10.0, 6.0}}) add(hole, x, y);
  const auto filled = triangulated(points, {hole, comb});
  CHECK(area_of_triangles(points, filled) == Approx(10 * 5 + 19 * 3 - 1));
  CHECK(filled.size() == points.size());  // V - 2 + 2 for each hole.

  // Many holes, random in size, each beside the others.
  shapes::Random random(6);
  points.clear();
  std::vector<std::vector<std::uint32_t>> rings(1);
  for (int i = 0; i < 60; ++i) add(rings[0], 100 * std::cos(pi * i / 30), 100 * std::sin(pi * i / 30));
  double expected = 0.5 * 60 * 1e4 * std::sin(pi / 30);
  for (int gx = -3; gx <= 3; ++gx) {
    for (int gy = -3; gy <= 3; ++gy) {
      std::vector<std::uint32_t> ring;
      const double r = random(2, 7), turn = random(0, 6);
      for (int k = 0; k < 7; ++k)
        add(ring, 18 * gx + r * std::cos(turn - 0.9 * k), 18 * gy + r * std::sin(turn - 0.9 * k));
      double twice = 0;
      for (std::size_t k = 0; k < 7; ++k) {
        const glm::dvec2 a = points[ring[k]], b = points[ring[(k + 1) % 7]];
        twice += a.x * b.y - a.y * b.x;
      }
      expected += 0.5 * twice;
      rings.push_back(ring);
    }
  }
  CHECK(area_of_triangles(points, triangulated(points, rings)) == Approx(expected));
}
