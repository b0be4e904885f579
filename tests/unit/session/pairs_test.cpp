#include "session/pairs.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/matrix.hpp>
#include <vector>

using namespace cluneal::session;

namespace {

const std::vector<glm::dvec3> spines{{120, -30, 0}, {-120, -30, 0}, {45, 110, -20}, {-45, 112, -18}};

/// A quarter turn about z, 1.1 times as large, and a shift.
glm::dvec3 elsewhere(const glm::dvec3& p) {
  return 1.1 * glm::dvec3(-p.y, p.x, p.z) + glm::dvec3(300, -20, 900);
}

std::vector<glm::dvec3> all_elsewhere() {
  std::vector<glm::dvec3> out;
  for (const glm::dvec3& p : spines) out.push_back(elsewhere(p));
  return out;
}

}  // namespace

TEST_CASE("points that were turned, shifted and scaled are brought back onto their partners") {
  const auto fit = fit_pairs(all_elsewhere(), spines, true);
  REQUIRE(fit);
  CHECK(fit->rms < 1e-9);
  CHECK(fit->largest < 1e-9);
  for (const glm::dvec3& p : spines)
    CHECK(glm::distance(glm::dvec3(fit->motion * glm::dvec4(elsewhere(p), 1)), p) < 1e-9);
}

TEST_CASE("without scale the size stays, and what is left is told") {
  const auto fit = fit_pairs(all_elsewhere(), spines, false);
  REQUIRE(fit);
  CHECK(glm::determinant(glm::dmat3(fit->motion)) == Approx(1));
  // A tenth of each point's way from their middle.
  glm::dvec3 middle(0);
  for (const glm::dvec3& p : spines) middle += 0.25 * p;
  double squares = 0;
  for (const glm::dvec3& p : spines) squares += 0.25 * std::pow(0.1 * glm::distance(p, middle), 2);
  CHECK(fit->rms == Approx(std::sqrt(squares)));
  CHECK(fit->largest >= fit->rms);
}

TEST_CASE("a left bone is not mirrored onto a right one") {
  std::vector<glm::dvec3> mirrored;
  for (const glm::dvec3& p : spines) mirrored.emplace_back(-p.x, p.y, 2 * p.z + 0.1 * p.x);
  const auto fit = fit_pairs(spines, mirrored, false);
  REQUIRE(fit);
  CHECK(glm::determinant(glm::dmat3(fit->motion)) == Approx(1));
  CHECK(fit->rms > 1);
}

TEST_CASE("two pairs, or points on one line, lay nothing") {
  const std::vector<glm::dvec3> two(spines.begin(), spines.begin() + 2);
  CHECK_FALSE(fit_pairs(two, two, false));
  const std::vector<glm::dvec3> line{{0, 0, 0}, {50, 1, 0}, {100, 0, 0}}, bent{{0, 0, 0}, {50, 30, 0}, {100, 0, 0}};
  CHECK_FALSE(fit_pairs(line, bent, false));
  CHECK_FALSE(fit_pairs(bent, line, false));
  CHECK(fit_pairs(bent, bent, false));
  const std::vector<glm::dvec3> same(3, glm::dvec3(1, 2, 3));
  CHECK_FALSE(fit_pairs(same, bent, false));
}
