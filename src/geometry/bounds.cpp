#include "geometry/bounds.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace cluneal::geometry {

void Bounds::add(const glm::dvec3& point) {
  low = glm::min(low, point);
  high = glm::max(high, point);
}

void Bounds::add(const Bounds& other) {
  low = glm::min(low, other.low);
  high = glm::max(high, other.high);
}

double Bounds::radius() const {
  return empty() ? 0.0 : 0.5 * glm::length(size());
}

Bounds bounds_of(std::span<const glm::vec3> points) {
  Bounds bounds;
  for (const glm::vec3& point : points) bounds.add(glm::dvec3(point));
  return bounds;
}

}  // namespace cluneal::geometry
