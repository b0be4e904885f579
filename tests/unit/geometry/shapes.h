#pragma once

#include <cstdint>
#include <glm/gtc/constants.hpp>
#include <glm/vec3.hpp>
#include <random>

#include "geometry/loop_surface.h"
#include "geometry/mesh.h"

namespace shapes {

using cluneal::geometry::Mesh;
using cluneal::geometry::Net;

inline constexpr double pi = glm::pi<double>();

[[nodiscard]] Mesh mesh_of(const Net& net);
[[nodiscard]] Net octahedron(double radius = 1);
[[nodiscard]] Net icosahedron(double radius = 1);
/// An icosahedron whose triangles are split `levels` times, every vertex on the sphere.
[[nodiscard]] Mesh icosphere(double radius, int levels, const glm::dvec3& centre = glm::dvec3(0));
/// A ring round z, `around` by `across` quads, each of two triangles; every vertex has valence six.
[[nodiscard]] Net torus(double ring_radius, double tube_radius, std::uint32_t around, std::uint32_t across);
/// An axis-aligned box of twelve triangles seen from outside; the last two are the top.
[[nodiscard]] Mesh box(const glm::dvec3& low, const glm::dvec3& high);
/// Two meshes as one, vertices unshared.
[[nodiscard]] Mesh together(const Mesh& a, const Mesh& b);

/// Even random numbers that are the same with every standard library.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  double operator()(double low, double high) {
    return low + (high - low) * (static_cast<double>(engine_() >> 11) * 0x1p-53);
  }
  glm::dvec3 point(double extent) {
    const double x = (*this)(-extent, extent), y = (*this)(-extent, extent), z = (*this)(-extent, extent);
    return {x, y, z};
  }
  glm::dvec3 direction();

 private:
  std::mt19937_64 engine_;
};

}  // namespace shapes
