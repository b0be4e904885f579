#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace cluneal::geometry {

/// The undirected edges of an indexed triangle mesh. Side k of triangle t runs from corner k to corner k + 1; triangles
/// that name a vertex twice have no edges.
struct EdgeTable {
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  std::vector<std::uint32_t> of_side;   ///< Entry 3 t + k: the edge of side k, or `none`.
  std::vector<std::uint32_t> upward;    ///< Per edge: sides that run from its lower vertex number to its higher one.
  std::vector<std::uint32_t> downward;  ///< Per edge: sides that run the other way.

  [[nodiscard]] std::size_t size() const { return upward.size(); }
};

/// Linear in the mesh's size. Every index must be below `vertex_count`.
[[nodiscard]] EdgeTable edges_of(std::span<const std::uint32_t> indices, std::size_t vertex_count);

}  // namespace cluneal::geometry
