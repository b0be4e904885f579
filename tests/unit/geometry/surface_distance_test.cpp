#include "geometry/surface_distance.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <glm/geometric.hpp>
#include <random>
#include <sstream>
#include <vector>

#include "geometry/topology.h"
#include "shapes.h"

using namespace cluneal::geometry;

namespace {

/// Turns by `angle` about `axis` (Rodrigues).
glm::dmat3 turned(const glm::dvec3& axis, double angle) {
  const glm::dvec3 n = glm::normalize(axis);
  glm::dmat3 out(1);
  for (glm::length_t k = 0; k < 3; ++k) {
    const glm::dvec3 e = glm::dmat3(1)[k];
    out[k] = std::cos(angle) * e + std::sin(angle) * glm::cross(n, e) + (1 - std::cos(angle)) * glm::dot(n, e) * n;
  }
  return out;
}

Mesh moved(const Mesh& mesh, const Similarity& by) {
  Mesh out = mesh;
  for (glm::vec3& p : out.positions) p = glm::vec3(by(glm::dvec3(p)));
  return out;
}

/// A lump without any symmetry.
Mesh lump() {
  Mesh mesh = shapes::icosphere(40, 4);
  for (glm::vec3& p : mesh.positions) {
    const glm::vec3 d = p / 40.0F;
    p *= 1 + 0.3F * d.x + 0.2F * d.y * d.y + 0.15F * std::sin(3 * d.z) + 0.1F * d.x * d.z;
    p.y *= 0.7F;
  }
  return mesh;
}

void write_ply(const std::filesystem::path& path, const Mesh& mesh) {
  std::ofstream out(path);
  out.precision(9);
  out << "ply\nformat ascii 1.0\nelement vertex " << mesh.positions.size()
      << "\nproperty float x\nproperty float y\nproperty float z\nelement face " << mesh.triangle_count()
      << "\nproperty list uchar int vertex_indices\nend_header\n";
  for (const glm::vec3& p : mesh.positions) out << p.x << ' ' << p.y << ' ' << p.z << '\n';
  for (std::size_t i = 0; i < mesh.indices.size(); i += 3)
    out << "3 " << mesh.indices[i] << ' ' << mesh.indices[i + 1] << ' ' << mesh.indices[i + 2] << '\n';
}

/// The number after `"key": ` in the tool's JSON.
double number_after(const std::string& text, const std::string& key) {
  const std::size_t at = text.find("\"" + key + "\": ");
  REQUIRE(at != std::string::npos);
  return std::stod(text.substr(at + key.size() + 4));
}

}  // namespace

TEST_CASE("Samples are spread evenly by area and lie where they say", "[distance]") {
  const Mesh box = shapes::box({0, 0, 0}, {10, 20, 30});
  const auto samples = sample_surface(box, 22000, 5);
  REQUIRE(samples.size() == 22000);
  int top = 0;
  for (const SurfaceSample& s : samples) {
    const glm::dvec3 w = s.barycentric;
    glm::dvec3 at(0);
    for (std::size_t k = 0; k < 3; ++k) at += w[k] * glm::dvec3(box.positions[box.indices[3 * s.triangle + k]]);
    REQUIRE(glm::distance(at, s.point) < 1e-9);
    if (s.normal.z > 0.5) ++top;
    if (s.normal.x > 0.5) REQUIRE(s.point.x == Approx(10));
  }
  CHECK(top == Approx(2000).margin(2));  // 200 of 2200 square millimetres.
  // The mean place of a triangle's samples is its centre.
  Mesh one;
  one.positions = {{0, 0, 0}, {9, 0, 0}, {0, 9, 0}};
  one.indices = {0, 1, 2};
  glm::dvec3 mean(0);
  for (const SurfaceSample& s : sample_surface(one, 20000, 1)) mean += s.point / 20000.0;
  CHECK(glm::distance(mean, glm::dvec3(3, 3, 0)) < 0.05);
  CHECK(sample_surface({}, 10, 1).empty());
}

TEST_CASE("Distance of spheres within each other and side by side", "[distance]") {
  const Mesh small = shapes::icosphere(10, 5), large = shapes::icosphere(12, 5);
  const SurfaceDistance within = surface_distance(small, large);
  CHECK(within.mean == Approx(2).margin(0.01));
  CHECK(within.p95 == Approx(2).margin(0.01));
  CHECK(within.largest == Approx(2).margin(0.02));

  // Shifted by s, a point at angle t is | |p + s| - r | away from the other sphere; the mean over the sphere by
  // integral.
  const double r = 10, s = 1;
  double mean = 0;
  const int steps = 100000;
  for (int i = 0; i < steps; ++i) {
    const double u = -1 + 2 * (i + 0.5) / steps;
    mean += std::abs(std::sqrt(r * r + s * s + 2 * r * s * u) - r) / steps;
  }
  const SurfaceDistance shifted = surface_distance(small, shapes::icosphere(10, 5, {1, 0, 0}));
  CHECK(shifted.first_to_second == Approx(mean).epsilon(0.02));
  CHECK(shifted.second_to_first == Approx(mean).epsilon(0.02));
  CHECK(shifted.largest == Approx(1).margin(0.01));
  CHECK(std::isinf(surface_distance(small, Mesh{}).mean));
}

