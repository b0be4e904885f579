#include "geometry/warp.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <vector>

#include "shapes.h"

using namespace cluneal::geometry;

namespace {

using Points = std::vector<glm::dvec3>;

Points cloud(std::uint64_t seed, int count) {
  shapes::Random random(seed);
  Points points;
  for (int i = 0; i < count; ++i) points.push_back(random.point(150));
  return points;
}

}  // namespace

TEST_CASE("A warp meets its targets", "[warp]") {
  const Points from = cloud(1, 120);
  Points to = from;
  shapes::Random random(2);
  for (glm::dvec3& p : to) p += random.point(15);
  const auto warp = Warp::through(from, to);
  REQUIRE(warp);
  for (std::size_t i = 0; i < from.size(); ++i) REQUIRE(glm::distance((*warp)(from[i]), to[i]) < 1e-7);
}

TEST_CASE("A warp of an affine map is that map everywhere", "[warp]") {
  const Points from = cloud(3, 30);
  const auto affine = [](const glm::dvec3& p) {
    return glm::dvec3(1.2 * p.x - 0.3 * p.y + 5, 0.8 * p.y + 0.1 * p.z - 7, 0.4 * p.x + 1.1 * p.z + 11);
  };
  Points to;
  for (const glm::dvec3& p : from) to.push_back(affine(p));
  const auto warp = Warp::through(from, to);
  REQUIRE(warp);
  for (const glm::dvec3& p : cloud(4, 200)) REQUIRE(glm::distance((*warp)(5.0 * p), affine(5.0 * p)) < 1e-6);
  const auto stiff = Warp::through(from, to, 10);
  for (const glm::dvec3& p : cloud(4, 50)) REQUIRE(glm::distance((*stiff)(p), affine(p)) < 1e-6);
}

TEST_CASE("One pulled point pulls its surroundings less and less", "[warp]") {
  Points from;
  for (int x = -2; x <= 2; ++x) {
    for (int y = -2; y <= 2; ++y) {
      for (int z = -2; z <= 2; ++z) from.emplace_back(40 * x, 40 * y, 40 * z);
    }
  }
  Points to = from;
  to[62].z += 8;  // The middle one.
  const auto warp = Warp::through(from, to);
  REQUIRE(warp);
  const auto pull = [&](double x) { return (*warp)({x, 0, 0}).z; };
  CHECK(pull(0) == Approx(8));
  CHECK(pull(10) < pull(0));
  CHECK(pull(20) < pull(10));
  CHECK(std::abs(pull(200)) < 0.5);
  CHECK(pull(10) == Approx(pull(-10)));
}

TEST_CASE("Stiffness smooths noise", "[warp]") {
  const Points from = cloud(5, 200);
  Points to = from;
  shapes::Random random(6);
  for (glm::dvec3& p : to) p += random.point(5);
  const auto spread = [&](double stiffness) {
    const auto warp = Warp::through(from, to, stiffness);
    double misfit = 0;
    for (std::size_t i = 0; i < from.size(); ++i) misfit += glm::distance((*warp)(from[i]), to[i]);
    return misfit / 200;
  };
  CHECK(spread(0) < 1e-7);
  CHECK(spread(0.01) > 0.01);
  CHECK(spread(0.1) > spread(0.01));
  CHECK(spread(100) < 6);
}

TEST_CASE("Hopeless pairs are refused with what to do", "[warp]") {
  const Points from = cloud(7, 10);
  CHECK_FALSE(Warp::through(from, cloud(7, 9)));
  CHECK_FALSE(Warp::through(cloud(7, 3), cloud(8, 3)));
  Points flat = from;
  for (glm::dvec3& p : flat) p.z = 2 * p.x - p.y + 4;
  const auto in_plane = Warp::through(flat, from);
  REQUIRE_FALSE(in_plane);
  CHECK(in_plane.error().message.find("one plane") != std::string::npos);
  Points twice = from;
  twice[7] = twice[2];
  const auto repeated = Warp::through(twice, from);
  REQUIRE_FALSE(repeated);
  CHECK(repeated.error().message.find("Pairs 2 and 7") != std::string::npos);
  Points wild = from;
  wild[1].x = std::nan("");
  CHECK_FALSE(Warp::through(wild, from));
  CHECK_FALSE(Warp::through(from, wild));
  CHECK(Warp()({1, 2, 3}) == glm::dvec3(1, 2, 3));
}
