#pragma once

#include <glm/mat4x4.hpp>
#include <glm/vec3.hpp>

/// Where a transformation takes a point.
[[nodiscard]] inline glm::dvec3 at(const glm::dmat4& m, const glm::dvec3& p) {
  return glm::dvec3(m * glm::dvec4(p, 1));
}
