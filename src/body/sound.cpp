#include "body/sound.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace cluneal::body {

bool all_finite(std::span<const glm::vec3> items) {
  // x - x is 0 for a finite number and not a number otherwise: one sum tells all, and the compiler can vectorise it.
  float sum = 0;
  for (const glm::vec3& item : items) sum += (item.x - item.x) + (item.y - item.y) + (item.z - item.z);
  return sum == 0.0F;
}

bool all_finite(std::span<const float> items) {
  return std::all_of(items.begin(), items.end(), [](float item) { return std::isfinite(item); });
}

bool all_finite(std::span<const glm::dvec3> items) {
  return std::all_of(items.begin(), items.end(), [](const glm::dvec3& item) {
    return std::isfinite(item.x) && std::isfinite(item.y) && std::isfinite(item.z);
  });
}

bool fits_together(const geometry::Mesh& mesh) {
  const std::size_t count = mesh.positions.size();
  const auto fits = [&](std::size_t size) { return size == 0 || size == count; };
  if (!fits(mesh.normals.size()) || !fits(mesh.occlusion.size()) || !fits(mesh.radii.size())) return false;
  if (mesh.indices.size() % 3 != 0) return false;
  std::uint32_t largest = 0;
  for (const std::uint32_t index : mesh.indices) largest = std::max(largest, index);
  return mesh.indices.empty() || largest < count;
}

}  // namespace cluneal::body
