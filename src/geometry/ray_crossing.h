#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <glm/vec3.hpp>
#include <optional>
#include <utility>

#include "geometry/bvh.h"
#include "geometry/bvh_nodes.h"

namespace cluneal::geometry {

/// A ray turned so that it runs along +z from the origin (Woop, Benthin, Wald 2013, "Watertight ray/triangle
/// intersection"). Edge functions are then equal and opposite for the two triangles at an edge, to the last bit, and
/// ties are broken as if the ray stood a hair aside, the same hair for every triangle: a closed surface is crossed as
/// often inward as outward, also through edges and corners.
class Crossing {
 public:
  explicit Crossing(const Ray& ray) {
    const glm::dvec3& d = ray.direction;
    const glm::dvec3 size(std::abs(d.x), std::abs(d.y), std::abs(d.z));
    z_ = size.x > size.y ? (size.x > size.z ? 0 : 2) : (size.y > size.z ? 1 : 2);
    x_ = (z_ + 1) % 3;
    y_ = (z_ + 2) % 3;
    if ((&d.x)[z_] < 0) std::swap(x_, y_);  // Keeps the winding.
    shear_ = {(&d.x)[x_] / (&d.x)[z_], (&d.x)[y_] / (&d.x)[z_], 1 / (&d.x)[z_]};
    start_at(ray.origin);
  }

  /// The same direction from another place.
  void start_at(const glm::dvec3& origin) { origin_ = {(&origin.x)[x_], (&origin.x)[y_], (&origin.x)[z_]}; }

  [[nodiscard]] std::optional<RayHit> through(const BvhTriangle& triangle, double least, double most) const {
    const glm::dvec3 a = turned(triangle.corners[0]), b = turned(triangle.corners[1]), c = turned(triangle.corners[2]);
    const double u = edge(b, c), v = edge(c, a), w = edge(a, b);
    // Most triangles fail here; only where an edge function is 0 do the ties below count.
    if (std::min({u, v, w}) < 0 && std::max({u, v, w}) > 0) return std::nullopt;
    const int su = sign(u, b, c), sv = sign(v, c, a), sw = sign(w, a, b);
    if (su != sv || sv != sw) return std::nullopt;
    const double sum = u + v + w;
    if (sum == 0) return std::nullopt;
    const double distance = (u * (shear_.z * a.z) + v * (shear_.z * b.z) + w * (shear_.z * c.z)) / sum;
    if (!(distance >= least && distance <= most)) return std::nullopt;
    return RayHit{distance, triangle.triangle, glm::dvec3(u, v, w) / sum, sum < 0};
  }

 private:
  /// Its z still wants to be multiplied by that of the shear.
  [[nodiscard]] glm::dvec3 turned(const glm::vec3& corner) const {
    const float* const at = &corner.x;
    const double x = static_cast<double>(at[x_]) - origin_.x, y = static_cast<double>(at[y_]) - origin_.y,
                 z = static_cast<double>(at[z_]) - origin_.z;
    return {x - shear_.x * z, y - shear_.y * z, z};
  }
  static double edge(const glm::dvec3& p, const glm::dvec3& q) { return p.x * q.y - p.y * q.x; }
  /// Of the edge function; on the edge itself, of its value for a ray moved by (h, h^2), h as small as you like.
  static int sign(double value, const glm::dvec3& p, const glm::dvec3& q) {
    if (value == 0) value = p.y != q.y ? p.y - q.y : q.x - p.x;
    return value > 0 ? 1 : value < 0 ? -1 : 0;
  }

  glm::dvec3 origin_{0};  // In the order of the turned axes, as the shear.
  glm::dvec3 shear_{0};
  std::size_t x_ = 0, y_ = 1, z_ = 2;
};

/// A ray prepared for boxes. Boxes are tested in single precision, rounded so that none is missed.
class BoxRay {
 public:
  BoxRay(const Ray& ray, const Bounds& bounds) {
    for (std::size_t k = 0; k < 3; ++k) {
      double d = (&ray.direction.x)[k];
      if (std::abs(d) < 1e-18) d = std::signbit(d) ? -1e-18 : 1e-18;  // Keeps 0 * infinity out of the test.
      backward_[k] = d < 0;
      inverse_[k] = static_cast<float>(1 / d);
    }
    start_at(ray.origin, slack_for(ray.origin, bounds));
  }

  /// mm by which boxes are widened, so that rounding makes none smaller.
  static float slack_for(const glm::dvec3& origin, const Bounds& bounds) {
    double reach = 0;  // The largest number that the box test subtracts.
    for (glm::dvec3::length_type k = 0; k < 3; ++k)
      reach = std::max({reach, std::abs(origin[k]), std::abs(bounds.low[k]), std::abs(bounds.high[k])});
    return static_cast<float>(reach * 0x1p-22);
  }

  /// The same direction from another place.
  void start_at(const glm::dvec3& origin, float slack) {
    for (std::size_t k = 0; k < 3; ++k) {
      const auto o = static_cast<float>((&origin.x)[k]);
      near_[k] = backward_[k] ? o - slack : o + slack;
      far_[k] = backward_[k] ? o + slack : o - slack;
    }
  }

  /// Where the ray enters each of the node's boxes, into `enter`; a bit is set for each that it meets in [least, most].
  unsigned meets(const BvhNode& node, float least, float most, Float4& enter) const {
    constexpr float shrink = 1 - 0x1p-21F, grow = 1 + 0x1p-21F;
    Float4 in = Float4{} + least, out = Float4{} + most;
    for (std::size_t k = 0; k < 3; ++k) {
      const Float4& first = backward_[k] ? node.high[k] : node.low[k];
      const Float4& last = backward_[k] ? node.low[k] : node.high[k];
      const Float4 t0 = (first - near_[k]) * inverse_[k] * shrink, t1 = (last - far_[k]) * inverse_[k] * grow;
      in = t0 > in ? t0 : in;
      out = t1 < out ? t1 : out;
    }
    enter = in;
    return lanes_of(in <= out);
  }

 private:
  std::array<float, 3> near_{}, far_{}, inverse_{};
  std::array<bool, 3> backward_{};
};

}  // namespace cluneal::geometry
