#pragma once

#include <glm/mat4x4.hpp>
#include <glm/vec3.hpp>
#include <optional>
#include <span>

namespace cluneal::session {

/// As many points as fix where a thing lies.
inline constexpr std::size_t pairs_needed = 3;

/// How points come to lie on their partners with the least squares of what is left between them (Umeyama 1991).
struct PairFit {
  glm::dmat4 motion{1};
  double rms = 0, largest = 0;  ///< What is left between partners, mm.
};
/// Turns and shifts, and scales if `with_scale`; never mirrors. Nothing for fewer than three pairs, or where the points
/// of one side lie on a line, about which all would be free to turn. `from` and `to` are of one length.
[[nodiscard]] std::optional<PairFit> fit_pairs(std::span<const glm::dvec3> from, std::span<const glm::dvec3> to,
                                               bool with_scale);

}  // namespace cluneal::session
