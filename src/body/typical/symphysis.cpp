#include "body/typical/symphysis.h"

#include <algorithm>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <vector>

#include "geometry/loop_surface.h"

namespace cluneal::body {
namespace {

/// mm from the nearest landmark of the symphysis: within the one all of it moves, beyond the other nothing does. By
/// eye: from the body of the pubis to before the acetabulum.
constexpr double whole = 15, none = 60;
constexpr int surface_levels = 3;

}  // namespace

void set_symphysis(PosedBone& hip, const ControlMeshTable& table, double width) {
  std::vector<glm::dvec3> faces;
  for (std::size_t i = 0; i < table.landmarks.size() && i < hip.net.points.size(); ++i) {
    if (table.landmarks[i].id.starts_with("symphysis.")) faces.push_back(hip.net.points[i]);
  }
  if (faces.empty()) return;
  // Between the landmarks the surface swells by some tenths of a millimetre; it is the surface that is measured.
  const auto surface = geometry::limit_surface(geometry::interpolate(hip.net).control, surface_levels);
  double nearest = faces.front().x;
  for (const glm::dvec3& place : surface.places) nearest = std::min(nearest, place.x);
  const double sideways = width / 2 - nearest;
  const auto move = [&](glm::dvec3& point) {
    double away = none;
    for (const glm::dvec3& face : faces) away = std::min(away, glm::distance(face, point));
    point.x += sideways * (1 - glm::smoothstep(whole, none, away));
  };
  for (glm::dvec3& point : hip.net.points) move(point);
  for (glm::dvec3& point : hip.over) move(point);
}

}  // namespace cluneal::body
