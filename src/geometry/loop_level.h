#pragma once

#include <glm/vec3.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "geometry/loop_surface.h"

namespace cluneal::geometry {

/// The connections of one level of a Loop subdivision; places are kept apart. Finer levels keep all vertices and add
/// vertex_count + e in the middle of edge e, so their edges follow from the coarser ones without any search.
struct LoopLevel {
  std::vector<Triangle> triangles;
  std::vector<Triangle> edges;         ///< Of each triangle: side k runs from corner k to corner k + 1.
  std::vector<std::uint32_t> valence;  ///< Of each vertex.
  std::size_t edge_count = 0;

  [[nodiscard]] std::size_t vertex_count() const { return valence.size(); }
};

/// Why `net` is no closed, oriented two-manifold: the first vertex without a finite place or with other than one fan of
/// three or more triangles, the first edge that is not in two triangles which run through it in opposite directions,
/// the first triangle that is none. Empty where it is one.
[[nodiscard]] std::string fault_of(const Net& net);
/// Level 0; nothing where fault_of() has something to say.
[[nodiscard]] std::optional<LoopLevel> base_level(const Net& net);
[[nodiscard]] LoopLevel finer(const LoopLevel& level);
/// Places after one more subdivision.
[[nodiscard]] std::vector<glm::dvec3> subdivided(const LoopLevel& level, std::span<const glm::dvec3> places);

/// Loop's weight of each neighbour of a vertex of that valence (Loop 1987): (5/8 - (3/8 + cos(2 pi/n)/4)^2) / n.
[[nodiscard]] double loop_beta(std::uint32_t valence);
/// Weight of each neighbour in the limit place: 1 / (3 / (8 beta) + n); the vertex itself has 1 - n times that.
[[nodiscard]] double loop_chi(std::uint32_t valence);

/// The neighbours of every vertex, counter-clockwise seen from outside: those of v are first[v] to first[v + 1].
struct Rings {
  std::vector<std::uint32_t> first;
  std::vector<std::uint32_t> neighbour;
};
[[nodiscard]] Rings rings_of(const LoopLevel& level);

}  // namespace cluneal::geometry
