#pragma once

#include <array>
#include <glm/vec2.hpp>
#include <optional>
#include <utility>

#include "view/anchors.h"
#include "view/label_layout.h"
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
  /// The same: between which heights sore skin lies behind the column, on which no words shall stand.
  std::array<std::optional<std::pair<double, double>>, 2> sore{};
  /// Pixels, low and high corner: what stands in the picture's lower corners, right and left. No leader runs behind it.
  std::array<std::pair<glm::dvec2, glm::dvec2>, 2> taken{};
  [[nodiscard]] double middle() const { return (left_edge + right_edge) / 2; }
  [[nodiscard]] double edge_of(bool left) const { return left ? left_edge : right_edge; }
};

/// Finds where sore skin lies behind the columns.
void find_sore(Columns& columns, const Anchors& anchors);

/// The middles of a column's labels, `gap` apart at least, off sore skin where the column has room beside it.
[[nodiscard]] std::vector<double> stacked_in(const Columns& columns, bool left, const std::vector<Block>& blocks,
                                             double gap);

/// Beside the body where there is room; `widest`: of the right and the left column, pixels. The edges are kept in
/// `memory`.
[[nodiscard]] Columns columns_of(const Inputs& inputs, FrameCache& memory, const Screen& screen,
                                 const LabelMetrics& metrics, const std::optional<Extent>& extent,
                                 const Corners& corners, const std::array<double, 2>& widest);

}  // namespace cluneal::view
