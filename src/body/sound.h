#pragma once

#include <glm/vec3.hpp>
#include <span>

#include "geometry/mesh.h"

namespace cluneal::body {

// Whether numbers from a file can be used.

[[nodiscard]] bool all_finite(std::span<const glm::vec3> items);
[[nodiscard]] bool all_finite(std::span<const float> items);
[[nodiscard]] bool all_finite(std::span<const glm::dvec3> items);

/// Whether a mesh's arrays fit together, whatever its numbers are.
[[nodiscard]] bool fits_together(const geometry::Mesh& mesh);

}  // namespace cluneal::body
