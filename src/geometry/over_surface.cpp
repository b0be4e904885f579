#include "geometry/over_surface.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <glm/geometric.hpp>
#include <optional>
#include <vector>

#include "geometry/section.h"

namespace cluneal::geometry {
namespace {

constexpr double one_place = 1e-6;  ///< mm
constexpr double on_cut = 0.1;      ///< mm; the cut runs through the place but for rounding.

/// Not unit.
glm::dvec3 normal_at(const Mesh& mesh, std::uint32_t triangle) {
  const std::size_t first = 3 * static_cast<std::size_t>(triangle);
  const glm::dvec3 a(mesh.positions[mesh.indices[first]]), b(mesh.positions[mesh.indices[first + 1]]),
      c(mesh.positions[mesh.indices[first + 2]]);
  const glm::dvec3 normal = glm::cross(b - a, c - a);
  const double length = glm::length(normal);
  return length > 0 ? normal / length : normal;
}

/// Where on a closed line a place is nearest.
struct OnLine {
  std::size_t segment = 0;
  glm::dvec3 point{0};
  double off = 1e9;
};

OnLine nearest_on_ring(const std::vector<glm::dvec3>& ring, const glm::dvec3& place) {
  OnLine best;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const glm::dvec3 from = ring[i], way = ring[(i + 1) % ring.size()] - from;
    const double square = glm::dot(way, way);
    const double along = square > 0 ? std::clamp(glm::dot(place - from, way) / square, 0.0, 1.0) : 0.0;
    const glm::dvec3 point = from + along * way;
    const double off = glm::distance(point, place);
    if (off < best.off) best = {i, point, off};
  }
  return best;
}

/// Along the ring as it runs.
Polyline way_on(const std::vector<glm::dvec3>& ring, const OnLine& from, const OnLine& to) {
  Polyline way{from.point};
  const bool straight_on = from.segment == to.segment &&
                           glm::distance(ring[from.segment], from.point) <= glm::distance(ring[from.segment], to.point);
  if (!straight_on) {
    std::size_t i = from.segment;
    do {
      i = (i + 1) % ring.size();
      way.push_back(ring[i]);
    } while (i != to.segment);
  }
  way.push_back(to.point);
  return way;
}

}  // namespace

Polyline over_surface(const Mesh& surface, const Bvh& tree, const glm::dvec3& a, const glm::dvec3& b) {
  const std::optional<NearestPoint> from = tree.nearest(a), to = tree.nearest(b);
  if (!from || !to || glm::distance(from->point, to->point) < one_place) return {};
  const glm::dvec3 outward = normal_at(surface, from->triangle) + normal_at(surface, to->triangle);
  const glm::dvec3 across = glm::cross(to->point - from->point, outward);
  const double length = glm::length(across);
  if (length < one_place) return {};
  Plane plane{across / length, 0};
  plane.offset = glm::dot(plane.normal, from->point);
  for (const Contour& contour : section_of(surface, plane).contours) {
    if (contour.points.size() < 3) continue;
    const OnLine start = nearest_on_ring(contour.points, from->point), end = nearest_on_ring(contour.points, to->point);
    if (start.off > on_cut || end.off > on_cut) continue;
    Polyline one = way_on(contour.points, start, end), other = way_on(contour.points, end, start);
    std::reverse(other.begin(), other.end());
    return length_of(one) <= length_of(other) ? one : other;
  }
  return {};
}

}  // namespace cluneal::geometry
