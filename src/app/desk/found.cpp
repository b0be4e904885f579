#include "app/desk/found.h"

#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <limits>
#include <utility>
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

/// A surface along which a distance may be taken.
struct Surface {
  geometry::Mesh mesh;
  geometry::NearestPoint start, end;
  double off = std::numeric_limits<double>::infinity();  ///< mm: of both points from it, together.
  MissedAlong along = MissedAlong::straight;
};

MissedAlong kind_of_surface(const Id& id) {
  if (id.text().starts_with("skin.")) return MissedAlong::skin;
  return id.text().starts_with("bone.") ? MissedAlong::bone : MissedAlong::straight;
}

bool comes_near(const geometry::Mesh& mesh, const glm::dvec3& point) {
  const geometry::Bounds box = geometry::bounds_of(mesh.positions);
  return glm::distance(glm::clamp(point, box.low, box.high), point) <= off_the_surface;
}

/// Of bones and skin what lies nearest to both points; none where none comes near both.
Surface surface_of_both(const body::Body& body, const glm::dvec3& from, const glm::dvec3& to) {
  Surface best;
  for (const auto& [id, shape] : body.shapes) {
    const MissedAlong along = kind_of_surface(id);
    const geometry::Mesh& mesh = shape.at(body::LevelOfDetail::still);
    if (along == MissedAlong::straight || !comes_near(mesh, from) || !comes_near(mesh, to)) continue;
    geometry::Mesh whole = geometry::welded(mesh);
    const geometry::Bvh tree(whole);
    const auto start = tree.nearest(from, off_the_surface);
    const auto end = tree.nearest(to, off_the_surface);
    if (!start || !end) continue;
    const double off = glm::distance(start->point, from) + glm::distance(end->point, to);
    if (off < best.off) best = {std::move(whole), *start, *end, off, along};
  }
  return best;
}

}  // namespace

Found distance_to(const body::Body& body, const view::Picked& picked, const Id& target) {
  const std::vector<glm::dvec3> points = points_of(body, target);
  if (target.covers(picked.id))
    return {0, MissedAlong::straight, !points.empty(), points.empty() ? picked.point : points.front()};
  Nearest nearest;
  for (const glm::dvec3& point : points) take_nearer(nearest, picked.point, point);
  if (points.empty()) {
    nearest = nearest_of(body, target, picked.point);
    if (!std::isfinite(nearest.distance)) return {nearest.distance, MissedAlong::straight, false, std::nullopt};
    return {nearest.distance, MissedAlong::straight, false, nearest.point};
  }
  const Surface surface = surface_of_both(body, picked.point, nearest.point);
  if (surface.along != MissedAlong::straight) {
    const auto way = geometry::shortest_way(surface.mesh, {surface.start.triangle, surface.start.barycentric},
                                            {surface.end.triangle, surface.end.barycentric});
    if (way) return {*way, surface.along, true, nearest.point};
  }
  return {nearest.distance, MissedAlong::straight, true, nearest.point};
}

}  // namespace cluneal::app
