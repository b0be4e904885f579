#include "geometry/clearance.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "geometry/bounds.h"
#include "geometry/surface_distance.h"
#include "geometry/topology.h"

namespace cluneal::geometry {
namespace {

double to_box(const Bounds& box, const glm::dvec3& point) {
  return glm::length(glm::max(glm::max(box.low - point, point - box.high), glm::dvec3(0)));
}

struct Counts {
  std::size_t near = 0, inside = 0;
};

/// The vertices of one surface against the other.
void add_vertices(const Mesh& mesh, const Bvh& other, double within, Clearance& result, Counts& counts) {
  for (const glm::vec3& position : mesh.positions) {
    const glm::dvec3 point(position);
    const double beyond = to_box(other.bounds(), point);
    if (beyond > within) continue;
    const auto nearest = other.nearest(point, beyond > 0 ? within : 1e9);
    if (!nearest) continue;
    const bool inside = beyond <= 0 && other.inside(point);
    if (!inside && nearest->distance > within) continue;
    ++counts.near;
    if (inside) ++counts.inside;
    const double distance = inside ? -nearest->distance : nearest->distance;
    if (distance >= result.least) continue;
    result.least = distance;
    result.where = point;
  }
}

}  // namespace

Clearance clearance_between(const Mesh& first, const Mesh& second, double within) {
  Clearance result;
  Counts counts;
  const Bounds a = bounds_of(first.positions), b = bounds_of(second.positions);
  const glm::dvec3 apart = glm::max(glm::max(a.low - b.high, b.low - a.high), glm::dvec3(0));
  if (glm::length(apart) > within) return result;
  add_vertices(first, Bvh(second), within, result, counts);
  add_vertices(second, Bvh(first), within, result, counts);
  if (counts.near > 0) result.share_inside = static_cast<double>(counts.inside) / static_cast<double>(counts.near);
  return result;
}

FacingGap facing_gap(const Mesh& first, const Mesh& second, double reach) {
  constexpr std::size_t samples = 20000;
  constexpr double least_cosine = 0.7;
  const Bvh tree(second);
  std::vector<double> gaps;
  const double share = area_of(first) / static_cast<double>(samples);
  for (const SurfaceSample& sample : sample_surface(first, samples, 1)) {
    if (to_box(tree.bounds(), sample.point) > reach) continue;
    const bool inside = tree.inside(sample.point);
    const auto hit = inside ? tree.first_hit({sample.point, -sample.normal}, 0, reach)
                            : tree.first_hit({sample.point, sample.normal}, 0, reach);
    if (!hit) continue;
    const auto corner = [&](std::size_t k) {
      return glm::dvec3(second.positions[second.indices[3 * std::size_t{hit->triangle} + k]]);
    };
    const glm::dvec3 facing = glm::normalize(glm::cross(corner(1) - corner(0), corner(2) - corner(0)));
    if (glm::dot(facing, sample.normal) > -least_cosine) continue;
    gaps.push_back(inside ? -hit->distance : hit->distance);
  }
  FacingGap result;
  if (gaps.empty()) return result;
  std::sort(gaps.begin(), gaps.end());
  const auto at = [&](double part) {
    return gaps[static_cast<std::size_t>(part * static_cast<double>(gaps.size() - 1))];
  };
  result = {gaps.front(), at(0.1), at(0.5), at(0.9), share * static_cast<double>(gaps.size())};
  return result;
}

}  // namespace cluneal::geometry
