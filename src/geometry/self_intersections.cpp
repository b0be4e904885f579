#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "base/parallel.h"
#include "geometry/bvh_nodes.h"
#include "geometry/surface_distance.h"

namespace cluneal::geometry {
namespace {

using Corners = std::array<glm::dvec3, 3>;

Corners corners_of(const BvhTriangle& t) {
  return {glm::dvec3(t.corners[0]), glm::dvec3(t.corners[1]), glm::dvec3(t.corners[2])};
}

int sign(double value) {
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}

/// On which side of the plane through a, b, c the point d lies. Places are stored in single precision, so differences
/// are exact here and rounding is a few parts in 10^16.
int side(const glm::dvec3& a, const glm::dvec3& b, const glm::dvec3& c, const glm::dvec3& d) {
  return sign(glm::dot(glm::cross(b - a, c - a), d - a));
}

/// Whether the segment pq passes through the triangle: its ends on different sides, the triangle's edges all turning
/// the same way about it (the orientation tests of Guigue and Devillers 2003). Merely touching is no crossing.
bool pierces(const glm::dvec3& p, const glm::dvec3& q, const Corners& t) {
  if (side(t[0], t[1], t[2], p) * side(t[0], t[1], t[2], q) >= 0) return false;
  const int ab = side(p, q, t[0], t[1]), bc = side(p, q, t[1], t[2]), ca = side(p, q, t[2], t[0]);
  const bool up = ab >= 0 && bc >= 0 && ca >= 0, down = ab <= 0 && bc <= 0 && ca <= 0;
  return up != down;
}

struct Flat {
  double x, y;
};

double turn(const Flat& a, const Flat& b, const Flat& c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// Two triangles in one plane overlap unless some edge of one has all of the other on its far side.
bool overlap_in_plane(const Corners& s, const Corners& t, const glm::dvec3& normal) {
  const glm::dvec3 size = glm::abs(normal);
  const glm::dvec3::length_type drop = size.x > size.y ? (size.x > size.z ? 0 : 2) : (size.y > size.z ? 1 : 2);
  const auto flatten = [&](const Corners& c) {
    std::array<Flat, 3> out{};
    for (std::size_t k = 0; k < 3; ++k) out[k] = {c[k][(drop + 1) % 3], c[k][(drop + 2) % 3]};
    if (turn(out[0], out[1], out[2]) < 0) std::swap(out[1], out[2]);
    return out;
  };
  const std::array<Flat, 3> a = flatten(s), b = flatten(t);
  const auto separated = [](const std::array<Flat, 3>& from, const std::array<Flat, 3>& what) {
    for (std::size_t k = 0; k < 3; ++k) {
      const Flat &p = from[k], &q = from[(k + 1) % 3];
      if (turn(p, q, what[0]) <= 0 && turn(p, q, what[1]) <= 0 && turn(p, q, what[2]) <= 0) return true;
    }
    return false;
  };
  return !separated(a, b) && !separated(b, a);
}

bool cross(const Corners& s, const Corners& t) {
  const glm::dvec3 normal = glm::cross(t[1] - t[0], t[2] - t[0]);
  const int d0 = side(t[0], t[1], t[2], s[0]), d1 = side(t[0], t[1], t[2], s[1]), d2 = side(t[0], t[1], t[2], s[2]);
  if (d0 == 0 && d1 == 0 && d2 == 0) return glm::length(normal) > 0 && overlap_in_plane(s, t, normal);
  if ((d0 > 0 && d1 > 0 && d2 > 0) || (d0 < 0 && d1 < 0 && d2 < 0)) return false;
  for (std::size_t k = 0; k < 3; ++k) {
    if (pierces(s[k], s[(k + 1) % 3], t) || pierces(t[k], t[(k + 1) % 3], s)) return true;
  }
  return false;
}

/// By place, so that surfaces whose vertices are not shared count too.
bool share_corner(const BvhTriangle& a, const BvhTriangle& b) {
  for (const glm::vec3& p : a.corners) {
    if (p == b.corners[0] || p == b.corners[1] || p == b.corners[2]) return true;
  }
  return false;
}

unsigned overlaps(const BvhNode& node, const std::array<float, 3>& low, const std::array<float, 3>& high) {
  auto in = (node.low[0] <= high[0]) & (node.high[0] >= low[0]);
  in &= (node.low[1] <= high[1]) & (node.high[1] >= low[1]);
  in &= (node.low[2] <= high[2]) & (node.high[2] >= low[2]);
  return lanes_of(in);
}

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Calls `met` with every triangle of the tree whose box meets that of `one`.
template <class Met>
void for_each_near(const BvhNodes& tree, const BvhTriangle& one, Met met) {
  const glm::vec3 least = glm::min(glm::min(one.corners[0], one.corners[1]), one.corners[2]);
  const glm::vec3 most = glm::max(glm::max(one.corners[0], one.corners[1]), one.corners[2]);
  const std::array<float, 3> low{least.x, least.y, least.z}, high{most.x, most.y, most.z};
  std::uint32_t stack[BvhNodes::stack_size];
  std::size_t top = 0;
  stack[top++] = 0;
  while (top > 0) {
    const BvhNode& node = tree.nodes[stack[--top]];
    for (unsigned mask = overlaps(node, low, high); mask != 0; mask &= mask - 1) {
      const auto lane = static_cast<std::size_t>(std::countr_zero(mask));
      if (node.count[lane] == 0) stack[top++] = node.child[lane];
      for (std::uint32_t i = node.child[lane]; i < node.child[lane] + node.count[lane]; ++i) met(tree.triangles[i]);
    }
  }
}

void add_if_crossing(const BvhTriangle& one, const BvhTriangle& other, Pairs& pairs) {
  if (share_corner(one, other) || !cross(corners_of(one), corners_of(other))) return;
  pairs.emplace_back(one.triangle, other.triangle);
}

/// What `look` finds for each number below `count`, in order; on all cores.
template <class Look>
Pairs found_by(std::size_t count, Look look) {
  constexpr std::size_t share = 4096;  // Triangles at once: far more work than to take turns.
  std::vector<Pairs> parts((count + share - 1) / share);
  base::for_each_parallel(parts.size(), [&](std::size_t part) {
    for (std::size_t i = part * share; i < std::min(count, (part + 1) * share); ++i) look(i, parts[part]);
  });
  Pairs pairs;
  for (const Pairs& part : parts) pairs.insert(pairs.end(), part.begin(), part.end());
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> self_intersections(const Mesh& mesh) {
  const BvhNodes tree = build_bvh(mesh);
  if (tree.nodes.empty()) return {};
  return found_by(tree.triangles.size(), [&](std::size_t i, Pairs& pairs) {
    const BvhTriangle& one = tree.triangles[i];
    for_each_near(tree, one, [&](const BvhTriangle& other) {
      if (other.triangle > one.triangle) add_if_crossing(one, other, pairs);
    });
  });
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> self_intersections(const Mesh& mesh,
                                                                        const std::vector<bool>& changed) {
  const auto is_changed = [&](std::size_t t) {
    const auto of = [&](std::size_t k) { return changed[mesh.indices[3 * t + k]]; };
    return of(0) || of(1) || of(2);
  };
  Mesh part;  // The changed triangles, by the mesh's own places.
  std::vector<std::uint32_t> number;
  for (std::size_t t = 0; t < mesh.triangle_count(); ++t) {
    if (!is_changed(t)) continue;
    number.push_back(static_cast<std::uint32_t>(t));
    for (std::size_t k = 0; k < 3; ++k) {
      part.indices.push_back(static_cast<std::uint32_t>(part.positions.size()));
      part.positions.push_back(mesh.positions[mesh.indices[3 * t + k]]);
    }
  }
  BvhNodes tree = build_bvh(part);
  if (tree.nodes.empty()) return {};
  for (BvhTriangle& triangle : tree.triangles) triangle.triangle = number[triangle.triangle];
  return found_by(mesh.triangle_count(), [&](std::size_t t, Pairs& pairs) {
    BvhTriangle one;
    one.triangle = static_cast<std::uint32_t>(t);
    for (std::size_t k = 0; k < 3; ++k) one.corners[k] = mesh.positions[mesh.indices[3 * t + k]];
    const bool twice = is_changed(t);  // Then it is found from the other triangle too.
    for_each_near(tree, one, [&](const BvhTriangle& other) {
      if (other.triangle > one.triangle) {
        add_if_crossing(one, other, pairs);
      } else if (other.triangle < one.triangle && !twice) {
        add_if_crossing(other, one, pairs);
      }
    });
  });
}

}  // namespace cluneal::geometry
