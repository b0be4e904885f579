#include "app/desk/found.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <limits>
#include <vector>

#include "geometry/bvh.h"
#include "geometry/shortest_way.h"
#include "geometry/topology.h"

namespace cluneal::app {
namespace {

using base::Id;

/// mm: a place farther from the surface that was met has no way along it.
constexpr double off_the_surface = 12;

/// Where the target is as a point, on each side that counts.
std::vector<glm::dvec3> points_of(const body::Body& body, const Id& target) {
  std::vector<glm::dvec3> points;
  for (const auto& [id, point] : body.landmarks) {
    if (target.covers(id)) points.push_back(point);
  }
  for (const auto& [id, site] : body.sites) {
    if (target.covers(id)) points.push_back(site.point);
  }
  return points;
}

struct Nearest {
  double distance = std::numeric_limits<double>::infinity();
  glm::dvec3 point{0};
};

void take_nearer(Nearest& nearest, const glm::dvec3& from, const glm::dvec3& point) {
  const double distance = glm::distance(from, point);
  if (distance < nearest.distance) nearest = {distance, point};
}

/// What of the target's shapes and courses is nearest.
Nearest nearest_of(const body::Body& body, const Id& target, const glm::dvec3& from) {
  Nearest nearest;
  for (const auto& [id, shape] : body.shapes) {
    if (!target.covers(id)) continue;
    if (const auto at = geometry::Bvh(shape.at(body::LevelOfDetail::moving)).nearest(from))
      take_nearer(nearest, from, at->point);
  }
  for (const auto& [id, course] : body.courses) {
    if (!target.covers(id)) continue;
    for (const glm::dvec3& point : course.line) take_nearer(nearest, from, point);
  }
  return nearest;
}

/// The way along a mesh; none where one of the two lies off it.
std::optional<double> along(const geometry::Mesh& mesh, const glm::dvec3& from, const glm::dvec3& to) {
  const geometry::Mesh whole = geometry::welded(mesh);
  const geometry::Bvh tree(whole);
  const auto start = tree.nearest(from, off_the_surface);
  const auto end = tree.nearest(to, off_the_surface);
  if (!start || !end) return std::nullopt;
  return geometry::shortest_way(whole, {start->triangle, start->barycentric}, {end->triangle, end->barycentric});
}

}  // namespace

Found distance_to(const body::Body& body, const view::Picked& picked, const Id& target) {
  const std::vector<glm::dvec3> points = points_of(body, target);
  if (target.covers(picked.id)) return {0, !points.empty(), points.empty() ? picked.point : points.front()};
  Nearest nearest;
  for (const glm::dvec3& point : points) take_nearer(nearest, picked.point, point);
  if (points.empty()) {
    nearest = nearest_of(body, target, picked.point);
    if (!std::isfinite(nearest.distance)) return {nearest.distance, false, std::nullopt};
    return {nearest.distance, false, nearest.point};
  }
  if (const auto shape = body.shapes.find(picked.id); shape != body.shapes.end()) {
    if (const auto way = along(shape->second.at(body::LevelOfDetail::still), picked.point, nearest.point))
      return {*way, true, nearest.point};
  }
  return {nearest.distance, true, nearest.point};
}

}  // namespace cluneal::app
