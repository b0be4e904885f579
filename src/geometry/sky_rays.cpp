#include "geometry/sky_rays.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>

namespace cluneal::geometry {
namespace {

/// mm by which triangles may seem lower than they are; where numbers are large, times the slack of boxes. Both are far
/// above what rounding makes of a height.
constexpr float least_slack = 1e-3F, times_box_slack = 8;
/// Of a box that is opened, its size against its distance, measured: only near boxes are worth it.
constexpr float wide = 16;
/// Boxes that rays begin at: with more, each ray would look at too many.
constexpr std::size_t most_lanes = 96;

}  // namespace

SkyRays::SkyRays(const Bvh& tree, std::span<const glm::dvec3> directions, double reach, double least_cosine)
    : tree_(tree.nodes()), reach_(reach), least_cosine_(least_cosine) {
  constexpr float shrink = 1 - 0x1p-21F, grow = 1 + 0x1p-21F;
  rays_.reserve(directions.size());
  for (const glm::dvec3& direction : directions) {
    const Ray ray{glm::dvec3(0), direction};
    Prepared prepared{Crossing(ray), BoxRay(ray, tree_.bounds), {}, {}, {}};
    for (std::size_t k = 0; k < 3; ++k) {
      double d = (&direction.x)[k];
      if (std::abs(d) < 1e-18) d = std::signbit(d) ? -1e-18 : 1e-18;  // Keeps 0 * infinity out of the test.
      prepared.backward[k] = d < 0;
      prepared.first[k] = static_cast<float>(1 / d) * shrink;
      prepared.last[k] = static_cast<float>(1 / d) * grow;
    }
    rays_.push_back(prepared);
  }
  stack_.resize(BvhNodes::stack_size + most_lanes + 8);
}

SkyRays::Lanewise SkyRays::look_at(const BvhNode& node) const {
  Float4 highest{}, lowest{}, size{};
  Lanewise out;
  for (std::size_t k = 0; k < 3; ++k) {
    const auto p = static_cast<float>((&place_.x)[k]), n = static_cast<float>((&normal_.x)[k]);
    const Float4 low = node.low[k] - p, high = node.high[k] - p;
    highest += (n > 0 ? high : low) * n;
    lowest += (n > 0 ? low : high) * n;
    const Float4 gap = low > -high ? low : -high;
    const Float4 beside = gap > Float4{} ? gap : Float4{};
    out.square += beside * beside;
    size += (high - low) * (high - low);
  }
  highest += slack_;
  const auto cosine = static_cast<float>(least_cosine_), end = static_cast<float>(reach_) + slack_;
  const auto in = (highest >= 0) & (highest * highest >= out.square * (cosine * cosine)) & (out.square <= end * end);
  out.reached = lanes_of(in);
  out.wide = lanes_of(in & (size > wide * wide * out.square));
  out.under = lanes_of(in & (lowest < 0));
  return out;
}

/// The same as `reached` of a leaf's triangles, by their own corners.
bool SkyRays::rises(std::uint32_t first, std::uint32_t count, float square) const {
  double highest = -1;
  for (std::uint32_t i = first; i < first + count; ++i) {
    for (const glm::vec3& corner : tree_.triangles[i].corners)
      highest = std::max(highest, glm::dot(glm::dvec3(corner) - place_, normal_));
  }
  highest += static_cast<double>(slack_);
  return highest >= 0 && highest * highest >= least_cosine_ * least_cosine_ * static_cast<double>(square);
}

void SkyRays::begin_at(const BvhNode& node, std::size_t lane) {
  const std::size_t to = lanes_ % 4;
  if (to == 0) {
    BvhNode& fresh = begin_.emplace_back();
    fresh.low.fill(Float4{} + std::numeric_limits<float>::infinity());
    fresh.high.fill(Float4{} - std::numeric_limits<float>::infinity());
  }
  BvhNode& begin = begin_.back();
  for (std::size_t k = 0; k < 3; ++k) {
    const auto p = static_cast<float>((&place_.x)[k]);
    begin.low[k][to] = node.low[k][lane] - p - 2 * box_slack_;
    begin.high[k][to] = node.high[k][lane] - p + 2 * box_slack_;
  }
  begin.child[to] = node.child[lane];
  begin.count[to] = node.count[lane];
  ++lanes_;
}

void SkyRays::stand_at(const glm::dvec3& place, const glm::dvec3& normal) {
  begin_.clear();
  lanes_ = 0;
  place_ = place;
  normal_ = normal;
  if (tree_.nodes.empty()) return;
  box_slack_ = BoxRay::slack_for(place, tree_.bounds);
  slack_ = least_slack + times_box_slack * box_slack_;
  open_.assign(1, 0);
  while (!open_.empty()) {
    const BvhNode& node = tree_.nodes[open_.back()];
    open_.pop_back();
    const Lanewise looked = look_at(node);
    for (std::size_t lane = 0; lane < 4; ++lane) {
      if ((looked.reached >> lane & 1U) == 0) continue;
      const bool leaf = node.count[lane] > 0;
      if (!leaf && (looked.wide >> lane & 1U) != 0 && lanes_ + open_.size() < most_lanes) {
        open_.push_back(node.child[lane]);
      } else if (!leaf || (looked.under >> lane & 1U) == 0 ||
                 rises(node.child[lane], node.count[lane], looked.square[lane])) {
        begin_at(node, lane);
      }
    }
  }
}

double SkyRays::end_of(std::size_t direction, double most) {
  Prepared& ray = rays_[direction];
  const float first = before(0);
  float last = beyond(most);
  std::size_t top = 0;
  for (const BvhNode& begin : begin_) {
    Float4 in = Float4{} + first, out = Float4{} + last;
    for (std::size_t k = 0; k < 3; ++k) {
      const Float4 t0 = (ray.backward[k] ? begin.high[k] : begin.low[k]) * ray.first[k],
                   t1 = (ray.backward[k] ? begin.low[k] : begin.high[k]) * ray.last[k];
      in = t0 > in ? t0 : in;
      out = t1 < out ? t1 : out;
    }
    top = push_sorted(begin, lanes_of(in <= out), in, stack_.data(), top);
  }
  if (top == 0) return most;
  ray.crossing.start_at(place_);
  ray.boxes.start_at(place_, box_slack_);
  while (top > 0) {
    const Pending next = stack_[--top];
    if (next.at > last) continue;
    if (next.count == 0) {
      const BvhNode& node = tree_.nodes[next.child];
      Float4 enter;
      const unsigned mask = ray.boxes.meets(node, first, last, enter);
      top = push_sorted(node, mask, enter, stack_.data(), top);
      continue;
    }
    for (std::uint32_t i = next.child; i < next.child + next.count; ++i) {
      const std::optional<RayHit> hit = ray.crossing.through(tree_.triangles[i], 0, most);
      if (!hit) continue;
      most = hit->distance;
      last = beyond(most);
    }
  }
  return most;
}

}  // namespace cluneal::geometry
