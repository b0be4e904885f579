#pragma once

#include <array>
#include <glm/vec2.hpp>
#include <optional>
#include <utility>

#include "view/labels.h"
#include "view/sightings.h"

namespace cluneal::view {

inline constexpr double beside_body = 2.2;  ///< Ems between the body and a column.

/// Where the two columns of labels stand.
struct Columns {
  double left_edge = 0, right_edge = 0;
  std::array<double, 2> top{}, bottom{};  ///< Right column, left column.
  std::array<bool, 2> over{};             ///< The same: the body reaches behind the column.
  std::array<double, 2> widest{};         ///< The same: no label may be wider.
  /// Pixels, low and high corner: what stands in the picture's lower corners, right and left. No leader runs behind it.
  std::array<std::pair<glm::dvec2, glm::dvec2>, 2> taken{};
  [[nodiscard]] double middle() const { return (left_edge + right_edge) / 2; }
  [[nodiscard]] double edge_of(bool left) const { return left ? left_edge : right_edge; }
};

/// Beside the body where there is room; `widest`: of the right and the left column, pixels. The edges are kept in
/// `memory`.
[[nodiscard]] Columns columns_of(const Inputs& inputs, FrameCache& memory, const Screen& screen,
                                 const LabelMetrics& metrics, const std::optional<Extent>& extent,
                                 const Corners& corners, const std::array<double, 2>& widest);

}  // namespace cluneal::view
