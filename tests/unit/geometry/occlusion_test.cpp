#include "geometry/occlusion.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>

#include "geometry/sky_rays.h"
#include "geometry/topology.h"
#include "shapes.h"

using namespace cluneal::geometry;

namespace {

/// A mesh of single vertices that look where they are told, to ask about places of our choice.
Mesh eye(const glm::dvec3& at, const glm::dvec3& normal) {
  Mesh mesh;
  mesh.positions.emplace_back(at);
  mesh.normals.emplace_back(glm::normalize(normal));
  return mesh;
}

float open_at(const glm::dvec3& at, const glm::dvec3& normal, const Mesh& blocker, double reach, int rays = 256) {
  const Bvh bvh(blocker);
  const Bvh* const blockers[] = {&bvh};
  OcclusionOptions options;
  options.rays = rays;
  options.reach = reach;
  return occlusion_of(eye(at, normal), blockers, options).at(0);
}

Mesh quad(const glm::vec3& a, const glm::vec3& b, const glm::vec3& c, const glm::vec3& d) {
  Mesh mesh;
  mesh.positions = {a, b, c, d};
  mesh.indices = {0, 1, 2, 0, 2, 3};
  return mesh;
}

}  // namespace

TEST_CASE("A wide plane shuts nothing out, the inside of a box everything", "[occlusion]") {
  const Mesh plane = quad({-500, -500, 0}, {500, -500, 0}, {500, 500, 0}, {-500, 500, 0});
  CHECK(open_at({0.3, 0.7, 0}, {0, 0, 1}, plane, 100) == 1);
  const Mesh box = shapes::box({-5, -5, 0}, {5, 5, 5});
  CHECK(open_at({0, 0, 0}, {0, 0, 1}, box, 100) < 0.02F);
  // What lies farther away than the reach does not count.
  CHECK(open_at({0, 0, 0}, {0, 0, 1}, shapes::box({-50, -50, 0}, {50, 50, 50}), 40) == 1);
}

TEST_CASE("Grooves and walls darken as their view factors say", "[occlusion]") {
  const double long_way = 1e7;  // So long a reach that every hit shuts its direction.
  for (const double opening : {60.0, 90.0, 120.0}) {
    // At the bottom of an endless groove the sky is a wedge; its view factor is the sine of half the opening.
    const double half = opening * 3.14159265358979 / 360, s = 4000 * std::sin(half), c = 4000 * std::cos(half);
    const auto x = static_cast<float>(s), z = static_cast<float>(c);
    const Mesh groove = shapes::together(quad({0, -9e4F, 0}, {x, -9e4F, z}, {x, 9e4F, z}, {0, 9e4F, 0}),
                                         quad({0, -9e4F, 0}, {0, 9e4F, 0}, {-x, 9e4F, z}, {-x, -9e4F, z}));
    CHECK(open_at({0, 0, 0}, {0, 0, 1}, groove, long_way) == Approx(std::sin(half)).margin(0.02));
    CHECK(open_at({0, 0, 0}, {0, 0, 1}, groove, long_way, 64) == Approx(std::sin(half)).margin(0.05));
  }
  // A wall of height h at distance d from a point on the floor shuts (1 - cos(atan(h / d))) / 2.
  for (const double height : {1.0, 3.0, 10.0}) {
    const auto h = static_cast<float>(height);
    const Mesh wall = quad({2, -9e3F, 0}, {2, 9e3F, 0}, {2, 9e3F, h}, {2, -9e3F, h});
    const double shut = 0.5 * (1 - std::cos(std::atan((height - 0.02) / 2)));
    CHECK(open_at({0, 0, 0}, {0, 0, 1}, wall, long_way) == Approx(1 - shut).margin(0.02));
  }
}

TEST_CASE("Nearness weighs: a roof at half the reach shuts three quarters", "[occlusion]") {
  const Mesh roof = shapes::icosphere(50, 4);  // Seen from its centre, equally far in all directions.
  CHECK(open_at({0, 0, 0}, {0, 0, 1}, roof, 100) == Approx(0.25).margin(0.01));
}

