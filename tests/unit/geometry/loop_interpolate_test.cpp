#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>

#include "geometry/loop_level.h"
#include "geometry/loop_surface.h"
#include "shapes.h"

using namespace cluneal::geometry;

namespace {

Net uneven_net() {
  Net net = shapes::torus(60, 20, 16, 8);
  shapes::Random random(11);
  for (glm::dvec3& p : net.points) p += random.point(3);
  // Two triangles turned about their diagonal, here and there, give valences from four to eight.
  for (std::size_t q = 0; q < net.triangles.size() / 2; q += 3) {
    Triangle& t0 = net.triangles[2 * q];
    Triangle& t1 = net.triangles[2 * q + 1];
    const std::uint32_t a = t0[0], b = t0[1], c = t0[2], d = t1[2];
    t0 = {a, b, d};
    t1 = {b, c, d};
  }
  return net;
}

double roughness(const Net& net, const Net& target) {
  std::vector<glm::dvec3> sum(net.points.size(), glm::dvec3(0));
  std::vector<int> count(net.points.size(), 0);
  for (const Triangle& t : net.triangles) {
    for (std::size_t k = 0; k < 3; ++k) {
      const std::uint32_t v = t[k], w = t[(k + 1) % 3];
      sum[v] += (net.points[w] - net.points[v]) - (target.points[w] - target.points[v]);
      ++count[v];
    }
  }
  double total = 0;
  for (std::size_t v = 0; v < sum.size(); ++v) total += glm::dot(sum[v], sum[v]) / (count[v] * count[v]);
  return total;
}

double misfit(const Net& control, const Net& landmarks) {
  const std::vector<glm::dvec3> limit = applied(limit_mask(control), control.points);
  double total = 0;
  for (std::size_t v = 0; v < limit.size(); ++v) {
    const glm::dvec3 d = limit[v] - landmarks.points[v];
    total += glm::dot(d, d);
  }
  return total;
}

}  // namespace

TEST_CASE("The limit surface passes through every landmark", "[loop][interpolate]") {
  Net tetrahedron{{{9, 9, 9}, {9, -9, -9}, {-9, 9, -9}, {-9, -9, 9}}, {{0, 1, 2}, {0, 2, 3}, {0, 3, 1}, {1, 3, 2}}};
  for (const Net& landmarks : {uneven_net(), shapes::octahedron(40), shapes::icosahedron(40), tetrahedron}) {
    REQUIRE(fault_of(landmarks).empty());
    const Interpolation result = interpolate(landmarks);
    CHECK(result.residual < 1e-6);
    const LimitSurface surface = limit_surface(result.control, 3);
    double worst = 0;
    for (std::size_t v = 0; v < landmarks.points.size(); ++v)
      worst = std::max(worst, glm::distance(surface.places[v], landmarks.points[v]));
    CHECK(worst < 1e-6);
  }
}

TEST_CASE("A very high valence is met too", "[loop][interpolate]") {
  // A double cone: two tips of valence 40.
  Net net;
  const std::uint32_t n = 40;
  net.points = {{0, 0, 30}, {0, 0, -30}};
  for (std::uint32_t i = 0; i < n; ++i) {
    net.points.emplace_back(25 * std::cos(0.05 * 3.14159265358979 * i), 25 * std::sin(0.05 * 3.14159265358979 * i), 0);
    net.triangles.push_back({0, 2 + i, 2 + (i + 1) % n});
    net.triangles.push_back({1, 2 + (i + 1) % n, 2 + i});
  }
  CHECK(interpolate(net).residual < 1e-6);
}

TEST_CASE("Smoothing finds the least of its sum", "[loop][interpolate]") {
  const Net landmarks = uneven_net();
  InterpolationOptions options;
  options.smoothing = 0.02;
  const Interpolation smooth = interpolate(landmarks, options);
  const Interpolation exact = interpolate(landmarks);
  CHECK(smooth.residual > 1e-3);
  // Rough by the same measure that the solver uses, counted here from the triangles alone.
  CHECK(roughness(smooth.control, landmarks) < roughness(exact.control, landmarks));
  const auto cost = [&](const Net& net) { return misfit(net, landmarks) + 0.02 * roughness(net, landmarks); };
  const double least = cost(smooth.control);
  CHECK(least < cost(exact.control));
  shapes::Random random(2);
  for (int i = 0; i < 20; ++i) {
    Net moved = smooth.control;
    for (glm::dvec3& p : moved.points) p += random.point(1e-3);
    CHECK(cost(moved) > least);
  }
  // Stationary: the slope of the cost along any direction is nothing beside its curvature.
  Net ahead = smooth.control, behind = smooth.control;
  for (std::size_t v = 0; v < ahead.points.size(); ++v) {
    const glm::dvec3 d = random.point(1e-2);
    ahead.points[v] += d;
    behind.points[v] -= d;
  }
  CHECK(std::abs(cost(ahead) - cost(behind)) < 1e-4 * (cost(ahead) + cost(behind) - 2 * least));
}
