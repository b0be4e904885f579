#include "geometry/loop_surface.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>

#include "geometry/loop_level.h"
#include "geometry/topology.h"
#include "shapes.h"

using namespace cluneal::geometry;

namespace {

/// The way back from refined().
NetAddress coarsened(const NetAddress& address, int levels) {
  NetAddress out = address;
  for (int i = 0; i < levels; ++i) {
    const glm::dvec3 b = out.barycentric;
    switch (out.triangle % 4) {
      case 0:
        out.barycentric = {0.5 * (1 + b.x), 0.5 * b.y, 0.5 * b.z};
        break;
      case 1:
        out.barycentric = {0.5 * b.x, 0.5 * (1 + b.y), 0.5 * b.z};
        break;
      case 2:
        out.barycentric = {0.5 * b.x, 0.5 * b.y, 0.5 * (1 + b.z)};
        break;
      default:
        out.barycentric = {0.5 * (b.x + b.z), 0.5 * (b.x + b.y), 0.5 * (b.y + b.z)};
        break;
    }
    out.triangle /= 4;
  }
  return out;
}

/// The hat function of the grid whose triangles are cut along (1, 1), which is how shapes::torus cuts its quads.
double hat(double x, double y) {
  return std::max(0.0, 1 - std::max({std::abs(x), std::abs(y), std::abs(x - y)}));
}

/// Loop's limit function on a regular grid is the box spline with each direction twice, which is the hat function
/// convolved with itself: here by the midpoint rule, with nothing of the code under test.
double box_spline(double x, double y) {
  const int steps = 128;
  double sum = 0;
  for (int i = -steps; i < steps; ++i) {
    for (int j = -steps; j < steps; ++j) {
      const double u = (i + 0.5) / steps, v = (j + 0.5) / steps;
      sum += hat(u, v) * hat(x - u, y - v);
    }
  }
  return sum / (steps * steps);
}

Net bumpy_net() {
  Net net = shapes::icosahedron(30);
  shapes::Random random(3);
  for (glm::dvec3& p : net.points) p *= random(0.7, 1.3);
  return net;
}

}  // namespace

TEST_CASE("On a regular net the limit is the quartic box spline", "[loop]") {
  const std::uint32_t size = 8;
  Net net = shapes::torus(10, 3, size, size);
  for (glm::dvec3& p : net.points) p = glm::dvec3(0);
  net.points[3 * size + 3] = glm::dvec3(1, 0, 0);  // Only the combinatorics are a torus: x becomes a basis function.
  const LimitSurface surface = limit_surface(net, 2);
  const auto at = [&](std::uint32_t i, std::uint32_t j) { return surface.places[i * size + j].x; };
  CHECK(at(3, 3) == Approx(0.5));
  CHECK(at(4, 3) == Approx(1.0 / 12));
  CHECK(at(4, 4) == Approx(1.0 / 12));
  CHECK(at(4, 2) == Approx(0).margin(1e-15));

  // Every vertex of level 2, by the grid coordinates that its address in the net gives it.
  double worst = 0;
  int compared = 0;
  for (std::uint32_t t = 0; t < surface.mesh.triangle_count(); t += 5) {
    const NetAddress address = coarsened({t, {1, 0, 0}}, 2);
    const std::uint32_t quad = address.triangle / 2;
    const glm::dvec3 b = address.barycentric;
    const bool lower = address.triangle % 2 == 0;  // Corners (0,0) (1,0) (1,1), or (0,0) (1,1) (0,1).
    const double x = quad / size + (lower ? b.y + b.z : b.y) - 3, y = quad % size + (lower ? b.z : b.y + b.z) - 3;
    if (std::abs(x) > 2 || std::abs(y) > 2) continue;
    worst = std::max(worst, std::abs(surface.places[surface.mesh.indices[3 * t]].x - box_spline(x, y)));
    ++compared;
  }
  CHECK(compared > 100);
  CHECK(worst < 1e-4);
}

TEST_CASE("Subdivision keeps topology, order and the vertices' numbers", "[loop]") {
  for (const Net& net : {shapes::octahedron(10), shapes::icosahedron(10), shapes::torus(10, 3, 9, 5)}) {
    const long long euler = topology_of(shapes::mesh_of(net)).euler;
    for (int level = 0; level <= 3; ++level) {
      const LimitSurface surface = limit_surface(net, level);
      const Topology topology = topology_of(surface.mesh);
      CHECK(topology.closed);
      CHECK(topology.oriented);
      CHECK(topology.euler == euler);
      CHECK(topology.components == 1);
      CHECK(surface.mesh.triangle_count() == (net.triangles.size() << (2 * level)));
      CHECK(volume_of(surface.mesh) > 0);
      // A limit place is the same at every level.
      const LimitSurface coarse = limit_surface(net, 0);
      for (std::size_t v = 0; v < net.points.size(); ++v)
        REQUIRE(glm::distance(surface.places[v], coarse.places[v]) < 1e-12);
    }
  }
}

TEST_CASE("Addresses name the same place at every level", "[loop]") {
  const Net net = bumpy_net();
  const LimitSurface fine = limit_surface(net, 5);
  shapes::Random random(5);
  for (int i = 0; i < 200; ++i) {
    glm::dvec3 b(random(0, 1), random(0, 1), random(0, 1));
    b /= b.x + b.y + b.z;
    const NetAddress address{static_cast<std::uint32_t>(random(0, 20)), b};
    const NetAddress there = refined(address, 5);
    REQUIRE(there.triangle >> 10 == address.triangle);
    REQUIRE(std::min({there.barycentric.x, there.barycentric.y, there.barycentric.z}) >= -1e-12);
    const NetAddress back = coarsened(there, 5);
    REQUIRE(back.triangle == address.triangle);
    REQUIRE(glm::distance(back.barycentric, b) < 1e-12);
  }
  // A corner of the net stays the same vertex.
  const NetAddress corner = refined({7, {0, 1, 0}}, 5);
  const std::size_t k = corner.barycentric.x > 0.5 ? 0 : corner.barycentric.y > 0.5 ? 1 : 2;
  CHECK(fine.mesh.indices[3 * corner.triangle + k] == net.triangles[7][1]);
}

