#include "geometry/surface_distance.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>
#include <numeric>
#include <vector>

#include "geometry/topology.h"
#include "shapes.h"

using namespace cluneal::geometry;

namespace {

/// Turns by `angle` about `axis` (Rodrigues).
glm::dmat3 turned(const glm::dvec3& axis, double angle) {
  const glm::dvec3 n = glm::normalize(axis);
  glm::dmat3 out(1);
  for (glm::length_t k = 0; k < 3; ++k) {
    const glm::dvec3 e = glm::dmat3(1)[k];
    out[k] = std::cos(angle) * e + std::sin(angle) * glm::cross(n, e) + (1 - std::cos(angle)) * glm::dot(n, e) * n;
  }
  return out;
}

Mesh moved(const Mesh& mesh, const Similarity& by) {
  Mesh out = mesh;
  for (glm::vec3& p : out.positions) p = glm::vec3(by(glm::dvec3(p)));
  return out;
}

/// A lump without any symmetry.
Mesh lump(int levels = 4) {
  Mesh mesh = shapes::icosphere(40, levels);
  for (glm::vec3& p : mesh.positions) {
    const glm::vec3 d = p / 40.0F;
    p *= 1 + 0.3F * d.x + 0.2F * d.y * d.y + 0.15F * std::sin(3 * d.z) + 0.1F * d.x * d.z;
    p.y *= 0.7F;
  }
  return mesh;
}

/// The least distance from a point to a triangle, by the definition: to its plane where the foot lies within, else to
/// the nearest edge.
double distance_to_triangle(const glm::dvec3& p, const glm::dvec3& a, const glm::dvec3& b, const glm::dvec3& c) {
  const glm::dvec3 n = glm::normalize(glm::cross(b - a, c - a));
  const auto within = [&](const glm::dvec3& from, const glm::dvec3& to) {
    return glm::dot(glm::cross(to - from, p - from), n) >= 0;
  };
  if (within(a, b) && within(b, c) && within(c, a)) return std::abs(glm::dot(p - a, n));
  const auto to_edge = [&](const glm::dvec3& from, const glm::dvec3& to) {
    const double t = glm::dot(p - from, to - from) / glm::dot(to - from, to - from);
    return glm::distance(p, from + std::clamp(t, 0.0, 1.0) * (to - from));
  };
  return std::min({to_edge(a, b), to_edge(b, c), to_edge(c, a)});
}

glm::dvec3 corner(const Mesh& mesh, std::size_t i) {
  return glm::dvec3(mesh.positions[mesh.indices[i]]);
}

/// How far a point is from a surface, by looking at every triangle.
double distance_by_search(const glm::dvec3& p, const Mesh& to) {
  double least = 1e9;
  for (std::size_t k = 0; k < to.indices.size(); k += 3) {
    least = std::min(least, distance_to_triangle(p, corner(to, k), corner(to, k + 1), corner(to, k + 2)));
  }
  return least;
}

/// How far random points of one surface are from the other: each in a triangle by its area, then at a place on it.
std::vector<double> distances_by_search(const Mesh& from, const Mesh& to) {
  std::vector<double> areas;
  for (std::size_t i = 0; i < from.indices.size(); i += 3) {
    const glm::dvec3 a = corner(from, i);
    areas.push_back((areas.empty() ? 0 : areas.back()) +
                    glm::length(glm::cross(corner(from, i + 1) - a, corner(from, i + 2) - a)));
  }
  shapes::Random random(12);
  std::vector<double> distances;
  for (int sample = 0; sample < 4000; ++sample) {
    const auto on = std::upper_bound(areas.begin(), areas.end(), random(0, areas.back())) - areas.begin();
    const std::size_t i = 3 * static_cast<std::size_t>(on);
    // Turk 1990: the corners' weights of an even place.
    const double s = std::sqrt(random(0, 1)), t = random(0, 1);
    distances.push_back(distance_by_search(
        (1 - s) * corner(from, i) + s * (1 - t) * corner(from, i + 1) + s * t * corner(from, i + 2), to));
  }
  return distances;
}

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

TEST_CASE("Samples are spread evenly by area and lie where they say", "[distance]") {
  const Mesh box = shapes::box({0, 0, 0}, {10, 20, 30});
  const auto samples = sample_surface(box, 22000, 5);
  REQUIRE(samples.size() == 22000);
  int top = 0;
  for (const SurfaceSample& s : samples) {
    const glm::dvec3 w = s.barycentric;
    glm::dvec3 at(0);
    for (std::size_t k = 0; k < 3; ++k)
      at += w[k] * glm::dvec3(box.positions[box.indices[3 * std::size_t{s.triangle} + k]]);
    REQUIRE(glm::distance(at, s.point) < 1e-9);
    if (s.normal.z > 0.5) ++top;
    if (s.normal.x > 0.5) REQUIRE(s.point.x == Approx(10));
  }
  CHECK(top == Approx(2000).margin(2));  // 200 of 2200 square millimetres.
  // The mean place of a triangle's samples is its centre.
  Mesh one;
  one.positions = {{0, 0, 0}, {9, 0, 0}, {0, 9, 0}};
  one.indices = {0, 1, 2};
  glm::dvec3 mean(0);
  for (const SurfaceSample& s : sample_surface(one, 20000, 1)) mean += s.point / 20000.0;
  CHECK(glm::distance(mean, glm::dvec3(3, 3, 0)) < 0.05);
  CHECK(sample_surface({}, 10, 1).empty());
}

TEST_CASE("Distance of spheres within each other and side by side", "[distance]") {
  const Mesh small = shapes::icosphere(10, 5), large = shapes::icosphere(12, 5);
  const SurfaceDistance within = surface_distance(small, large);
  CHECK(within.mean == Approx(2).margin(0.01));
  CHECK(within.p95 == Approx(2).margin(0.01));
  CHECK(within.largest == Approx(2).margin(0.02));

  // Shifted by s, a point at angle t is | |p + s| - r | away from the other sphere; the mean over the sphere by
  // integral.
  const double r = 10, s = 1;
  double mean = 0;
  const int steps = 100000;
  for (int i = 0; i < steps; ++i) {
    const double u = -1 + 2 * (i + 0.5) / steps;
    mean += std::abs(std::sqrt(r * r + s * s + 2 * r * s * u) - r) / steps;
  }
  const SurfaceDistance shifted = surface_distance(small, shapes::icosphere(10, 5, {1, 0, 0}));
  CHECK(shifted.first_to_second == Approx(mean).epsilon(0.02));
  CHECK(shifted.second_to_first == Approx(mean).epsilon(0.02));
  CHECK(shifted.largest == Approx(1).margin(0.01));
  CHECK(std::isinf(surface_distance(small, Mesh{}).mean));
}

TEST_CASE("Points are fitted exactly, and without mirror images", "[distance]") {
  Similarity truth;
  truth.rotation = turned({1, 2, -1}, 2.5);
  truth.scale = 1.7;
  truth.translation = {10, -20, 30};
  shapes::Random random(3);
  std::vector<glm::dvec3> from, to, mirrored;
  for (int i = 0; i < 20; ++i) {
    from.push_back(random.point(50));
    to.push_back(truth(from.back()));
    mirrored.emplace_back(-from.back().x, from.back().y, from.back().z);
  }
  const Similarity found = fit_points(from, to, true);
  CHECK(found.scale == Approx(1.7));
  for (std::size_t i = 0; i < from.size(); ++i) REQUIRE(glm::distance(found(from[i]), to[i]) < 1e-9);
  CHECK(fit_points(from, to, false).scale == 1);
  CHECK(glm::determinant(fit_points(from, mirrored, true).rotation) == Approx(1));
}

TEST_CASE("A moved surface finds its way back", "[distance]") {
  const Mesh fixed = lump();
  Similarity away;
  away.rotation = turned({0.3, 1, 0.5}, 0.25);
  away.translation = {25, -8, 14};
  const Mesh moving = moved(fixed, away);
  const Similarity back = align(moving, fixed, false);
  CHECK(back.scale == 1);
  CHECK(surface_distance(moved(moving, back), fixed).mean < 0.001);
  CHECK(surface_distance(moving, fixed).mean > 3);

  away.scale = 1.08;
  const Similarity shrunk = align(moved(fixed, away), fixed, true);
  CHECK(shrunk.scale == Approx(1 / 1.08).epsilon(1e-5));
}

TEST_CASE("an alignment tells how far it is and ends when it is told to") {
  const Mesh fixed = lump();
  Similarity away;
  away.rotation = turned({1, 2, -1}, 0.3);
  const Mesh moving = moved(fixed, away);
  std::vector<double> told;
  const Similarity stopped = align(moving, fixed, false, 50, [&](double fraction) {
    told.push_back(fraction);
    return told.size() < 3;
  });
  CHECK(told == std::vector<double>{0, 0.02, 0.04});
  told.clear();
  const Similarity whole = align(moving, fixed, false, 50, [&](double fraction) {
    told.push_back(fraction);
    return true;
  });
  CHECK(told.size() > 3);
  CHECK(surface_distance(moved(moving, whole), fixed).mean < surface_distance(moved(moving, stopped), fixed).mean);
}

TEST_CASE("Thickness of a shell and of a slab", "[distance]") {
  const Thickness slab = thickness_of(shapes::box({0, 0, 0}, {40, 40, 3}));
  CHECK(slab.least == Approx(3));
  CHECK(slab.p01 == Approx(3));
  // A ball with a ball-shaped hole inside, off its centre: thinnest 10 - 6 - 2.
  Mesh hole = shapes::icosphere(6, 5, {2, 0, 0});
  for (std::size_t i = 0; i < hole.indices.size(); i += 3) std::swap(hole.indices[i], hole.indices[i + 1]);
  const Thickness shell = thickness_of(shapes::together(shapes::icosphere(10, 5), hole), 20000);
  CHECK(shell.least == Approx(2).margin(0.05));
  CHECK(shell.where.x > 7);
  CHECK(thickness_of({}).least == 0);
}

TEST_CASE("Crossing triangles are found, touching ones are not", "[distance]") {
  CHECK(self_intersections(shapes::icosphere(10, 4)).empty());
  CHECK(self_intersections(shapes::mesh_of(shapes::torus(10, 3, 40, 20))).empty());
  const Mesh crossing = shapes::together(shapes::icosphere(10, 3), shapes::icosphere(10, 3, {15, 0.1, 0.2}));
  const auto pairs = self_intersections(crossing);
  CHECK(pairs.size() > 20);
  for (const auto& [a, b] : pairs) {
    REQUIRE(a < 1280);
    REQUIRE(b >= 1280);
    // Where the spheres meet: the plane halfway.
    for (const std::uint32_t t : {a, b})
      REQUIRE(std::abs(crossing.positions[crossing.indices[3 * std::size_t{t}]].x - 7.5F) < 3);
  }
  CHECK(self_intersections(shapes::together(shapes::icosphere(10, 3), shapes::icosphere(10, 3, {20.5, 0, 0}))).empty());
  // Asked after a change, it gives those of all that have a changed corner.
  shapes::Random choose(5);
  for (const double share : {0.0, 0.02, 0.4, 1.0}) {
    std::vector<bool> changed;
    for (std::size_t v = 0; v < crossing.positions.size(); ++v) changed.push_back(choose(0, 1) < share);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> expected;
    for (const auto& pair : pairs) {
      bool any = false;
      for (const std::uint32_t t : {pair.first, pair.second}) {
        for (std::size_t k = 0; k < 3; ++k) any = any || changed[crossing.indices[3 * std::size_t{t} + k]];
      }
      if (any) expected.push_back(pair);
    }
    CHECK(self_intersections(crossing, changed) == expected);
  }

  const auto two = [](const std::array<glm::vec3, 6>& p) {
    Mesh mesh;
    mesh.positions.assign(p.begin(), p.end());
    mesh.indices = {0, 1, 2, 3, 4, 5};
    return self_intersections(mesh).size();
  };
  const glm::vec3 a(0, 0, 0), b(4, 0, 0), c(0, 4, 0);
  CHECK(two({a, b, c, {1, 1, -1}, {1, 1, 1}, {5, 5, 1}}) == 1);
  CHECK(two({a, b, c, {1, 1, 0}, {1, 1, 1}, {5, 5, 1}}) == 0);              // Its tip touches.
  CHECK(two({a, b, c, {1, 1, 0}, {3, 1, 0}, {1, 3, 0}}) == 1);              // Overlap in one plane.
  CHECK(two({a, b, c, {0.5F, 0.5F, 0}, {1, 0.5F, 0}, {0.5F, 1, 0}}) == 1);  // One within the other.
  CHECK(two({a, b, c, {4.5F, 4, 0}, {9, 4, 0}, {5, 9, 0}}) == 0);           // In one plane, apart.
  CHECK(two({a, b, c, {2, 2, 0}, {5, 2, 0}, {2, 5, 0}}) == 0);              // In one plane, corner on edge.
  CHECK(two({a, b, c, {1, 1, 0.5F}, {3, 1, 0.5F}, {1, 3, 0.5F}}) == 0);
  // Random pairs against sampling: a crossing exists exactly when an edge of one passes through the other, found here
  // by the solution of a linear system.
  shapes::Random random(8);
  for (int i = 0; i < 3000; ++i) {
    std::array<glm::vec3, 6> p;
    for (glm::vec3& q : p) q = glm::vec3(random.point(1));
    bool expected = false;
    for (int k = 0; k < 6; ++k) {
      const std::size_t own = k < 3 ? 0 : 3, other = 3 - own, i0 = own + static_cast<std::size_t>(k % 3);
      const glm::dvec3 from(p[i0]), to(p[own + static_cast<std::size_t>((k + 1) % 3)]), o(p[other]);
      const glm::dmat3 system(to - from, o - glm::dvec3(p[other + 1]), o - glm::dvec3(p[other + 2]));
      const glm::dvec3 x = glm::inverse(system) * (o - from);
      expected = expected || (x.x >= 0 && x.x <= 1 && x.y >= 0 && x.z >= 0 && x.y + x.z <= 1);
    }
    REQUIRE((two(p) == 1) == expected);
  }
}

TEST_CASE("The distances are those of a search through every triangle", "[distance]") {
  const Mesh first = lump(3);
  Similarity away;
  away.rotation = turned({0.3, 1, 0.5}, 0.1);
  away.translation = {3, -2, 1};
  Mesh second = moved(first, away);
  for (glm::vec3& p : second.positions) p *= 1 + 0.03F * std::sin(0.1F * p.x);
  std::vector<double> there = distances_by_search(first, second), back = distances_by_search(second, first);
  const double first_to_second = mean_of(there), second_to_first = mean_of(back);
  const SurfaceDistance found = surface_distance(first, second, 30000);
  CHECK(found.first_to_second == Approx(first_to_second).epsilon(0.01));
  CHECK(found.second_to_first == Approx(second_to_first).epsilon(0.01));
  CHECK(found.mean == Approx((first_to_second + second_to_first) / 2).epsilon(0.01));
  there.insert(there.end(), back.begin(), back.end());
  std::sort(there.begin(), there.end());
  CHECK(found.p95 == Approx(there[there.size() * 95 / 100]).epsilon(0.01));
  // The more samples, the nearer their largest comes to that of the corners, which it seldom hits.
  CHECK(found.largest > there.back());
  double largest = 0;
  for (const glm::vec3& p : first.positions) largest = std::max(largest, distance_by_search(glm::dvec3(p), second));
  for (const glm::vec3& p : second.positions) largest = std::max(largest, distance_by_search(glm::dvec3(p), first));
  CHECK(found.largest < 1.001 * largest);
  CHECK(found.largest > 0.98 * largest);
  // Laid on each other they are nearer than the movement that is known leaves them.
  Mesh undone = second;
  for (glm::vec3& p : undone.positions) {
    p = glm::vec3(glm::transpose(away.rotation) * (glm::dvec3(p) - away.translation));
  }
  const double known = surface_distance(first, undone).mean;
  const double aligned = surface_distance(moved(first, align(first, second, false)), second).mean;
  CHECK(aligned < 1.05 * known);
  CHECK(aligned < found.mean / 2);
}
