#pragma once

#include <array>
#include <cstdint>
#include <glm/vec3.hpp>
#include <span>
#include <vector>

#include "geometry/bounds.h"
#include "geometry/mesh.h"

namespace cluneal::geometry {

/// Four numbers that the processor handles at once (an extension that GCC and Clang share).
using Float4 = float __attribute__((vector_size(16)));
/// What comparing them gives: all bits of a lane set where it holds.
using LaneTests = std::int32_t __attribute__((vector_size(16)));

/// A bit for each lane in which the test holds.
inline unsigned lanes_of(const LaneTests& holds) {
#ifdef __SSE__
  return static_cast<unsigned>(__builtin_ia32_movmskps(reinterpret_cast<const Float4&>(holds)));
#else
  const LaneTests bits = holds & LaneTests{1, 2, 4, 8};
  return static_cast<unsigned>(bits[0] | bits[1] | bits[2] | bits[3]);
#endif
}

/// Up to four boxes side by side. A lane is an inner node (count 0, child its number), a leaf (count triangles from
/// child on) or empty (its box turned inside out, so that nothing ever enters it).
struct alignas(64) BvhNode {
  std::array<Float4, 3> low;
  std::array<Float4, 3> high;
  std::array<std::uint32_t, 4> child;
  std::array<std::uint32_t, 4> count;
};

struct BvhTriangle {
  std::array<glm::vec3, 3> corners;
  std::uint32_t triangle = 0;  ///< Its number in the mesh.
};

/// The flat tree under Bvh; node 0 is the root, and there is none where there is no triangle.
struct BvhNodes {
  /// Deep enough for every traversal: the builder falls back on halving long before.
  static constexpr std::size_t stack_size = 256;

  std::vector<BvhNode> nodes;
  std::vector<BvhTriangle> triangles;  ///< In the order of the leaves.
  Bounds bounds;
};

/// Binned surface-area heuristic (Wald 2007), two levels of the binary tree folded into one node of four.
/// Triangles with places that are not finite, or with numbers outside the mesh, are left out.
[[nodiscard]] BvhNodes build_bvh(const Mesh& mesh);

}  // namespace cluneal::geometry