TEST_CASE("Stencils sum to one and give what direct evaluation gives", "[loop]") {
  for (const Net& net : {bumpy_net(), shapes::octahedron(20), shapes::torus(30, 8, 7, 5)}) {
    std::vector<Triangle> triangles;
    const Stencil stencil = limit_stencil(net, 3, triangles);
    const LimitSurface direct = limit_surface(net, 3);
    REQUIRE(stencil.first.size() == direct.places.size() + 1);
    const std::vector<glm::dvec3> places = applied(stencil, net.points);
    for (std::size_t v = 0; v < places.size(); ++v) {
      double sum = 0;
      for (std::uint32_t i = stencil.first[v]; i < stencil.first[v + 1]; ++i) sum += stencil.weight[i];
      REQUIRE(sum == Approx(1).epsilon(1e-13));
      REQUIRE(glm::distance(places[v], direct.places[v]) < 1e-12);
    }
    for (std::size_t t = 0; t < triangles.size(); ++t) {
      for (std::size_t k = 0; k < 3; ++k) REQUIRE(triangles[t][k] == direct.mesh.indices[3 * t + k]);
    }
  }
}

TEST_CASE("An octahedron's limit surface has the octahedron's symmetry", "[loop]") {
  const LimitSurface surface = limit_surface(shapes::octahedron(10), 4);
  const auto key = [](glm::dvec3 p) {
    p = glm::abs(p);
    double v[3] = {p.x, p.y, p.z};
    std::sort(v, v + 3);
    return glm::dvec3(v[0], v[1], v[2]);
  };
  // Each place folded into one of the 48 parts must be met as often as its orbit is long: the sum over any odd function
  // vanishes, and the three axes give the same second moments.
  glm::dvec3 first(0), second(0);
  for (const glm::dvec3& p : surface.places) {
    first += p;
    second += p * p;
  }
  CHECK(glm::length(first) < 1e-9);
  CHECK(second.x == Approx(second.y).epsilon(1e-12));
  CHECK(second.y == Approx(second.z).epsilon(1e-12));
  // Limit of a tip: n = 4, beta = (5/8 - (3/8)^2) / 4 = 31/256, chi = 1 / (3 / (8 beta) + 4) = 31/220; the ring's mean
  // is 0.
  CHECK(surface.places[0].x == Approx(10 * (1 - 4 * 31.0 / 220)));
  CHECK(key(surface.places[0]).x == Approx(0).margin(1e-12));
  CHECK(glm::distance(glm::dvec3(surface.mesh.normals[4]), glm::dvec3(0, 0, 1)) < 1e-6);
}

TEST_CASE("Limit normals are those of the fine surface", "[loop]") {
  const Net net = bumpy_net();
  const LimitSurface surface = limit_surface(net, 5);
  Mesh by_area = surface.mesh;
  compute_normals(by_area);
  float worst = 1;
  for (std::size_t v = 0; v < by_area.normals.size(); ++v)
    worst = std::min(worst, glm::dot(by_area.normals[v], surface.mesh.normals[v]));
  CHECK(worst > 0.998F);
}

TEST_CASE("A net that is not closed is refused with the reason", "[loop]") {
  CHECK(fault_of(shapes::icosahedron()).empty());

  Net open = shapes::icosahedron();
  open.triangles.pop_back();
  CHECK(fault_of(open).find("belongs to 1 triangles") != std::string::npos);
  CHECK(limit_surface(open, 2).places.empty());
  CHECK(interpolate(open).control.points.empty());
  std::vector<Triangle> triangles;
  CHECK(limit_stencil(open, 2, triangles).weight.empty());

  Net turned = shapes::icosahedron();
  std::swap(turned.triangles[3][0], turned.triangles[3][1]);
  CHECK(fault_of(turned).find("runs the same way in both") != std::string::npos);

  Net stray = shapes::icosahedron();
  stray.triangles[0][0] = 99;
  CHECK(fault_of(stray).find("triangle 0 names vertex 99") != std::string::npos);

  Net lonely = shapes::icosahedron();
  lonely.points.emplace_back(0, 0, 0);
  CHECK(fault_of(lonely).find("vertex 12 has 0 triangles") != std::string::npos);

  Net pinched = shapes::octahedron();  // Two octahedra that share one vertex.
  const Net second = shapes::octahedron();
  for (std::size_t v = 1; v < second.points.size(); ++v)
    pinched.points.push_back(second.points[v] + glm::dvec3(3, 0, 0));
  for (const Triangle& t : second.triangles) {
    Triangle moved = t;
    for (std::uint32_t& v : moved) v = v == 0 ? 0 : v + 5;
    pinched.triangles.push_back(moved);
  }
  CHECK(fault_of(pinched).find("more than one fan") != std::string::npos);

  Net nowhere = shapes::icosahedron();
  nowhere.points[4].y = std::nan("");
  CHECK(fault_of(nowhere) == "vertex 4 has no finite place");
  CHECK(limit_surface(nowhere, 1).places.empty());
}
