#include "geometry/bvh.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <utility>

#include "geometry/bvh_nodes.h"
#include "geometry/bvh_stack.h"
#include "geometry/ray_crossing.h"
#include "geometry/triangle_distance.h"

namespace cluneal::geometry {

struct Bvh::Tree : BvhNodes {};

namespace {

/// Calls `met` with every crossing in [least, most]; it returns the new `most`, below `least` to end the search.
template <class Met>
void cross(const BvhNodes& tree, const Ray& ray, double least, double most, Met met) {
  if (tree.nodes.empty()) return;
  const Crossing crossing(ray);
  const BoxRay boxes(ray, tree.bounds);
  const float first = before(least);
  float last = beyond(most);
  Pending stack[BvhNodes::stack_size];
  std::size_t top = 0;
  stack[top++] = {0, 0, first};
  while (top > 0) {
    const Pending next = stack[--top];
    if (next.at > last) continue;
    if (next.count == 0) {
      Float4 enter;
      const unsigned mask = boxes.meets(tree.nodes[next.child], first, last, enter);
      top = push_sorted(tree.nodes[next.child], mask, enter, stack, top);
      continue;
    }
    for (std::uint32_t i = next.child; i < next.child + next.count; ++i) {
      const std::optional<RayHit> hit = crossing.through(tree.triangles[i], least, most);
      if (!hit) continue;
      most = met(*hit);
      if (most < least) return;
      last = beyond(most);
    }
  }
}

/// Squared distances to the four boxes of a node, rounded down.
Float4 box_distances(const BvhNode& node, const std::array<float, 3>& point, float slack) {
  Float4 sum{};
  for (std::size_t k = 0; k < 3; ++k) {
    const Float4 below = node.low[k] - (point[k] + slack), above = (point[k] - slack) - node.high[k];
    Float4 gap = below > above ? below : above;
    gap = gap > Float4{} ? gap : Float4{};
    sum += gap * gap;
  }
  return sum * (1 - 0x1p-20F);
}

}  // namespace

Bvh::Bvh(const Mesh& mesh) : tree_(std::make_unique<const Tree>(Tree{build_bvh(mesh)})) {}
Bvh::~Bvh() = default;
Bvh::Bvh(Bvh&&) noexcept = default;
Bvh& Bvh::operator=(Bvh&&) noexcept = default;

const Bounds& Bvh::bounds() const {
  return tree_->bounds;
}

const BvhNodes& Bvh::nodes() const {
  return *tree_;
}

std::optional<RayHit> Bvh::first_hit(const Ray& ray, double least, double most) const {
  std::optional<RayHit> best;
  cross(*tree_, ray, least, most, [&](const RayHit& hit) {
    best = hit;
    return hit.distance;
  });
  return best;
}

bool Bvh::any_hit(const Ray& ray, double least, double most) const {
  bool found = false;
  cross(*tree_, ray, least, most, [&](const RayHit&) {
    found = true;
    return least - 1;
  });
  return found;
}

std::vector<RayHit> Bvh::all_hits(const Ray& ray) const {
  std::vector<RayHit> hits;
  constexpr double most = 1e30;
  cross(*tree_, ray, 0, most, [&](const RayHit& hit) {
    hits.push_back(hit);
    return most;
  });
  std::sort(hits.begin(), hits.end(), [](const RayHit& a, const RayHit& b) {
    return a.distance != b.distance ? a.distance < b.distance : a.triangle < b.triangle;
  });
  return hits;
}

std::optional<NearestPoint> Bvh::nearest(const glm::dvec3& point, double within) const {
  std::optional<NearestPoint> best;
  if (tree_->nodes.empty()) return best;
  double reach = 0;
  std::array<float, 3> p{};
  for (std::size_t k = 0; k < 3; ++k) {
    const auto axis = static_cast<glm::dvec3::length_type>(k);
    p[k] = static_cast<float>(point[axis]);
    reach = std::max(reach, std::abs(point[axis]));
  }
  const auto slack = static_cast<float>(reach * 0x1p-22);
  within = std::min(within, 1e18);
  double closest = within * within;
  const auto rounded_up = [](double square) { return static_cast<float>(square * (1 + 1e-6)); };
  float limit = rounded_up(closest);

  Pending stack[BvhNodes::stack_size];
  std::size_t top = 0;
  stack[top++] = {0, 0, 0};
  while (top > 0) {
    const Pending next = stack[--top];
    if (next.at > limit) continue;
    if (next.count == 0) {
      const BvhNode& node = tree_->nodes[next.child];
      const Float4 at = box_distances(node, p, slack);
      unsigned mask = 0;
      for (std::size_t lane = 0; lane < 4; ++lane) mask |= at[lane] <= limit ? 1U << lane : 0U;
      top = push_sorted(node, mask, at, stack, top);
      continue;
    }
    for (std::uint32_t i = next.child; i < next.child + next.count; ++i) {
      const BvhTriangle& triangle = tree_->triangles[i];
      const TrianglePoint candidate = nearest_in(point, glm::dvec3(triangle.corners[0]),
                                                 glm::dvec3(triangle.corners[1]), glm::dvec3(triangle.corners[2]));
      const glm::dvec3 offset = candidate.point - point;
      const double square = glm::dot(offset, offset);
      if (!(square <= closest) || (best && square == closest)) continue;
      closest = square;
      limit = rounded_up(square);
      best = NearestPoint{candidate.point, 0, triangle.triangle, candidate.barycentric};
    }
  }
  if (best) best->distance = std::sqrt(closest);
  return best;
}

bool Bvh::inside(const glm::dvec3& point) const {
  const Bounds& box = tree_->bounds;
  if (box.empty()) return false;
  for (glm::dvec3::length_type k = 0; k < 3; ++k) {
    if (point[k] < box.low[k] || point[k] > box.high[k]) return false;
  }
  // Three directions that nothing in a body is likely to be parallel to.
  const glm::dvec3 directions[] = {{0.5773, 0.2113, 0.7888}, {-0.8165, 0.4082, 0.4083}, {0.1231, -0.9129, 0.3889}};
  int inside = 0, outside = 0;
  for (const glm::dvec3& direction : directions) {
    bool odd = false;
    cross(*tree_, {point, glm::normalize(direction)}, 0, 1e30, [&](const RayHit&) {
      odd = !odd;
      return 1e30;
    });
    if (++(odd ? inside : outside) == 2) break;
  }
  return inside > outside;
}

double Bvh::signed_distance(const glm::dvec3& point) const {
  const std::optional<NearestPoint> hit = nearest(point);
  if (!hit) return std::numeric_limits<double>::infinity();
  return inside(point) ? -hit->distance : hit->distance;
}

}  // namespace cluneal::geometry
