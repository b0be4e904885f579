#include "body/bones/frame.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

namespace cluneal::body {

Frame frame_of(const Placement& placement) {
  const glm::dvec3 z = glm::normalize(placement.to - placement.from);
  const glm::dvec3 reach = placement.origin - placement.from;
  const glm::dvec3 y = glm::normalize(reach - z * glm::dot(reach, z));
  return {placement.origin, glm::dmat3(glm::cross(y, z), y, z)};
}

glm::dvec3 tilted_backward(const glm::dvec3& point, double degrees) {
  const double angle = glm::radians(degrees);
  return {point.x, std::cos(angle) * point.y + std::sin(angle) * point.z,
          -std::sin(angle) * point.y + std::cos(angle) * point.z};
}

}  // namespace cluneal::body
