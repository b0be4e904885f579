#pragma once

#include <array>
#include <cstdint>
#include <glm/vec2.hpp>
#include <span>
#include <vector>

namespace cluneal::geometry {

/// Triangles over numbered points of the plane, inside rings that do not cross: counter-clockwise ones bound what is
/// filled, clockwise ones their holes. By ear clipping after every hole has been joined to its surroundings by a bridge
/// (Eberly 2002). Always ends; where rings do cross, some triangles may lie outside.
[[nodiscard]] std::vector<std::array<std::uint32_t, 3>> triangulated(
    std::span<const glm::dvec2> points, const std::vector<std::vector<std::uint32_t>>& rings);

}  // namespace cluneal::geometry
