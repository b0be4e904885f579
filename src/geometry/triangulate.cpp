#include "geometry/triangulate.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cluneal::geometry {
namespace {

using Ring = std::vector<std::uint32_t>;
using Points = std::span<const glm::dvec2>;

/// Twice the area of abc, positive when they turn left.
double turn(const glm::dvec2& a, const glm::dvec2& b, const glm::dvec2& c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

double twice_area(Points points, const Ring& ring) {
  double sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const glm::dvec2 a = points[ring[i]] - points[ring[0]], b = points[ring[(i + 1) % ring.size()]] - points[ring[0]];
    sum += a.x * b.y - a.y * b.x;
  }
  return sum;
}

bool contains(Points points, const Ring& ring, const glm::dvec2& p) {
  bool in = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const glm::dvec2 &a = points[ring[i]], &b = points[ring[(i + 1) % ring.size()]];
    if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y)) in = !in;
  }
  return in;
}

bool within(const glm::dvec2& p, const glm::dvec2& a, const glm::dvec2& b, const glm::dvec2& c) {
  return turn(a, b, p) >= 0 && turn(b, c, p) >= 0 && turn(c, a, p) >= 0;
}

std::size_t rightmost(Points points, const Ring& ring) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    if (points[ring[i]].x > points[ring[best]].x) best = i;
  }
  return best;
}

/// The corner of `outer` that can be seen from `m`, the hole's rightmost point, looking along +x.
std::size_t bridge_end(Points points, const Ring& outer, const glm::dvec2& m) {
  double nearest = std::numeric_limits<double>::infinity();
  std::size_t end = 0;
  for (std::size_t i = 0; i < outer.size(); ++i) {
    const std::size_t j = (i + 1) % outer.size();
    const glm::dvec2 &a = points[outer[i]], &b = points[outer[j]];
    if (!(a.y <= m.y && b.y >= m.y) || a.y == b.y) continue;  // Only edges with the filled side toward the hole.
    const double x = a.x + (b.x - a.x) * (m.y - a.y) / (b.y - a.y);
    if (x < m.x || x >= nearest) continue;
    nearest = x;
    end = a.x > b.x ? i : j;
  }
  if (!std::isfinite(nearest)) return rightmost(points, outer);
  // A corner inside the triangle of the ray and the edge's end stands in the way; the one nearest to the ray is free.
  const glm::dvec2 hit(nearest, m.y), corner = points[outer[end]];
  const bool above = corner.y > m.y;
  double flattest = std::numeric_limits<double>::infinity(), closest = flattest;
  std::size_t free = end;
  for (std::size_t i = 0; i < outer.size(); ++i) {
    const glm::dvec2& p = points[outer[i]];
    if (p.x < m.x || p == corner || !(above ? within(p, m, hit, corner) : within(p, m, corner, hit))) continue;
    const glm::dvec2 &before = points[outer[(i + outer.size() - 1) % outer.size()]],
                     &after = points[outer[(i + 1) % outer.size()]];
    if (turn(before, p, after) > 0) continue;  // Convex corners hide nothing.
    const double slope = std::abs(p.y - m.y) / std::max(p.x - m.x, 1e-300), away = p.x - m.x;
    if (slope < flattest || (slope == flattest && away < closest)) {
      flattest = slope;
      closest = away;
      free = i;
    }
  }
  return free;
}

void join(Points points, Ring& outer, const Ring& hole) {
  const std::size_t start = rightmost(points, hole);
  const std::size_t end = bridge_end(points, outer, points[hole[start]]);
  Ring detour;
  for (std::size_t i = 0; i <= hole.size(); ++i) detour.push_back(hole[(start + i) % hole.size()]);
  detour.push_back(outer[end]);
  outer.insert(outer.begin() + static_cast<std::ptrdiff_t>(end) + 1, detour.begin(), detour.end());
}

/// A ring being clipped: a doubly linked list in arrays.
class Ears {
 public:
  Ears(Points points, const Ring& ring) : points_(points), ring_(ring), before_(ring.size()), after_(ring.size()) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      before_[i] = (i + ring.size() - 1) % ring.size();
      after_[i] = (i + 1) % ring.size();
    }
  }

  void clip(std::vector<std::array<std::uint32_t, 3>>& out) {
    std::size_t left = ring_.size(), at = 0, waited = 0;
    while (left > 3) {
      // After a whole round without an ear the ring is flat or crossed somewhere: then what is not reflex goes, and
      // after another round anything. Its triangle is kept, for the neighbours across its edges need it.
      const double bend = turn_at(at);
      if ((bend > 0 && is_ear(at)) || (bend >= 0 && waited > left) || waited > 2 * left) {
        add(at, out);
        after_[before_[at]] = after_[at];
        before_[after_[at]] = before_[at];
        --left;
        waited = 0;
        at = after_[after_[at]];  // Skipping one keeps triangles from fanning out of a single corner.
      } else {
        ++waited;
        at = after_[at];
      }
    }
    add(at, out);
  }

 private:
  [[nodiscard]] const glm::dvec2& point(std::size_t i) const { return points_[ring_[i]]; }
  [[nodiscard]] double turn_at(std::size_t i) const { return turn(point(before_[i]), point(i), point(after_[i])); }
  void add(std::size_t i, std::vector<std::array<std::uint32_t, 3>>& out) const {
    const std::uint32_t a = ring_[before_[i]], b = ring_[i], c = ring_[after_[i]];
    if (a != b && b != c && c != a) out.push_back({a, b, c});
  }
  [[nodiscard]] bool is_ear(std::size_t i) const {
    const glm::dvec2 &a = point(before_[i]), &b = point(i), &c = point(after_[i]);
    for (std::size_t k = after_[after_[i]]; k != before_[i]; k = after_[k]) {
      const glm::dvec2& p = point(k);
      if (p == a || p == b || p == c) continue;  // The other bank of a bridge.
      if (within(p, a, b, c)) return false;
    }
    return true;
  }

  Points points_;
  const Ring& ring_;
  std::vector<std::size_t> before_, after_;
};

}  // namespace

std::vector<std::array<std::uint32_t, 3>> triangulated(Points points, const std::vector<Ring>& rings) {
  std::vector<Ring> outers, holes;
  for (const Ring& ring : rings) {
    if (ring.size() < 3) continue;
    (twice_area(points, ring) > 0 ? outers : holes).push_back(ring);
  }
  std::sort(outers.begin(), outers.end(),
            [&](const Ring& a, const Ring& b) { return twice_area(points, a) < twice_area(points, b); });
  std::sort(holes.begin(), holes.end(), [&](const Ring& a, const Ring& b) {
    return points[a[rightmost(points, a)]].x > points[b[rightmost(points, b)]].x;
  });
  // A hole belongs to the smallest ring round it, as it was before any hole was joined to it.
  std::vector<std::vector<const Ring*>> of_outer(outers.size());
  for (const Ring& hole : holes) {
    for (std::size_t i = 0; i < outers.size(); ++i) {
      if (!contains(points, outers[i], points[hole[0]])) continue;
      of_outer[i].push_back(&hole);
      break;
    }
  }
  std::vector<std::array<std::uint32_t, 3>> out;
  for (std::size_t i = 0; i < outers.size(); ++i) {
    for (const Ring* hole : of_outer[i]) join(points, outers[i], *hole);
    Ears(points, outers[i]).clip(out);
  }
  return out;
}

}  // namespace cluneal::geometry