TEST_CASE("Points are fitted exactly, and without mirror images", "[distance]") {
  Similarity truth;
  truth.rotation = turned({1, 2, -1}, 2.5);
  truth.scale = 1.7;
  truth.translation = {10, -20, 30};
  shapes::Random random(3);
  std::vector<glm::dvec3> from, to, mirrored;
  for (int i = 0; i < 20; ++i) {
    from.push_back(random.point(50));
    to.push_back(truth(from.back()));
    mirrored.emplace_back(-from.back().x, from.back().y, from.back().z);
  }
  const Similarity found = fit_points(from, to, true);
  CHECK(found.scale == Approx(1.7));
  for (std::size_t i = 0; i < from.size(); ++i) REQUIRE(glm::distance(found(from[i]), to[i]) < 1e-9);
  CHECK(fit_points(from, to, false).scale == 1);
  CHECK(glm::determinant(fit_points(from, mirrored, true).rotation) == Approx(1));
}

TEST_CASE("A moved surface finds its way back", "[distance]") {
  const Mesh fixed = lump();
  Similarity away;
  away.rotation = turned({0.3, 1, 0.5}, 0.25);
  away.translation = {25, -8, 14};
  const Mesh moving = moved(fixed, away);
  const Similarity back = align(moving, fixed, false);
  CHECK(back.scale == 1);
  CHECK(surface_distance(moved(moving, back), fixed).mean < 0.001);
  CHECK(surface_distance(moving, fixed).mean > 3);

  away.scale = 1.08;
  const Similarity shrunk = align(moved(fixed, away), fixed, true);
  CHECK(shrunk.scale == Approx(1 / 1.08).epsilon(1e-5));
}

TEST_CASE("an alignment tells how far it is and ends when it is told to") {
  const Mesh fixed = lump();
  Similarity away;
  away.rotation = turned({1, 2, -1}, 0.3);
  const Mesh moving = moved(fixed, away);
  std::vector<double> told;
  const Similarity stopped = align(moving, fixed, false, 50, [&](double fraction) {
    told.push_back(fraction);
    return told.size() < 3;
  });
  CHECK(told == std::vector<double>{0, 0.02, 0.04});
  told.clear();
  const Similarity whole = align(moving, fixed, false, 50, [&](double fraction) {
    told.push_back(fraction);
    return true;
  });
  CHECK(told.size() > 3);
  CHECK(surface_distance(moved(moving, whole), fixed).mean < surface_distance(moved(moving, stopped), fixed).mean);
}

TEST_CASE("Thickness of a shell and of a slab", "[distance]") {
  const Thickness slab = thickness_of(shapes::box({0, 0, 0}, {40, 40, 3}));
  CHECK(slab.least == Approx(3));
  CHECK(slab.p01 == Approx(3));
  // A ball with a ball-shaped hole inside, off its centre: thinnest 10 - 6 - 2.
  Mesh hole = shapes::icosphere(6, 5, {2, 0, 0});
  for (std::size_t i = 0; i < hole.indices.size(); i += 3) std::swap(hole.indices[i], hole.indices[i + 1]);
  const Thickness shell = thickness_of(shapes::together(shapes::icosphere(10, 5), hole), 20000);
  CHECK(shell.least == Approx(2).margin(0.05));
  CHECK(shell.where.x > 7);
  CHECK(thickness_of({}).least == 0);
}

