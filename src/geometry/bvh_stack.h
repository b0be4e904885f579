#pragma once

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "geometry/bvh_nodes.h"

namespace cluneal::geometry {

/// A node or a leaf that waits for its turn.
struct Pending {
  std::uint32_t child, count;  // As in a node's lane.
  float at;                    // How far away its box begins.
};

/// The lanes set in `mask` onto the stack, the farthest first: the nearest is taken off first.
inline std::size_t push_sorted(const BvhNode& node, unsigned mask, const Float4& at, Pending* stack, std::size_t top) {
  const std::size_t bottom = top;
  for (; mask != 0; mask &= mask - 1) {
    const auto lane = static_cast<std::size_t>(std::countr_zero(mask));
    std::size_t i = top++;
    for (; i > bottom && stack[i - 1].at < at[lane]; --i) stack[i] = stack[i - 1];
    stack[i] = {node.child[lane], node.count[lane], at[lane]};
  }
  return top;
}

/// The ends of an interval in single precision, moved outward by more than rounding can move them inward.
inline float before(double t) {
  return static_cast<float>(t - (std::abs(t) * 1e-6 + 1e-9));
}
inline float beyond(double t) {
  return static_cast<float>(t + (std::abs(t) * 1e-6 + 1e-9));
}

}  // namespace cluneal::geometry
