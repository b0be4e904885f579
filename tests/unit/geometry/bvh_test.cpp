#include "geometry/bvh.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>

#include "geometry/bvh_nodes.h"
#include "geometry/topology.h"
#include "shapes.h"

using namespace cluneal::geometry;

namespace {

Mesh soup(std::uint64_t seed, int triangles) {
  shapes::Random random(seed);
  Mesh mesh;
  for (int i = 0; i < triangles; ++i) {
    const glm::dvec3 centre = random.point(100);
    for (int k = 0; k < 3; ++k) {
      mesh.indices.push_back(static_cast<std::uint32_t>(mesh.positions.size()));
      mesh.positions.emplace_back(centre + random.point(8));
    }
  }
  return mesh;
}

std::array<glm::dvec3, 3> corners(const Mesh& mesh, std::size_t t) {
  return {glm::dvec3(mesh.positions[mesh.indices[3 * t]]), glm::dvec3(mesh.positions[mesh.indices[3 * t + 1]]),
          glm::dvec3(mesh.positions[mesh.indices[3 * t + 2]])};
}

/// Distance along the ray by Cramer's rule (Moeller and Trumbore 1997), or infinity.
double along(const Mesh& mesh, std::size_t t, const Ray& ray) {
  const auto [a, b, c] = corners(mesh, t);
  const glm::dvec3 e1 = b - a, e2 = c - a, h = glm::cross(ray.direction, e2), s = ray.origin - a, q = glm::cross(s, e1);
  const double det = glm::dot(e1, h), u = glm::dot(s, h) / det, v = glm::dot(ray.direction, q) / det;
  const double distance = glm::dot(e2, q) / det;
  const bool hit = u >= 0 && v >= 0 && u + v <= 1 && distance >= 0;
  return hit ? distance : std::numeric_limits<double>::infinity();
}

/// Nearest distance from a point to a triangle by descent over a fine grid of barycentrics: slow, simple, good to 1e-6.
double distance_to(const Mesh& mesh, std::size_t t, const glm::dvec3& p) {
  const auto [a, b, c] = corners(mesh, t);
  double u = 1.0 / 3, v = 1.0 / 3, best = std::numeric_limits<double>::infinity();
  for (double size = 0.5; size > 1e-9; size *= 0.6) {
    const double u0 = u, v0 = v;
    for (int i = -3; i <= 3; ++i) {
      for (int j = -3; j <= 3; ++j) {
        const double uu = std::clamp(u0 + size * i / 3, 0.0, 1.0), vv = std::clamp(v0 + size * j / 3, 0.0, 1.0 - uu);
        const double d = glm::distance(p, a + uu * (b - a) + vv * (c - a));
        if (d < best) {
          best = d;
          u = uu;
          v = vv;
        }
      }
    }
  }
  return best;
}

}  // namespace

TEST_CASE("Rays find what brute force finds", "[bvh]") {
  const Mesh mesh = soup(1, 1500);
  const Bvh bvh(mesh);
  shapes::Random random(2);
  int hits = 0;
  for (int i = 0; i < 2000; ++i) {
    const Ray ray{random.point(130), random.direction()};
    std::vector<double> all;
    for (std::size_t t = 0; t < mesh.triangle_count(); ++t) {
      const double d = along(mesh, t, ray);
      if (std::isfinite(d)) all.push_back(d);
    }
    std::sort(all.begin(), all.end());
    const auto first = bvh.first_hit(ray);
    REQUIRE(first.has_value() == !all.empty());
    const std::vector<RayHit> found = bvh.all_hits(ray);
    REQUIRE(found.size() == all.size());
    for (std::size_t k = 0; k < all.size(); ++k) REQUIRE(found[k].distance == Approx(all[k]).margin(1e-9));
    if (all.empty()) continue;
    ++hits;
    REQUIRE(first->distance == Approx(all.front()).margin(1e-9));
    const auto [a, b, c] = corners(mesh, first->triangle);
    const glm::dvec3 w = first->barycentric, at = ray.origin + first->distance * ray.direction;
    REQUIRE(glm::distance(w.x * a + w.y * b + w.z * c, at) < 1e-9);
    REQUIRE(first->front == (glm::dot(glm::cross(b - a, c - a), ray.direction) < 0));
    REQUIRE(bvh.any_hit(ray, 0, all.front() + 1e-6));
    REQUIRE_FALSE(bvh.any_hit(ray, 0, all.front() - 1e-6));
    if (all.size() > 1) REQUIRE(bvh.first_hit(ray, all[0] + 1e-6)->distance == Approx(all[1]));
  }
  CHECK(hits > 300);
}

