#pragma once

#include <glm/vec3.hpp>
#include <memory>
#include <span>

#include "base/result.h"

namespace cluneal::geometry {

/// A thin-plate spline of space (Bookstein 1989; kernel r in three dimensions): the affine map plus the least bending
/// that carries `from` to `to`. `stiffness` 0 meets the targets exactly; more relaxes them (a number without unit: the
/// points are scaled to a spread of 1 first; 0.01 smooths noise, 1 leaves little but the affine map).
class Warp {
 public:
  /// The map that leaves everything where it is.
  Warp() = default;
  /// Fails with fewer than four pairs, with sources in one plane or at the same place, and with places not finite.
  [[nodiscard]] static base::Result<Warp> through(std::span<const glm::dvec3> from, std::span<const glm::dvec3> to,
                                                  double stiffness = 0);
  [[nodiscard]] glm::dvec3 operator()(const glm::dvec3& point) const;

 private:
  struct Weights;
  std::shared_ptr<const Weights> weights_;
};

}  // namespace cluneal::geometry
