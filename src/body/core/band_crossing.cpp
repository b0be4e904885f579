#include "body/core/band_crossing.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <limits>
#include <vector>

namespace cluneal::body {
namespace {

constexpr std::size_t rows = 101;
constexpr double farthest = 10;   ///< mm from the band
constexpr double beside_row = 1;  ///< mm beside a row, which stand closer than that.

/// A fibre across the band from edge to edge.
struct Row {
  glm::dvec3 first{0}, across{0};
  glm::dvec3 first_along{0}, last_along{0};
  glm::dvec3 out{0};  ///< Out of the bone, roughly.
};

std::vector<Row> rows_of(const geometry::Polyline& first, const geometry::Polyline& last, const BoneField& bones) {
  std::vector<Row> result;
  const double first_length = geometry::length_of(first), last_length = geometry::length_of(last);
  for (std::size_t i = 0; i < rows; ++i) {
    const double share = static_cast<double>(i) / static_cast<double>(rows - 1);
    Row row;
    row.first = geometry::point_at(first, share * first_length);
    row.across = geometry::point_at(last, share * last_length) - row.first;
    row.first_along = geometry::tangent_at(first, share * first_length);
    row.last_along = geometry::tangent_at(last, share * last_length);
    const auto contact = bones.contact(row.first + 0.5 * row.across);
    if (contact) row.out = contact->outward;
    result.push_back(row);
  }
  return result;
}

/// A point over the straight band between the edges.
struct Height {
  double over = 0;       ///< mm
  glm::dvec3 normal{0};  ///< Unit, out of the bone.
};

/// Nothing beside the band.
std::optional<Height> height_over(const std::vector<Row>& band, const glm::dvec3& point) {
  double least_beside = beside_row;
  std::optional<Height> height;
  for (const Row& row : band) {
    const double share = glm::dot(point - row.first, row.across) / glm::dot(row.across, row.across);
    if (share < 0 || share > 1) continue;
    glm::dvec3 normal = glm::normalize(glm::cross(glm::mix(row.first_along, row.last_along, share), row.across));
    if (glm::dot(normal, row.out) < 0) normal = -normal;
    const glm::dvec3 off = point - row.first - share * row.across;
    const double over = glm::dot(off, normal);
    const double beside = glm::length(off - over * normal);
    if (beside > least_beside || std::abs(over) > farthest) continue;
    least_beside = beside;
    height = Height{over, normal};
  }
  return height;
}

/// The height of a point over the middle of the ligament's substance, straight along the band's normal; nothing where
/// there is no substance below or above it.
std::optional<double> height_over(const geometry::Bvh& surface, const glm::dvec3& point, const glm::dvec3& normal) {
  const auto hits = surface.all_hits({point - farthest * normal, normal});
  std::optional<double> height;
  for (std::size_t i = 0; i + 1 < hits.size(); i += 2) {
    const double over = farthest - 0.5 * (hits[i].distance + hits[i + 1].distance);
    if (!height || std::abs(over) < std::abs(*height)) height = over;
  }
  return height;
}

}  // namespace

std::optional<BandCrossing> band_crossing(const geometry::Polyline& nerve, const geometry::Polyline& first_edge,
                                          const geometry::Polyline& last_edge, const BoneField& bones,
                                          const geometry::Bvh* surface) {
  const std::vector<Row> band = rows_of(first_edge, last_edge, bones);
  std::optional<BandCrossing> crossing;
  for (const glm::dvec3& point : nerve) {
    const auto straight = height_over(band, point);
    if (!straight) continue;
    const auto height =
        surface == nullptr ? std::optional(straight->over) : height_over(*surface, point, straight->normal);
    if (!height || std::abs(*height) > farthest) continue;
    if (!crossing) crossing = BandCrossing{*height, *height, std::abs(*height)};
    crossing->lowest = std::min(crossing->lowest, *height);
    crossing->highest = std::max(crossing->highest, *height);
    crossing->nearest = std::min(crossing->nearest, std::abs(*height));
  }
  return crossing;
}

}  // namespace cluneal::body