TEST_CASE("Nearest points are what brute force finds", "[bvh]") {
  const Mesh mesh = soup(3, 150);
  const Bvh bvh(mesh);
  shapes::Random random(4);
  for (int i = 0; i < 60; ++i) {
    const glm::dvec3 p = random.point(130);
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t t = 0; t < mesh.triangle_count(); ++t) least = std::min(least, distance_to(mesh, t, p));
    const auto found = bvh.nearest(p);
    REQUIRE(found);
    REQUIRE(found->distance == Approx(least).margin(1e-5));
    REQUIRE(glm::distance(found->point, p) == Approx(found->distance));
    const auto [a, b, c] = corners(mesh, found->triangle);
    const glm::dvec3 w = found->barycentric;
    REQUIRE(glm::distance(w.x * a + w.y * b + w.z * c, found->point) < 1e-9);
    REQUIRE(std::min({w.x, w.y, w.z}) > -1e-12);
    REQUIRE(bvh.nearest(p, least + 0.01));
    REQUIRE_FALSE(bvh.nearest(p, least - 0.01));
  }
}

TEST_CASE("A point over a corner, an edge and the face is nearest to just that", "[bvh]") {
  Mesh mesh;
  mesh.positions = {{0, 0, 0}, {4, 0, 0}, {0, 3, 0}};
  mesh.indices = {0, 1, 2};
  const Bvh bvh(mesh);
  const auto at = [&](double x, double y, double z) { return bvh.nearest({x, y, z})->point; };
  CHECK(at(-1, -2, 5) == glm::dvec3(0, 0, 0));
  CHECK(at(9, -1, 2) == glm::dvec3(4, 0, 0));
  CHECK(at(-1, 7, -2) == glm::dvec3(0, 3, 0));
  CHECK(at(2, -3, 1) == glm::dvec3(2, 0, 0));
  CHECK(at(-2, 1, 1) == glm::dvec3(0, 1, 0));
  CHECK(glm::distance(at(2 + 3, 1.5 + 4, -1), glm::dvec3(2, 1.5, 0)) < 1e-12);  // (3, 4) stands square on that edge.
  CHECK(glm::distance(at(1, 1, 6), glm::dvec3(1, 1, 0)) < 1e-12);
}

