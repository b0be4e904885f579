#include "view/label_columns.h"

#include <algorithm>

namespace cluneal::view {

void find_sore(Columns& columns, const Anchors& anchors) {
  for (const bool left : {false, true}) {
    const double edge = columns.edge_of(left), far = edge + (left ? -1 : 1) * columns.widest[left ? 1 : 0];
    columns.sore[left ? 1 : 0] = anchors.sore_between(std::min(edge, far), std::max(edge, far));
  }
}

std::vector<double> stacked_in(const Columns& columns, bool left, const std::vector<Block>& blocks, double gap) {
  const std::size_t side = left ? 1 : 0;
  const double top = columns.top[side], bottom = columns.bottom[side];
  const auto& sore = columns.sore[side];
  return sore ? stacked_beside(blocks, gap, top, bottom, sore->first - gap, sore->second + gap)
              : stacked(blocks, gap, top, bottom);
}

Columns columns_of(const Inputs& inputs, FrameCache& memory, const Screen& screen, const LabelMetrics& m,
                   const std::optional<Extent>& extent, const Corners& corners, const std::array<double, 2>& widest) {
  const double width = screen.size().x, height = screen.size().y;
  const double away = beside_body * m.em;
  const double left = m.margin + widest[1];
  const double right = width - m.margin - widest[0];
  Columns columns;
  columns.widest = widest;
  columns.left_edge = std::max(left, std::min(extent ? extent->left - away : left, width / 2 - 2 * away));
  columns.right_edge = std::min(right, std::max(extent ? extent->right + away : right, width / 2 + 2 * away));
  // Beside the skin too where there is room; before it words hide nothing.
  if (extent) columns.over = {extent->own_right > columns.right_edge, extent->own_left < columns.left_edge};
  const double top = m.margin + inputs.look.top * height + corners.top;
  columns.top = {top + corners.above[0], top + corners.above[1]};
  const double bottom = height * (1 - inputs.look.bottom) - m.margin - 0.4 * m.em;
  columns.bottom = {bottom - corners.right_height, bottom - corners.left_height};
  const double plate = 0.8 * m.note;  // Their plates reach farther than their words.
  const double foot = height - m.margin - plate;
  if (corners.right_height > 0)
    columns.taken[0] = {{width - m.margin - corners.right_width - plate, foot - corners.right_height}, {width, height}};
  if (corners.left_height > 0)
    columns.taken[1] = {{0, foot - corners.left_height}, {m.margin + corners.left_width + plate, height}};
  memory.left_edge = static_cast<float>(columns.left_edge);
  memory.right_edge = static_cast<float>(columns.right_edge);
  memory.labels_size = inputs.size;
  memory.labels_scale = inputs.scale * inputs.text;
  return columns;
}

}  // namespace cluneal::view
