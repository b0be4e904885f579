#include "geometry/edges.h"

#include <algorithm>

namespace cluneal::geometry {
namespace {

struct Side {
  std::uint32_t high;  // The higher of the two vertex numbers; the lower one is the bucket.
  std::uint32_t side;
};

std::uint32_t next_corner(std::uint32_t side) {
  return side % 3 == 2 ? side - 2 : side + 1;
}

}  // namespace

EdgeTable edges_of(std::span<const std::uint32_t> indices, std::size_t vertex_count) {
  EdgeTable table;
  table.of_side.assign(indices.size(), EdgeTable::none);

  // A counting sort by lower vertex number leaves buckets of a few sides each, which cost next to nothing to sort.
  std::vector<std::uint32_t> first(vertex_count + 1, 0);
  const auto whole = static_cast<std::uint32_t>(indices.size() / 3);
  const auto degenerate = [&](std::size_t triangle) {
    const std::uint32_t a = indices[3 * triangle], b = indices[3 * triangle + 1], c = indices[3 * triangle + 2];
    return a == b || b == c || c == a;
  };
  for (std::uint32_t t = 0; t < whole; ++t) {
    if (degenerate(t)) continue;
    for (std::uint32_t side = 3 * t; side < 3 * t + 3; ++side)
      ++first[std::min(indices[side], indices[next_corner(side)]) + 1];
  }
  for (std::size_t v = 0; v < vertex_count; ++v) first[v + 1] += first[v];

  std::vector<Side> sides(first[vertex_count]);
  std::vector<std::uint32_t> fill(first.begin(), first.end() - 1);
  for (std::uint32_t t = 0; t < whole; ++t) {
    if (degenerate(t)) continue;
    for (std::uint32_t side = 3 * t; side < 3 * t + 3; ++side) {
      const std::uint32_t a = indices[side], b = indices[next_corner(side)];
      sides[fill[std::min(a, b)]++] = {std::max(a, b), side};
    }
  }

  table.upward.reserve(sides.size() / 2 + 1);
  table.downward.reserve(sides.size() / 2 + 1);
  for (std::size_t v = 0; v < vertex_count; ++v) {
    const auto begin = sides.begin() + first[v], end = sides.begin() + first[v + 1];
    std::sort(begin, end,
              [](const Side& x, const Side& y) { return x.high != y.high ? x.high < y.high : x.side < y.side; });
    for (auto it = begin; it != end; ++it) {
      if (it == begin || it->high != (it - 1)->high) {
        table.upward.push_back(0);
        table.downward.push_back(0);
      }
      table.of_side[it->side] = static_cast<std::uint32_t>(table.upward.size() - 1);
      ++(indices[it->side] == v ? table.upward : table.downward).back();
    }
  }
  return table;
}

}  // namespace cluneal::geometry
