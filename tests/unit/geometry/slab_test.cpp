#include "geometry/slab.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "geometry/bounds.h"
#include "geometry/topology.h"

using namespace cluneal::geometry;

namespace {

/// 30 mm along x in 11 rows, 20 mm along y in 9 points, bent up by `bow` mm half way.
Grid sheet(double bow) {
  Grid grid;
  grid.across = 9;
  for (int r = 0; r < 11; ++r) {
    for (int c = 0; c < 9; ++c) {
      const double t = r / 10.0;
      grid.points.emplace_back(30 * t, 20 * (c / 8.0), bow * 4 * t * (1 - t));
    }
  }
  return grid;
}

}  // namespace

TEST_CASE("A slab is closed, outward and as thick as it should be", "[slab]") {
  for (const double bow : {0.0, 8.0, -8.0}) {
    const Mesh mesh = slab(sheet(bow), 2);
    const Topology topology = topology_of(mesh);
    CHECK(topology.closed);
    CHECK(topology.oriented);
    CHECK(topology.euler == 2);
    CHECK(topology.components == 1);
    CHECK(volume_of(mesh) > 0);
  }
  const Mesh flat = slab(sheet(0), 2);
  const Bounds bounds = bounds_of(flat.positions);
  CHECK(bounds.high.z == Approx(1));
  CHECK(bounds.low.z == Approx(-1));
  // A quarter of the thickness is left at the sides, the rest follows half an ellipse: 1/4 + 3/4 pi/4 of a box.
  CHECK(volume_of(flat) == Approx(30 * 20 * 2 * (0.25 + 0.75 * std::acos(-1.0) / 4)).epsilon(0.05));
}

TEST_CASE("A slab may be thicker at one end", "[slab]") {
  std::vector<double> thickness;
  for (int r = 0; r < 11; ++r) thickness.insert(thickness.end(), 9, 1 + 0.2 * r);
  const Mesh mesh = slab(sheet(0), thickness);
  CHECK(topology_of(mesh).closed);
  for (const glm::vec3& p : mesh.positions) CHECK(std::abs(p.z) <= 0.5f + 0.1f * p.x / 3 + 1e-4f);
  CHECK(bounds_of(mesh.positions).high.z == Approx(1.5));
  CHECK(slab(sheet(0), std::vector<double>(11, 2)).indices.empty());
}

TEST_CASE("There is no slab of less than two rows of two", "[slab]") {
  CHECK(slab({}, 2).indices.empty());
  CHECK(slab({{{0, 0, 0}, {1, 0, 0}}, 2}, 2).indices.empty());
  CHECK(slab({{{0, 0, 0}, {1, 0, 0}}, 1}, 2).indices.empty());
}