TEST_CASE("A tree that several threads build holds each triangle once, in boxes around it", "[bvh]") {
  const Mesh sphere = shapes::icosphere(50, 7);
  REQUIRE(sphere.triangle_count() > 300'000);
  const Bvh tree(sphere);
  std::vector<int> times(sphere.triangle_count());
  std::size_t outside = 0;
  for (const BvhNode& node : tree.nodes().nodes) {
    for (std::size_t lane = 0; lane < 4; ++lane) {
      for (std::uint32_t i = node.child[lane]; i < node.child[lane] + node.count[lane]; ++i) {
        const BvhTriangle& triangle = tree.nodes().triangles[i];
        ++times[triangle.triangle];
        for (const glm::vec3& corner : triangle.corners) {
          for (std::size_t axis = 0; axis < 3; ++axis) {
            outside += corner[axis] < node.low[axis][lane] || corner[axis] > node.high[axis][lane] ? 1U : 0U;
          }
        }
      }
    }
  }
  CHECK(outside == 0);
  CHECK(std::count(times.begin(), times.end(), 1) == static_cast<std::ptrdiff_t>(times.size()));
  for (const glm::dvec3 direction : {glm::dvec3(1, 0, 0), glm::dvec3(0.6, 0, 0.8), glm::dvec3(0, -0.8, 0.6)}) {
    const auto hits = tree.all_hits({-100.0 * direction + glm::dvec3(0.1, 0.2, 0.3), direction});
    CHECK(hits.size() == 2);
  }
}

TEST_CASE("Rays through corners and edges cross a closed surface once in and once out", "[bvh]") {
  const Mesh sphere = shapes::icosphere(10, 3);
  const Bvh bvh(sphere);
  const auto check = [&](const glm::dvec3& target, const glm::dvec3& from) {
    const Ray ray{from, glm::normalize(target - from)};
    const std::vector<RayHit> hits = bvh.all_hits(ray);
    REQUIRE(hits.size() == 2);
    REQUIRE(hits[0].front);
    REQUIRE_FALSE(hits[1].front);
  };
  for (std::size_t i = 0; i + 2 < sphere.indices.size(); i += 3) {
    const glm::dvec3 a(sphere.positions[sphere.indices[i]]), b(sphere.positions[sphere.indices[i + 1]]);
    check(a, 3.0 * a);
    check(0.5 * (a + b), 2.0 * (a + b));
    check(a, 3.0 * a + 0.5 * glm::cross(a, glm::dvec3(1, 0.5, 0.25)));
  }
  // A grid of boxes, rays exactly along its edges and through its corners.
  const Mesh box = shapes::box({-1, -1, -1}, {1, 1, 1});
  const Bvh cube(box);
  for (const double x : {-0.5, 0.0, 0.5}) {
    for (const double y : {-0.5, 0.0, 0.5}) CHECK(cube.all_hits({{x, y, 5}, {0, 0, -1}}).size() == 2);  // On diagonals.
  }
  for (const double x : {-1.0, 1.0}) {
    for (const double y : {-1.0, 0.0, 1.0}) CHECK(cube.all_hits({{x, y, 5}, {0, 0, -1}}).size() % 2 == 0);
  }
  CHECK(cube.all_hits({{5, 5, 5}, glm::normalize(glm::dvec3(-1, -1, -1))}).size() % 2 == 0);
}

TEST_CASE("Inside and signed distance of a sphere and a torus", "[bvh]") {
  const Bvh sphere(shapes::icosphere(10, 5));
  const Bvh torus(shapes::mesh_of(shapes::torus(10, 3, 256, 128)));
  shapes::Random random(7);
  for (int i = 0; i < 3000; ++i) {
    const glm::dvec3 p = random.point(14);
    const double to_sphere = glm::length(p) - 10;
    REQUIRE(sphere.signed_distance(p) == Approx(to_sphere).margin(0.012));  // The facets' sagitta.
    const double to_torus = std::hypot(std::hypot(p.x, p.y) - 10, p.z) - 3;
    REQUIRE(torus.signed_distance(p) == Approx(to_torus).margin(0.012));
    if (std::abs(to_torus) > 0.012) REQUIRE(torus.inside(p) == (to_torus < 0));
  }
  CHECK_FALSE(sphere.inside({0, 0, 100}));
  // Points on the planes and axes of symmetry, where rays meet many edges.
  for (double z = -9; z <= 9; z += 0.5) CHECK(sphere.inside({0, 0, z}));
}

TEST_CASE("Huge offsets, flat, broken and empty meshes are handled", "[bvh]") {
  const glm::dvec3 far(5e4, -3e4, 2e4);
  const Bvh moved(shapes::icosphere(10, 4, far));
  shapes::Random random(9);
  for (int i = 0; i < 500; ++i) {
    const glm::dvec3 d = random.direction();
    const auto hit = moved.first_hit({far + 1e4 * d, -d});
    REQUIRE(hit);
    REQUIRE(hit->distance == Approx(1e4 - 10).margin(0.05));
    REQUIRE(moved.inside(far + 9.0 * d));
  }
  const Bvh empty{Mesh{}};
  CHECK_FALSE(empty.first_hit({}));
  CHECK_FALSE(empty.nearest({0, 0, 0}));
  CHECK_FALSE(empty.inside({0, 0, 0}));
  CHECK(empty.bounds().empty());

  Mesh broken = shapes::box({0, 0, 0}, {1, 1, 1});
  broken.positions.emplace_back(std::nanf(""), 0, 0);
  broken.indices.insert(broken.indices.end(), {0, 1, 8, 0, 1, 77});
  CHECK(Bvh(broken).nearest({5, 0.5, 0.5})->distance == Approx(4));

  Mesh same;  // A thousand equal triangles cannot be told apart by any plane.
  same.positions = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
  for (int i = 0; i < 1000; ++i) same.indices.insert(same.indices.end(), {0, 1, 2});
  CHECK(Bvh(same).all_hits({{0.2, 0.2, 1}, {0, 0, -1}}).size() == 1000);
}
