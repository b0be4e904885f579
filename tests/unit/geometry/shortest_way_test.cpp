#include "geometry/shortest_way.h"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>

#include "geometry/bvh.h"

using namespace cluneal;
using geometry::Mesh;

namespace {

geometry::MeshPlace place_at(const Mesh& mesh, const glm::dvec3& point) {
  const auto nearest = geometry::Bvh(mesh).nearest(point);
  REQUIRE(nearest);
  return {nearest->triangle, nearest->barycentric};
}

std::optional<double> way_between(const Mesh& mesh, const glm::dvec3& from, const glm::dvec3& to) {
  return geometry::shortest_way(mesh, place_at(mesh, from), place_at(mesh, to));
}

/// A flat sheet of 100 mm, in squares of 10 cut along one diagonal.
Mesh flat_sheet() {
  Mesh mesh;
  for (int j = 0; j <= 10; ++j) {
    for (int i = 0; i <= 10; ++i)
      mesh.positions.emplace_back(10.0F * static_cast<float>(i), 10.0F * static_cast<float>(j), 0.0F);
  }
  const auto at = [](int i, int j) { return static_cast<std::uint32_t>(j * 11 + i); };
  for (int j = 0; j < 10; ++j) {
    for (int i = 0; i < 10; ++i) {
      for (const auto corner : {at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j), at(i + 1, j + 1), at(i, j + 1)})
        mesh.indices.push_back(corner);
    }
  }
  return mesh;
}

/// A cube of edge 1 about the middle of which its corners lie, two triangles a face.
Mesh unit_cube() {
  Mesh mesh;
  for (int i = 0; i < 8; ++i)
    mesh.positions.emplace_back(static_cast<float>(i & 1), static_cast<float>(i >> 1 & 1),
                                static_cast<float>(i >> 2 & 1));
  for (const auto& face : std::array<std::array<std::uint32_t, 4>, 6>{
           {{0, 2, 3, 1}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 4, 6, 2}, {1, 3, 7, 5}}}) {
    for (const int i : {0, 1, 2, 0, 2, 3}) mesh.indices.push_back(face[static_cast<std::size_t>(i)]);
  }
  return mesh;
}

/// A ball of radius 50 mm.
Mesh ball_of_50() {
  Mesh mesh;
  constexpr int rows = 48, columns = 96;
  for (int i = 0; i <= rows; ++i) {
    for (int j = 0; j < columns; ++j) {
      const double polar = std::numbers::pi * i / rows, round = 2 * std::numbers::pi * j / columns;
      mesh.positions.emplace_back(50 * std::sin(polar) * std::cos(round), 50 * std::sin(polar) * std::sin(round),
                                  50 * std::cos(polar));
    }
  }
  const auto at = [](int i, int j) { return static_cast<std::uint32_t>(i * columns + j % columns); };
  for (int i = 0; i < rows; ++i) {
    for (int j = 0; j < columns; ++j) {
      for (const auto corner : {at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j), at(i + 1, j + 1), at(i, j + 1)})
        mesh.indices.push_back(corner);
    }
  }
  return mesh;
}

}  // namespace

TEST_CASE("on a flat sheet the shortest way is the straight one, whatever the triangles") {
  const Mesh sheet = flat_sheet();
  for (const glm::dvec3 to :
       {glm::dvec3(93, 7, 0), glm::dvec3(88, 61, 0), glm::dvec3(12, 97, 0), glm::dvec3(4, 6, 0)}) {
    const auto way = way_between(sheet, {3, 5, 0}, to);
    REQUIRE(way);
    CHECK(*way == Approx(glm::distance(glm::dvec3(3, 5, 0), to)).epsilon(4e-3));
  }
}

TEST_CASE("from a corner of a cube to the one across it is the root of five over two of its faces unfolded") {
  const auto way = way_between(unit_cube(), {0, 0, 0}, {1, 1, 1});
  REQUIRE(way);
  CHECK(*way == Approx(std::sqrt(5.0)).epsilon(1e-3));
}

TEST_CASE("on a ball it is the great circle") {
  const Mesh ball = ball_of_50();
  for (const double degrees : {5.0, 40.0, 90.0, 150.0}) {
    for (const double turn : {0.0, 33.0}) {
      const double angle = degrees * std::numbers::pi / 180, round = turn * std::numbers::pi / 180;
      const glm::dvec3 to(50 * std::sin(angle) * std::cos(round), 50 * std::sin(angle) * std::sin(round),
                          50 * std::cos(angle));
      const auto way = way_between(ball, {0.3, 0.2, 50}, to);
      REQUIRE(way);
      INFO(degrees << " " << turn);
      CHECK(std::abs(*way - 50 * angle) < 0.5);
    }
  }
}

TEST_CASE("between parts that do not touch there is no way") {
  Mesh two = flat_sheet();
  const auto first = static_cast<std::uint32_t>(two.positions.size());
  for (const glm::vec3 corner : {glm::vec3(0, 0, 90), glm::vec3(9, 0, 90), glm::vec3(0, 9, 90)})
    two.positions.push_back(corner);
  two.indices.insert(two.indices.end(), {first, first + 1, first + 2});
  CHECK_FALSE(way_between(two, {3, 5, 0}, {2, 2, 90}));
}
