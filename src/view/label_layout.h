#pragma once

#include <glm/vec2.hpp>
#include <vector>

namespace cluneal::view {

/// A label in a column: where it would like its middle, and how tall it is. Pixels, y downward.
struct Block {
  double wanted = 0;
  double height = 0;
};

/// The height that the blocks need, gaps between them included.
[[nodiscard]] double stack_height(const std::vector<Block>& blocks, double gap);

/// Middles in the given order, `gap` apart at least, between `top` and `bottom`, with the least sum of squared ways
/// from what they want: isotonic regression by pooling neighbours (Barlow et al. 1972) after taking the offsets out,
/// clamped to the bounds. Blocks that do not fit start at the top and run over the bottom.
[[nodiscard]] std::vector<double> stacked(const std::vector<Block>& blocks, double gap, double top, double bottom);

/// The same, but with none between `from` and `to`, where both sides of that have room for all: the upper ones above it
/// and the rest below, parted so that the ways are shortest.
[[nodiscard]] std::vector<double> stacked_beside(const std::vector<Block>& blocks, double gap, double top,
                                                 double bottom, double from, double to);

/// Whether two lines of segments have a point in common.
[[nodiscard]] bool meet(const std::vector<glm::dvec2>& a, const std::vector<glm::dvec2>& b);

/// Whether a line of segments has a point in the box between two corners, its edge counted.
[[nodiscard]] bool enters(const std::vector<glm::dvec2>& line, const glm::dvec2& low, const glm::dvec2& high);

}  // namespace cluneal::view
