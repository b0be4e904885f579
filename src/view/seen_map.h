#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "view/grid.h"
#include "view/screen.h"
#include "view/shown.h"

namespace cluneal::view {

/// What one sees in each cell of a fine grid over the picture, found by filling the triangles that rays meet: of which
/// thing, how far from anything else, and on which part of what is seen of it. As for `pick`, nerves lie over
/// territories, ghosts are seen where nothing solid is, and signs lie over everything.
class SeenMap {
 public:
  static constexpr int nothing = -1;
  static constexpr int faded = -2;  ///< Something that is dissolving there.

  /// `cell`: pixels. What the arguments refer to is not kept.
  SeenMap(const Inputs& inputs, FrameCache& memory, const Screen& screen, double cell,
          const std::vector<SceneItem>& things);

  /// A connected piece of what is seen of one thing.
  struct Part {
    int thing = nothing;
    double area = 0;  ///< Square pixels.
    double room = 0;  ///< Pixels, the most of all its cells.
    CellBox box;
  };
  [[nodiscard]] int columns() const { return columns_; }
  [[nodiscard]] int rows() const { return rows_; }
  [[nodiscard]] const CellBox& box() const { return order_.box(); }  ///< Beyond it nothing is seen.
  [[nodiscard]] double cell() const { return cell_; }
  [[nodiscard]] glm::dvec2 pixel_of(int column, int row) const { return cell_ * (glm::dvec2(column, row) + 0.5); }
  /// The place of a thing among `things`; `nothing` or `faded` else, as beyond the picture.
  [[nodiscard]] int thing_at(int column, int row) const {
    return has(column, row) ? thing_[index(column, row)] : nothing;
  }
  [[nodiscard]] int thing_at(const glm::dvec2& pixel) const;
  /// The disc about the cell's middle, of this radius in pixels, lies wholly on that very thing; 0 where none is.
  [[nodiscard]] double room_at(int column, int row) const;
  [[nodiscard]] double depth_at(int column, int row) const;                ///< mm along the direction of view.
  [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }  ///< By where they begin, row by row.
  [[nodiscard]] const Part& part_at(int column, int row) const;
  [[nodiscard]] bool is_nerve(int thing) const { return thing >= 0 && nerve_[static_cast<std::size_t>(thing)]; }

 private:
  [[nodiscard]] bool has(int column, int row) const { return order_.box().has(column, row); }
  [[nodiscard]] std::size_t index(int column, int row) const { return order_.index(column, row); }
  [[nodiscard]] double room_of(std::size_t cell) const;
  void measure_room();
  void find_parts();

  double cell_;
  int columns_ = 0, rows_ = 0;
  CellOrder order_;
  std::vector<bool> nerve_;          ///< By thing.
  std::vector<std::int32_t> thing_;  ///< By cell in that order, as the others.
  std::vector<float> nearness_;      ///< 1 by depth.
  std::vector<float> room_;          ///< Cells.
  std::vector<std::int32_t> part_;
  std::vector<Part> parts_;
};

}  // namespace cluneal::view
