#include "io/raw_surface.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>
#include <utility>

#include "geometry/triangulate.h"
#include "io/import_limits.h"

namespace cluneal::io {
namespace {

using base::Error;

/// Beyond this many times its own size from the origin a model's edges blur in single precision: a millionth of its
/// size is lost.
constexpr double far_off = 16;

/// Newell's normal: right for flat and nearly flat faces, whatever their corners.
glm::dvec3 normal_of(std::span<const std::uint32_t> corners, const std::vector<glm::dvec3>& points) {
  glm::dvec3 normal(0);
  const glm::dvec3 first = points[corners[0]];
  for (std::size_t i = 0; i < corners.size(); ++i) {
    normal += glm::cross(points[corners[i]] - first, points[corners[(i + 1) % corners.size()]] - first);
  }
  return normal;
}

}  // namespace

base::Status FaceCutter::add(std::span<const std::uint32_t> corners) {
  if (corners.size() < 3) {
    ++surface_.left_out;
    return base::Done{};
  }
  if (corners.size() > ImportLimits::corners_per_face) {
    return Error{"has a face with " + std::to_string(corners.size()) + " corners, and at most " +
                     std::to_string(ImportLimits::corners_per_face) +
                     " can be read; triangulate it in the program that it comes from",
                 {}};
  }
  for (const std::uint32_t corner : corners) {
    if (corner >= surface_.points.size()) return Error{"names points that it does not have", {}};
  }
  if (surface_.triangles.size() + corners.size() - 2 > ImportLimits::triangles) {
    return Error{"has more than " + std::to_string(ImportLimits::triangles / 1'000'000) +
                     " million triangles; simplify it in the program that it comes from",
                 {}};
  }
  if (corners.size() == 3) {
    surface_.triangles.push_back({corners[0], corners[1], corners[2]});
    return base::Done{};
  }
  squares_ += corners.size() > 4 ? static_cast<double>(corners.size()) * static_cast<double>(corners.size()) : 0;
  if (squares_ > ImportLimits::corner_squares) {
    return Error{"has too many faces with very many corners; triangulate it in the program that it comes from", {}};
  }
  cut(corners);
  return base::Done{};
}

void FaceCutter::cut(std::span<const std::uint32_t> corners) {
  const std::vector<glm::dvec3>& points = surface_.points;
  const glm::dvec3 normal = normal_of(corners, points);
  const double length = glm::length(normal);
  if (!(length > 0) || !std::isfinite(length)) {
    // Without an area: any cut is as good.
    for (std::size_t i = 2; i < corners.size(); ++i) {
      surface_.triangles.push_back({corners[0], corners[i - 1], corners[i]});
    }
    return;
  }
  const glm::dvec3 up = normal / length;
  const glm::dvec3 side =
      glm::normalize(glm::cross(up, std::abs(up.x) < 0.6 ? glm::dvec3(1, 0, 0) : glm::dvec3(0, 1, 0)));
  const glm::dvec3 across = glm::cross(up, side);
  std::vector<glm::dvec2> flat;
  std::vector<std::uint32_t> ring;
  for (const std::uint32_t corner : corners) {
    const glm::dvec3 p = points[corner] - points[corners[0]];
    ring.push_back(static_cast<std::uint32_t>(flat.size()));
    flat.emplace_back(glm::dot(p, side), glm::dot(p, across));
  }
  for (const auto& t : geometry::triangulated(flat, {ring})) {
    surface_.triangles.push_back({corners[t[0]], corners[t[1]], corners[t[2]]});
  }
}

base::Result<CentredMesh> centred(RawSurface&& surface) {
  if (surface.triangles.empty()) {
    return surface.points.empty() && surface.left_out == 0
               ? Error{"holds no surface", {}}
               : Error{"holds points or lines but no surface; make a surface of them first", {}};
  }
  // Only the corners that a triangle names: a stray point would falsify the model's size.
  constexpr std::uint32_t unused = 0xFFFFFFFFU;
  std::vector<std::uint32_t> renamed(surface.points.size(), unused);
  constexpr double endless = std::numeric_limits<double>::infinity();
  glm::dvec3 low(endless), high(-endless);
  for (const auto& triangle : surface.triangles) {
    for (const std::uint32_t index : triangle) {
      const glm::dvec3& p = surface.points[index];
      const double most = 1e15;  // Beyond this nothing of a model's form is left, even in double precision.
      if (!(std::abs(p.x) < most && std::abs(p.y) < most && std::abs(p.z) < most)) {
        return Error{"has corners that are no numbers, or endlessly far away; repair it first", {}};
      }
      renamed[index] = 0;
      low = glm::min(low, p);
      high = glm::max(high, p);
    }
  }
  CentredMesh result;
  const glm::dvec3 size = high - low;
  const double extent = std::max({size.x, size.y, size.z});
  const glm::dvec3 farthest = glm::max(glm::abs(low), glm::abs(high));
  if (std::max({farthest.x, farthest.y, farthest.z}) > far_off * extent) result.origin = glm::round(0.5 * (low + high));
  for (std::size_t i = 0; i < renamed.size(); ++i) {
    if (renamed[i] == unused) continue;
    renamed[i] = static_cast<std::uint32_t>(result.mesh.positions.size());
    result.mesh.positions.emplace_back(surface.points[i] - result.origin);
  }
  surface.points = {};
  result.mesh.indices.reserve(3 * surface.triangles.size());
  for (const auto& triangle : surface.triangles) {
    for (const std::uint32_t index : triangle) result.mesh.indices.push_back(renamed[index]);
  }
  return result;
}

}  // namespace cluneal::io
