#include "geometry/curve.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include "shapes.h"

using namespace cluneal::geometry;

TEST_CASE("Length, points and tangents by arc length", "[curve]") {
  const Polyline line{{0, 0, 0}, {3, 0, 0}, {3, 0, 0}, {3, 4, 0}};
  CHECK(length_of(line) == 7);
  CHECK(point_at(line, 1.5) == glm::dvec3(1.5, 0, 0));
  CHECK(point_at(line, 5) == glm::dvec3(3, 2, 0));
  CHECK(point_at(line, -1) == glm::dvec3(0, 0, 0));
  CHECK(point_at(line, 100) == glm::dvec3(3, 4, 0));
  CHECK(tangent_at(line, 1) == glm::dvec3(1, 0, 0));
  CHECK(tangent_at(line, 6) == glm::dvec3(0, 1, 0));
  CHECK(tangent_at(line, 100) == glm::dvec3(0, 1, 0));
  CHECK(length_of({}) == 0);
  CHECK(point_at({{1, 2, 3}}, 9) == glm::dvec3(1, 2, 3));
}

TEST_CASE("Resampling spaces points evenly and keeps the ends", "[curve]") {
  const Polyline line{{0, 0, 0}, {0.1, 0, 0}, {7, 0, 0}, {10, 0, 0}};
  const Polyline even = resampled(line, 3);
  REQUIRE(even.size() == 5);
  for (std::size_t i = 0; i < even.size(); ++i) CHECK(even[i].x == Approx(2.5 * static_cast<double>(i)));
  CHECK(resampled(line, 2).size() == 6);
  CHECK(resampled(line, 100).size() == 2);
}

TEST_CASE("The nearest point on a line", "[curve]") {
  const Polyline line{{0, 0, 0}, {10, 0, 0}, {10, 10, 0}};
  const CurvePoint side = nearest_on(line, {4, 3, 0});
  CHECK(side.point == glm::dvec3(4, 0, 0));
  CHECK(side.arc_length == 4);
  CHECK(side.distance == 3);
  const CurvePoint end = nearest_on(line, {13, 14, 0});
  CHECK(end.point == glm::dvec3(10, 10, 0));
  CHECK(end.arc_length == 20);
  CHECK(end.distance == 5);
}

TEST_CASE("The spline passes through its points, finely enough", "[curve]") {
  shapes::Random random(1);
  std::vector<glm::dvec3> points;
  for (int i = 0; i < 12; ++i) points.push_back(random.point(50));
  points.insert(points.begin() + 4, points[4]);  // A repeated point changes nothing.
  const Polyline line = spline_through(points, 2);
  for (const glm::dvec3& p : points) CHECK(std::find(line.begin(), line.end(), p) != line.end());
  for (std::size_t i = 0; i + 1 < line.size(); ++i) REQUIRE(glm::distance(line[i], line[i + 1]) <= 2.0 + 1e-9);

  const std::vector<glm::dvec3> two{{0, 0, 0}, {9, 0, 0}};
  CHECK(length_of(spline_through(two, 1)) == Approx(9));
  CHECK(spline_through(std::vector<glm::dvec3>{}, 1).empty());
}

TEST_CASE("A spline through a circle's points has the circle's length", "[curve]") {
  std::vector<glm::dvec3> points;
  const int n = 24;
  for (int i = 0; i < n; ++i) {
    const double angle = 2 * glm::pi<double>() * i / n;
    points.emplace_back(30 * std::cos(angle), 30 * std::sin(angle), 5);
  }
  points.push_back(points.front());
  const Polyline line = spline_through(points, 0.5);
  CHECK(length_of(line) == Approx(2 * glm::pi<double>() * 30).epsilon(1e-3));
  for (const glm::dvec3& p : line) REQUIRE(std::hypot(p.x, p.y) == Approx(30).epsilon(1e-3));
  // Smooth where it closes: the turn at the seam is a chord's turn like everywhere else.
  const glm::dvec3 out = glm::normalize(line[1] - line[0]), in = glm::normalize(line.back() - line[line.size() - 2]);
  CHECK(glm::dot(in, out) > 0.999);
}

TEST_CASE("The centripetal spline neither loops nor overshoots at uneven spacing", "[curve]") {
  // The case that gives the uniform spline a cusp: a short step between two long ones (Yuksel et al. 2011).
  const std::vector<glm::dvec3> points{{0, 0, 0}, {20, 0, 0}, {20, 0.5, 0}, {0, 1, 0}};
  for (const glm::dvec3& p : spline_through(points, 0.05)) CHECK(p.x < 20.6);
}
