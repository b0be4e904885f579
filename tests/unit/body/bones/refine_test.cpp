#include "body/bones/refine.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>

#include "../fixtures.h"
#include "geometry/surface_distance.h"

using namespace cluneal;

namespace {

/// An icosahedron about the origin.
geometry::Net icosahedron(double radius) {
  const double g = (1 + std::sqrt(5.0)) / 2;
  geometry::Net net;
  for (const double a : {-1.0, 1.0}) {
    for (const double b : {-g, g}) {
      net.points.emplace_back(0, a, b);
      net.points.emplace_back(a, b, 0);
      net.points.emplace_back(b, 0, a);
    }
  }
  for (glm::dvec3& p : net.points) p *= radius / glm::length(p);
  // Faces: three points that are all nearest neighbours, turned outward.
  const double edge = glm::distance(glm::dvec3(0, 1, g), glm::dvec3(0, -1, g)) * radius / std::sqrt(1 + g * g) * 1.01;
  const auto near = [&](std::uint32_t i, std::uint32_t k) {
    return glm::distance(net.points[i], net.points[k]) < edge;
  };
  for (std::uint32_t i = 0; i < 12; ++i) {
    for (std::uint32_t j = i + 1; j < 12; ++j) {
      for (std::uint32_t k = j + 1; k < 12; ++k) {
        if (!near(i, j) || !near(j, k) || !near(i, k)) continue;
        const glm::dvec3 normal = glm::cross(net.points[j] - net.points[i], net.points[k] - net.points[i]);
        if (glm::dot(normal, net.points[i]) > 0) {
          net.triangles.push_back({i, j, k});
        } else {
          net.triangles.push_back({i, k, j});
        }
      }
    }
  }
  return net;
}

double apart(const geometry::Net& net, const geometry::Mesh& reference) {
  return geometry::surface_distance(geometry::limit_surface(geometry::interpolate(net).control, 4).mesh, reference,
                                    4000)
      .mean;
}

}  // namespace

TEST_CASE("Landmarks are refined onto a reference surface", "[refine]") {
  geometry::Net net = icosahedron(30);
  REQUIRE(net.triangles.size() == 20);
  const geometry::Mesh ball = body::test::sphere_mesh({2, -1, 1}, 33, 40);
  const double before = apart(net, ball);
  body::RefineOptions options;
  options.samples = 2000;
  const std::vector<double> firm(net.points.size(), 1.0);
  net.points = body::refined_landmarks(net, firm, ball, options);
  const double after = apart(net, ball);
  INFO(before << " mm before, " << after << " mm after");
  CHECK(before > 2);
  CHECK(after < 0.35);
}

TEST_CASE("A firm landmark keeps its place", "[refine]") {
  const geometry::Net net = icosahedron(30);
  const geometry::Mesh ball = body::test::sphere_mesh({0, 0, 0}, 34, 40);
  body::RefineOptions options;
  options.samples = 2000;
  std::vector<double> firm(net.points.size(), 1.0);
  firm[3] = 1e4;
  const auto places = body::refined_landmarks(net, firm, ball, options);
  CHECK(glm::distance(places[3], net.points[3]) < 0.05);
  CHECK(glm::length(places[7]) > 32.5);
}