TEST_CASE("Crossing triangles are found, touching ones are not", "[distance]") {
  CHECK(self_intersections(shapes::icosphere(10, 4)).empty());
  CHECK(self_intersections(shapes::mesh_of(shapes::torus(10, 3, 40, 20))).empty());
  const Mesh crossing = shapes::together(shapes::icosphere(10, 3), shapes::icosphere(10, 3, {15, 0.1, 0.2}));
  const auto pairs = self_intersections(crossing);
  CHECK(pairs.size() > 20);
  for (const auto& [a, b] : pairs) {
    REQUIRE(a < 1280);
    REQUIRE(b >= 1280);
    // Where the spheres meet: the plane halfway.
    for (const std::uint32_t t : {a, b}) REQUIRE(std::abs(crossing.positions[crossing.indices[3 * t]].x - 7.5F) < 3);
  }
  CHECK(self_intersections(shapes::together(shapes::icosphere(10, 3), shapes::icosphere(10, 3, {20.5, 0, 0}))).empty());

  const auto two = [](const std::array<glm::vec3, 6>& p) {
    Mesh mesh;
    mesh.positions.assign(p.begin(), p.end());
    mesh.indices = {0, 1, 2, 3, 4, 5};
    return self_intersections(mesh).size();
  };
  const glm::vec3 a(0, 0, 0), b(4, 0, 0), c(0, 4, 0);
  CHECK(two({a, b, c, {1, 1, -1}, {1, 1, 1}, {5, 5, 1}}) == 1);
  CHECK(two({a, b, c, {1, 1, 0}, {1, 1, 1}, {5, 5, 1}}) == 0);              // Its tip touches.
  CHECK(two({a, b, c, {1, 1, 0}, {3, 1, 0}, {1, 3, 0}}) == 1);              // Overlap in one plane.
  CHECK(two({a, b, c, {0.5F, 0.5F, 0}, {1, 0.5F, 0}, {0.5F, 1, 0}}) == 1);  // One within the other.
  CHECK(two({a, b, c, {4.5F, 4, 0}, {9, 4, 0}, {5, 9, 0}}) == 0);           // In one plane, apart.
  CHECK(two({a, b, c, {2, 2, 0}, {5, 2, 0}, {2, 5, 0}}) == 0);              // In one plane, corner on edge.
  CHECK(two({a, b, c, {1, 1, 0.5F}, {3, 1, 0.5F}, {1, 3, 0.5F}}) == 0);
  // Random pairs against sampling: a crossing exists exactly when an edge of one passes through the other, found here
  // by the solution of a linear system.
  shapes::Random random(8);
  for (int i = 0; i < 3000; ++i) {
    std::array<glm::vec3, 6> p;
    for (glm::vec3& q : p) q = glm::vec3(random.point(1));
    bool expected = false;
    for (int k = 0; k < 6; ++k) {
      const std::size_t own = k < 3 ? 0 : 3, other = 3 - own, i0 = own + static_cast<std::size_t>(k % 3);
      const glm::dvec3 from(p[i0]), to(p[own + static_cast<std::size_t>((k + 1) % 3)]), o(p[other]);
      const glm::dmat3 system(to - from, o - glm::dvec3(p[other + 1]), o - glm::dvec3(p[other + 2]));
      const glm::dvec3 x = glm::inverse(system) * (o - from);
      expected = expected || (x.x >= 0 && x.x <= 1 && x.y >= 0 && x.z >= 0 && x.y + x.z <= 1);
    }
    REQUIRE((two(p) == 1) == expected);
  }
}

TEST_CASE("The distances agree with the measuring script", "[distance][shared]") {
  const std::filesystem::path script = std::filesystem::path(CLUNEAL_SHARED_DIR) / "tools/surface_distance.py";
  if (!std::filesystem::exists(script)) {
    WARN("Skipped: there is no " << script.string() << " here.");
    return;
  }
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("cluneal-distance-" + std::to_string(std::random_device{}()));
  std::filesystem::create_directories(folder);
  const Mesh first = lump();
  Similarity away;
  away.rotation = turned({0.3, 1, 0.5}, 0.1);
  away.translation = {3, -2, 1};
  Mesh second = moved(first, away);
  for (glm::vec3& p : second.positions) p *= 1 + 0.03F * std::sin(0.1F * p.x);
  write_ply(folder / "first.ply", first);
  write_ply(folder / "second.ply", second);
  for (const bool aligned : {false, true}) {
    const std::string out = (folder / "out.json").string();
    const std::string command = "/usr/bin/python3 '" + script.string() + "' '" + (folder / "first.ply").string() +
                                "' '" + (folder / "second.ply").string() + "' --samples 8000 --json --align " +
                                (aligned ? "rigid" : "none") + " > '" + out + "' 2>/dev/null";
    if (std::system(command.c_str()) != 0) {
      WARN("Skipped: the measuring script needs python3 with numpy and scipy.");
      break;
    }
    std::stringstream text;
    text << std::ifstream(out).rdbuf();
    const SurfaceDistance ours =
        surface_distance(aligned ? moved(first, align(first, second, false)) : first, second, 30000);
    INFO(text.str());
    const double assd = number_after(text.str(), "assd");
    CHECK(ours.mean < 1.03 * assd);  // A better fit than the script's is no fault.
    CHECK(ours.mean > (aligned ? 0.9 : 0.97) * assd);
    if (aligned) continue;
    CHECK(ours.p95 == Approx(number_after(text.str(), "p95")).epsilon(0.03));
    CHECK(ours.largest == Approx(number_after(text.str(), "max")).epsilon(0.03));
    CHECK(ours.first_to_second == Approx(number_after(text.str(), "model_to_reference")).epsilon(0.03));
  }
  std::filesystem::remove_all(folder);
}
