#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <glm/common.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <vector>

#include "view/screen.h"

namespace cluneal::view {

inline constexpr double near_plane = 1;  ///< mm before the eye.

/// Cells of a grid: those from `left` and `top` on, before `right` and `bottom`.
struct CellBox {
  int left = 0, top = 0, right = 0, bottom = 0;

  [[nodiscard]] bool empty() const { return left >= right || top >= bottom; }
  [[nodiscard]] bool has(int column, int row) const {
    return column >= left && row >= top && column < right && row < bottom;
  }
  /// Grows it by the other one.
  void add(const CellBox& other);
};

/// Where the cells of a box are kept: row by row, with a border of one cell all round, so that whoever walks over them
/// may look at every neighbour.
class CellOrder {
 public:
  explicit CellOrder(const CellBox& box = {}) : box_(box), stride_(std::ptrdiff_t{box.right} - box.left + 2) {}

  [[nodiscard]] const CellBox& box() const { return box_; }
  [[nodiscard]] std::ptrdiff_t stride() const { return stride_; }  ///< From row to row.
  [[nodiscard]] std::size_t size() const {
    return static_cast<std::size_t>((std::ptrdiff_t{box_.bottom} - box_.top + 2) * stride_);
  }
  [[nodiscard]] std::size_t index(int column, int row) const {
    return static_cast<std::size_t>((std::ptrdiff_t{row} - box_.top + 1) * stride_ + column - box_.left + 1);
  }

 private:
  CellBox box_;
  std::ptrdiff_t stride_;
};

/// A grid over the picture from its top left, in steps of `cell` pixels. The screen must outlive it.
class Grid {
 public:
  Grid(const Screen& screen, double cell);

  /// A corner of a triangle in the eye's axes.
  struct Corner {
    glm::dvec3 place{0};  ///< To the right, up, mm along the direction of view.
    float left = 1;       ///< Of what dissolves.
    // Where it lies on the grid; of what lies before the near plane nothing.
    glm::dvec2 at{0};  ///< Columns and rows.
    double nearness = 0;
  };
  [[nodiscard]] Corner corner(const glm::dvec3& place, float left) const;

  [[nodiscard]] double cell() const { return cell_; }
  [[nodiscard]] int columns() const { return columns_; }
  [[nodiscard]] int rows() const { return rows_; }
  /// What triangles between these corners may fill.
  [[nodiscard]] CellBox box_of(const std::vector<Corner>& corners) const;

  /// Calls `put` with column, row, 1 by depth and what is left, for each cell whose middle lies within the triangle;
  /// only in the rows from `top` on before `bottom`.
  template <class Put>
  void fill(const std::array<const Corner*, 3>& triangle, int top, int bottom, const Put& put) const {
    const auto& [a, b, c] = triangle;
    if (is_seen(*a) && is_seen(*b) && is_seen(*c)) {
      fill_seen(*a, *b, *c, top, bottom, put);
      return;
    }
    const std::vector<Corner> kept = before_eye(triangle);
    for (std::size_t i = 2; i < kept.size(); ++i) fill_seen(kept[0], kept[i - 1], kept[i], top, bottom, put);
  }

 private:
  static bool is_seen(const Corner& corner) { return corner.place.z >= near_plane; }
  /// What of a triangle lies before the eye: three or four corners, or none.
  [[nodiscard]] std::vector<Corner> before_eye(const std::array<const Corner*, 3>& triangle) const;
  template <class Put>
  void fill_seen(const Corner& a, const Corner& b, const Corner& c, int top, int bottom, const Put& put) const;

  const Screen& screen_;
  double cell_;
  int columns_, rows_;
};

/// Where a row runs through a triangle: `share` grows along the row by `more_x` and down by `more_y` a cell, and is
/// `first` at the origin; it must be 0 at least. Narrows [from, to]; generously by a cell, since each cell is looked
/// at.
struct RowCut {
  double first = 0, down = 0;
  bool enters = false, leaves = false;

  RowCut() = default;
  RowCut(double share, double more_x, double more_y)
      : first(-share / more_x), down(-more_y / more_x), enters(more_x > 0), leaves(more_x < 0) {}
  void narrow(double rows_down, double& from, double& to) const {
    const double at = first + rows_down * down;
    if (enters && at - 1 > from) from = at - 1;
    if (leaves && at + 1 < to) to = at + 1;
  }
};

template <class Put>
void Grid::fill_seen(const Corner& a, const Corner& b, const Corner& c, int top, int bottom, const Put& put) const {
  const glm::dvec2 &pa = a.at, &pb = b.at, &pc = c.at;
  const glm::dvec2 low = glm::min(pa, glm::min(pb, pc)), high = glm::max(pa, glm::max(pb, pc));
  if (!(high.x > 0 && high.y > top && low.x < columns_ && low.y < bottom)) return;
  const double area = (pb.x - pa.x) * (pc.y - pa.y) - (pb.y - pa.y) * (pc.x - pa.x);
  if (area == 0) return;
  // Cells whose middles lie within.
  const auto from_x = static_cast<int>(std::ceil(std::max(low.x - 0.5, 0.0)));
  const auto to_x = static_cast<int>(std::floor(std::min(high.x - 0.5, columns_ - 1.0)));
  const auto from_y = static_cast<int>(std::ceil(std::max(low.y - 0.5, 1.0 * top)));
  const auto to_y = static_cast<int>(std::floor(std::min(high.y - 0.5, bottom - 1.0)));
  if (from_x > to_x || from_y > to_y) return;
  // How much of b and of c there is more a cell to the right and down. By products: a quotient takes as long as ten
  // of them, and there are millions of cells.
  const double share = 1 / area;
  const glm::dvec2 more_b = share * glm::dvec2(pc.y - pa.y, pa.x - pc.x);
  const glm::dvec2 more_c = share * glm::dvec2(pa.y - pb.y, pb.x - pa.x);
  // Of a large triangle most cells of the box about it lie outside.
  constexpr int wide = 8;
  const bool cut = to_x - from_x >= wide;
  std::array<RowCut, 3> cuts;
  if (cut) {
    cuts = {RowCut(1, -more_b.x - more_c.x, -more_b.y - more_c.y), RowCut(0, more_b.x, more_b.y),
            RowCut(0, more_c.x, more_c.y)};
  }
  for (int y = from_y; y <= to_y; ++y) {
    const double down = y + 0.5 - pa.y;
    int first = from_x, last = to_x;
    if (cut) {
      double from = from_x + 0.5 - pa.x, to = to_x + 0.5 - pa.x;
      for (const RowCut& each : cuts) each.narrow(down, from, to);
      if (!(from <= to)) continue;
      first = std::max(from_x, static_cast<int>(std::ceil(from + pa.x - 0.5)));
      last = std::min(to_x, static_cast<int>(std::floor(to + pa.x - 0.5)));
    }
    bool within = false;
    for (int x = first; x <= last; ++x) {
      const double aside = x + 0.5 - pa.x;
      const double wb = aside * more_b.x + down * more_b.y, wc = aside * more_c.x + down * more_c.y;
      const double wa = 1 - wb - wc;
      if (wa < 0 || wb < 0 || wc < 0) {
        if (within) break;  // A row enters a triangle once.
        continue;
      }
      within = true;
      const double nearness = wa * a.nearness + wb * b.nearness + wc * c.nearness;
      const auto left = static_cast<float>(wa * static_cast<double>(a.left) + wb * static_cast<double>(b.left) +
                                           wc * static_cast<double>(c.left));
      put(x, y, static_cast<float>(nearness), left);
    }
  }
}

}  // namespace cluneal::view
