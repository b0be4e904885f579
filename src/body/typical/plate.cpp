#include "body/typical/plate.h"

#include <cmath>
#include <glm/geometric.hpp>

#include "geometry/loop_surface.h"

namespace cluneal::body {
namespace {

constexpr int plate_levels = 2;
constexpr double off_midline = 1e-6;  ///< mm; landmarks of the midline and what lies between them are at x = 0.
/// mm round the rim's ends within which a corner is looked for: the spinous process lies in the midline too.
constexpr double beyond_rim = 4, above_rim = 9;

}  // namespace

base::Result<Plate> plate_of(const ControlMeshTable& table, const DiscTable::Endplate& end,
                             const std::vector<glm::dvec3>& points) {
  const auto rim = table.find_row(end.rim);
  const auto centre = table.find(end.centre);
  if (!rim || rim->row->size() < 2 || !centre) {
    return base::Error{"discs.json lays bones by \"" + end.rim + "\" and \"" + end.centre + "\" of " + table.bone +
                           ", but its table has none such",
                       {}};
  }
  Plate plate{points[rim->row->front()], points[rim->row->back()], points[*centre]};
  const glm::dvec3 front = plate.front;
  const double depth = glm::distance(plate.back, front);
  const glm::dvec3 back = (plate.back - front) / depth;
  glm::dvec3 out(0, -back.z, back.y);
  // The rim's edge is rounded, so the plate's middle lies farther out than its ends.
  if (glm::dot(plate.middle - front, out) < 0) out = -out;
  const auto surface = geometry::limit_surface(geometry::interpolate({points, table.triangles}).control, plate_levels);
  double most_front = -1e9, most_back = -1e9;
  for (const glm::dvec3& point : surface.places) {
    const double along = glm::dot(point - front, back), off = glm::dot(point - front, out);
    if (std::abs(point.x) > off_midline || along < -beyond_rim || along > depth + beyond_rim) continue;
    if (std::abs(off) > above_rim) continue;
    if (off - along > most_front) {
      most_front = off - along;
      plate.front = point;
    }
    if (off + along > most_back) {
      most_back = off + along;
      plate.back = point;
    }
  }
  return plate;
}

}  // namespace cluneal::body