TEST_CASE("A sphere alone is open all round, beside another shut where they face", "[occlusion]") {
  Mesh sphere = shapes::icosphere(20, 3);
  compute_normals(sphere);
  const Bvh own(sphere), other(shapes::icosphere(20, 3, {41, 0, 0}));
  const Bvh* const alone[] = {&own};
  for (const float open : occlusion_of(sphere, alone, {})) REQUIRE(open > 0.999F);
  const Bvh* const both[] = {&own, &other};
  const std::vector<float> open = occlusion_of(sphere, both, {});
  for (std::size_t v = 0; v < open.size(); ++v) {
    if (sphere.positions[v].x > 19.9F) REQUIRE(open[v] < 0.3F);
    if (sphere.positions[v].x < -10) REQUIRE(open[v] > 0.999F);
  }
}

TEST_CASE("Progress does not change the result, a cancel leaves the rest open", "[occlusion]") {
  Mesh mesh = shapes::mesh_of(shapes::torus(20, 6, 48, 24));
  compute_normals(mesh);
  const Bvh bvh(mesh);
  const Bvh* const blockers[] = {&bvh};
  OcclusionOptions options;
  const std::vector<float> one = occlusion_of(mesh, blockers, options);
  cluneal::base::Progress progress;
  CHECK(occlusion_of(mesh, blockers, options, &progress) == one);
  progress.cancel();
  CHECK(occlusion_of(mesh, blockers, options, &progress) == std::vector<float>(mesh.positions.size(), 1.0F));

  Mesh tube = mesh;  // The same surface given as an axis and radii.
  for (std::size_t v = 0; v < tube.positions.size(); ++v) {
    tube.radii.push_back(3);
    tube.positions[v] -= 3.0F * tube.normals[v];
  }
  const std::vector<float> by_radius = occlusion_of(tube, blockers, options);
  for (std::size_t v = 0; v < one.size(); ++v) REQUIRE(by_radius[v] == Approx(one[v]).margin(0.02));
}

TEST_CASE("Rays into the sky end where rays of the whole tree do, to the last bit", "[occlusion]") {
  shapes::Random random(11);
  std::vector<glm::dvec3> directions{{0, 0, 1}, {1, 0, 0}, {0, -1, 0}};  // Along the axes boxes are met edge on.
  for (int i = 0; i < 60; ++i) directions.push_back(random.direction());
  Mesh soup;
  for (int i = 0; i < 3000; ++i) {
    const glm::dvec3 centre = random.point(60);
    for (int k = 0; k < 3; ++k) {
      soup.indices.push_back(static_cast<std::uint32_t>(soup.positions.size()));
      soup.positions.emplace_back(centre + random.point(3));
    }
  }
  Mesh far_off = shapes::mesh_of(shapes::torus(20, 6, 96, 48));
  for (glm::vec3& p : far_off.positions) p += glm::vec3(40000, -30000, 20000);
  for (const Mesh& mesh : {soup, shapes::mesh_of(shapes::torus(20, 6, 96, 48)), far_off, Mesh{}}) {
    const Bvh tree(mesh);
    const glm::dvec3 middle = mesh.positions.empty() ? glm::dvec3(0) : 0.5 * (tree.bounds().low + tree.bounds().high);
    constexpr double reach = 40;
    for (const double least_cosine : {0.0, 0.05, 0.5}) {
      SkyRays rays(tree, directions, reach, least_cosine);
      int stopped = 0;
      for (int i = 0; i < 200; ++i) {
        glm::dvec3 place = middle + random.point(40), normal = random.direction();
        if (i % 2 == 0 && !mesh.positions.empty()) {  // Just over a corner, as vertices stand.
          place = glm::dvec3(
                      mesh.positions[static_cast<std::size_t>(random(0, static_cast<double>(mesh.positions.size())))]) +
                  0.02 * normal;
        }
        rays.stand_at(place, normal);
        for (std::size_t d = 0; d < directions.size(); ++d) {
          if (glm::dot(directions[d], normal) < least_cosine) continue;
          const double most = d % 3 == 0 ? 10 : reach;
          const auto hit = tree.first_hit({place, directions[d]}, 0, most);
          REQUIRE(rays.end_of(d, most) == (hit ? hit->distance : most));
          stopped += hit ? 1 : 0;
        }
      }
      CHECK((stopped > 200 || mesh.positions.empty()));
    }
  }
}
