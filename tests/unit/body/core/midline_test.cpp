#include <catch2/catch.hpp>
#include <glm/geometric.hpp>

#include "../fixtures.h"
#include "body/core/midline.h"
#include "geometry/bvh.h"

using namespace cluneal;
using namespace cluneal::body;

TEST_CASE("What is mirrored lies on the other side and faces outward still", "[midline]") {
  geometry::Mesh ball = test::sphere_mesh({60, 20, -5}, 20);
  const geometry::Mesh twin = across_midline(ball);
  const geometry::Bvh tree(twin);
  CHECK(tree.inside({-60, 20, -5}));
  CHECK_FALSE(tree.inside({60, 20, -5}));
  double volume = 0;
  for (std::size_t t = 0; t + 2 < twin.indices.size(); t += 3) {
    const auto at = [&](std::size_t k) {
      return glm::dvec3(twin.positions[twin.indices[t + k]]) - glm::dvec3(-60, 20, -5);
    };
    volume += glm::dot(at(0), glm::cross(at(1), at(2))) / 6;
  }
  CHECK(volume > 0.95 * 4.0 / 3 * 3.14159 * 8000);
  for (std::size_t v = 0; v < twin.normals.size(); ++v) {
    CHECK(glm::dot(twin.normals[v], twin.positions[v] - glm::vec3(-60, 20, -5)) > 0);
  }
}

TEST_CASE("A line or a sheet and its twin's twin are the same", "[midline]") {
  const std::vector<glm::dvec3> line{{1, 2, 3}, {4, 5, 6}};
  CHECK(across_midline(line).front() == glm::dvec3(-1, 2, 3));
  CHECK(across_midline(across_midline(line)) == line);
  const geometry::Grid grid{{{1, 0, 0}, {2, 0, 0}, {1, 0, 1}, {2, 0, 1}}, 2};
  CHECK(across_midline(grid).across == 2);
  CHECK(across_midline(grid).at(1, 1) == glm::dvec3(-2, 0, 1));
}
