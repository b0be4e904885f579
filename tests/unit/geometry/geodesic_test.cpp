#include "geometry/geodesic.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>

#include "geometry/bvh.h"
#include "shapes.h"

using namespace cluneal::geometry;

namespace {

MeshPlace place_near(const Bvh& surface, const glm::dvec3& point) {
  const NearestPoint hit = *surface.nearest(point);
  return {hit.triangle, hit.barycentric};
}

/// A flat sheet from 0 to size, its squares cut along alternating diagonals.
Mesh sheet(std::uint32_t squares, float size) {
  Mesh mesh;
  const std::uint32_t row = squares + 1;
  for (std::uint32_t y = 0; y < row; ++y) {
    for (std::uint32_t x = 0; x < row; ++x)
      mesh.positions.emplace_back(size * static_cast<float>(x) / static_cast<float>(squares),
                                  size * static_cast<float>(y) / static_cast<float>(squares), 0.0F);
  }
  for (std::uint32_t y = 0; y < squares; ++y) {
    for (std::uint32_t x = 0; x < squares; ++x) {
      const std::uint32_t a = y * row + x, b = a + 1, c = a + row + 1, d = a + row;
      if ((x + y) % 2 == 0) {
        mesh.indices.insert(mesh.indices.end(), {a, b, c, a, c, d});
      } else {
        mesh.indices.insert(mesh.indices.end(), {a, b, d, b, c, d});
      }
    }
  }
  return mesh;
}

}  // namespace

TEST_CASE("On a sphere the way is a great circle", "[geodesic]") {
  const Mesh sphere = shapes::icosphere(50, 5);
  const auto geodesics = Geodesics::on(sphere);
  REQUIRE(geodesics);
  const glm::dvec3 pole = glm::normalize(glm::dvec3(0.3, -0.5, 0.7));
  const MeshPlace source[] = {place_near(Bvh(sphere), 50.0 * pole)};
  const std::vector<double> distance = geodesics->from(source);
  double worst = 0;
  for (std::size_t v = 0; v < distance.size(); ++v) {
    const double angle = std::acos(std::clamp(glm::dot(glm::dvec3(sphere.positions[v]) / 50.0, pole), -1.0, 1.0));
    worst = std::max(worst, std::abs(distance[v] - 50 * angle));
  }
  CHECK(worst < 0.01 * 50 * 3.14159);  // One per cent of the longest way.
}

TEST_CASE("On a sheet the way is straight, also from many sources", "[geodesic]") {
  const Mesh plane = sheet(80, 100);
  const auto geodesics = Geodesics::on(plane);
  REQUIRE(geodesics);
  const Bvh surface(plane);
  const MeshPlace one[] = {place_near(surface, {31.3, 44.1, 0})};
  const std::vector<double> from_one = geodesics->from(one);
  std::vector<MeshPlace> line;
  for (int i = 0; i <= 400; ++i) line.push_back(place_near(surface, {50, 0.25 * i, 0}));
  const std::vector<double> from_line = geodesics->from(line);
  for (std::size_t v = 0; v < from_one.size(); ++v) {
    const glm::dvec3 p(plane.positions[v]);
    REQUIRE(from_one[v] == Approx(glm::distance(p, glm::dvec3(31.3, 44.1, 0))).epsilon(0.04).margin(0.6));
    REQUIRE(from_line[v] == Approx(std::abs(p.x - 50)).epsilon(0.02).margin(0.6));
  }
}

TEST_CASE("The way goes round, not through, and not to another part", "[geodesic]") {
  // Two sheets with a thin gap, joined nowhere.
  Mesh two = shapes::together(shapes::icosphere(20, 4), shapes::icosphere(20, 4, {40.5, 0, 0}));
  const auto geodesics = Geodesics::on(two);
  REQUIRE(geodesics);
  const MeshPlace source[] = {place_near(Bvh(two), {20, 0, 0})};
  const std::vector<double> distance = geodesics->from(source);
  const std::size_t half = distance.size() / 2;
  CHECK(std::all_of(distance.begin(), distance.begin() + static_cast<std::ptrdiff_t>(half),
                    [](double d) { return d >= 0 && d < 20 * 3.2; }));
  CHECK(std::all_of(distance.begin() + static_cast<std::ptrdiff_t>(half), distance.end(),
                    [](double d) { return std::isinf(d); }));
  CHECK(*std::max_element(distance.begin(), distance.begin() + static_cast<std::ptrdiff_t>(half)) ==
        Approx(20 * 3.14159).epsilon(0.03));
}

TEST_CASE("Geodesics without surface or sources", "[geodesic]") {
  CHECK_FALSE(Geodesics::on({}));
  const auto geodesics = Geodesics::on(shapes::icosphere(5, 1));
  REQUIRE(geodesics);
  for (const double d : geodesics->from({})) CHECK(std::isinf(d));
  const MeshPlace outside[] = {{9999, {1, 0, 0}}};
  for (const double d : geodesics->from(outside)) CHECK(std::isinf(d));
}
