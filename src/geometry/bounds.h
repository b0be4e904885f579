#pragma once

#include <glm/vec3.hpp>
#include <limits>
#include <span>

namespace cluneal::geometry {

/// An axis-aligned box; empty until something is added.
struct Bounds {
  glm::dvec3 low{std::numeric_limits<double>::infinity()};
  glm::dvec3 high{-std::numeric_limits<double>::infinity()};

  [[nodiscard]] bool empty() const { return low.x > high.x; }
  void add(const glm::dvec3& point);
  void add(const Bounds& other);
  [[nodiscard]] glm::dvec3 centre() const { return 0.5 * (low + high); }
  [[nodiscard]] glm::dvec3 size() const { return high - low; }
  [[nodiscard]] double radius() const;  ///< Half the diagonal; 0 when empty.
};

[[nodiscard]] Bounds bounds_of(std::span<const glm::vec3> points);

}  // namespace cluneal::geometry
