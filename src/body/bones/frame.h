#pragma once

#include <glm/mat3x3.hpp>
#include <glm/vec3.hpp>

#include "body/tables/net_table.h"

namespace cluneal::body {

/// A bone's own axes in the assembled pelvis.
struct Frame {
  glm::dvec3 origin{0};
  glm::dmat3 axes{1};  ///< Columns: x, y, z.
  [[nodiscard]] glm::dvec3 to_assembled(const glm::dvec3& own) const { return origin + axes * own; }
};

/// z runs from `from` to `to`, y is the part of (origin - from) across it, x = y cross z.
[[nodiscard]] Frame frame_of(const Placement& placement);

/// Tilts a person's pelvis about the line between the two ASIS: `degrees` backward takes the pubis forward and the
/// sacrum down (LPS, origin midway between the ASIS).
[[nodiscard]] glm::dvec3 tilted_backward(const glm::dvec3& point, double degrees);

}  // namespace cluneal::body
