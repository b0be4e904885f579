#include "geometry/simplify.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>

#include "geometry/bvh.h"
#include "geometry/loop_surface.h"
#include "geometry/topology.h"
#include "shapes.h"

using namespace cluneal::geometry;

namespace {

/// The largest distance of a point of `from`, face centres included, to `to`; of some ten thousand, where there are
/// more.
double farthest(const Mesh& from, const Mesh& to) {
  const std::size_t skip = 1 + from.positions.size() / 3000;
  const Bvh bvh(to);
  double worst = 0;
  for (std::size_t v = 0; v < from.positions.size(); v += skip)
    worst = std::max(worst, bvh.nearest(glm::dvec3(from.positions[v]))->distance);
  for (std::size_t i = 0; i < from.indices.size(); i += 3 * skip) {
    glm::dvec3 centre(0);
    for (std::size_t k = 0; k < 3; ++k) centre += glm::dvec3(from.positions[from.indices[i + k]]) / 3.0;
    worst = std::max(worst, bvh.nearest(centre)->distance);
  }
  return worst;
}

}  // namespace

TEST_CASE("Simplified surfaces stay closed and near", "[simplify]") {
  const Mesh shapes_[] = {shapes::icosphere(50, 5), limit_surface(shapes::torus(60, 15, 16, 8), 4).mesh};
  for (const Mesh& mesh : shapes_) {
    const Topology before = topology_of(mesh);
    std::size_t last = mesh.triangle_count();
    for (const double error : {0.05, 0.3, 1.0}) {
      const Mesh coarse = simplified(mesh, error);
      const Topology after = topology_of(coarse);
      CHECK(after.closed);
      CHECK(after.oriented);
      CHECK(after.euler == before.euler);
      CHECK(after.components == 1);
      CHECK(coarse.triangle_count() < last);
      last = coarse.triangle_count();
      CHECK(farthest(mesh, coarse) < 3 * error);
      CHECK(farthest(coarse, mesh) < 3 * error);
      REQUIRE(coarse.normals.size() == (mesh.normals.empty() ? 0 : coarse.positions.size()));
    }
    CHECK(last < mesh.triangle_count() / 20);
  }
}

TEST_CASE("A dense net loses its folded corners and not its form", "[simplify]") {
  // At this density the quadrics are so flat that some corners fold onto themselves.
  const Mesh mesh = limit_surface(shapes::torus(60, 25, 20, 10), 5).mesh;
  for (const double error : {0.01, 0.05}) {
    const Mesh coarse = simplified(mesh, error);
    const Topology topology = topology_of(coarse);
    CHECK(topology.closed);
    CHECK(topology.oriented);
    CHECK(topology.euler == 0);
    CHECK(coarse.triangle_count() < mesh.triangle_count() / (error > 0.02 ? 15 : 2));
    CHECK(farthest(coarse, mesh) < 5 * error);
  }
}

TEST_CASE("Attributes stay with their vertices", "[simplify]") {
  Mesh mesh = limit_surface(shapes::icosahedron(40), 4).mesh;
  for (const glm::vec3& p : mesh.positions) mesh.occlusion.push_back(p.x);
  const auto check = [&](const Mesh& out) {
    REQUIRE(out.occlusion.size() == out.positions.size());
    REQUIRE(out.normals.size() == out.positions.size());
    for (std::size_t v = 0; v < out.positions.size(); ++v) {
      REQUIRE(out.occlusion[v] == out.positions[v].x);
      REQUIRE(glm::dot(out.normals[v], glm::normalize(out.positions[v])) > 0.9F);
    }
  };
  check(simplified(mesh, 0.2));
  check(ordered_for_drawing(mesh));
}

TEST_CASE("Ordering for drawing changes nothing but the order", "[simplify]") {
  const Mesh mesh = shapes::mesh_of(shapes::torus(60, 15, 64, 32));
  const Mesh ordered = ordered_for_drawing(mesh);
  CHECK(ordered.triangle_count() == mesh.triangle_count());
  CHECK(ordered.positions.size() == mesh.positions.size());
  CHECK(topology_of(ordered).euler == 0);
  CHECK(area_of(ordered) == Approx(area_of(mesh)));
  CHECK(volume_of(ordered) == Approx(volume_of(mesh)));
  // Vertices come in the order of their first use.
  std::uint32_t next = 0;
  for (const std::uint32_t i : ordered.indices) {
    REQUIRE(i <= next);
    next = std::max(next, i + 1);
  }
}

TEST_CASE("Nothing to simplify", "[simplify]") {
  CHECK(simplified({}, 1).indices.empty());
  CHECK(ordered_for_drawing({}).indices.empty());
  const Mesh box = shapes::box({0, 0, 0}, {1, 1, 1});
  CHECK(simplified(box, 0).triangle_count() == 12);
  CHECK(topology_of(simplified(box, 100)).closed);
}
