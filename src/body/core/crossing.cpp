#include "body/core/crossing.h"

#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/vec2.hpp>
#include <limits>
#include <optional>

namespace cluneal::body {
namespace {

/// Where two pieces cross seen from above: the share of the way along the first, or nothing.
std::optional<double> crosses_in_plan(const glm::dvec3& a, const glm::dvec3& b, const glm::dvec3& c,
                                      const glm::dvec3& d, double& share_of_second) {
  const glm::dvec2 along = glm::dvec2(b) - glm::dvec2(a);
  const glm::dvec2 other = glm::dvec2(d) - glm::dvec2(c);
  const glm::dvec2 between = glm::dvec2(c) - glm::dvec2(a);
  const double area = along.x * other.y - along.y * other.x;
  if (area == 0) return std::nullopt;
  const double t = (between.x * other.y - between.y * other.x) / area;
  share_of_second = (between.x * along.y - between.y * along.x) / area;
  if (t < 0 || t > 1 || share_of_second < 0 || share_of_second > 1) return std::nullopt;
  return t;
}

/// More up and down than along the ground: seen from above such a curve is hardly a line.
bool is_steep(const geometry::Polyline& curve) {
  const glm::dvec3 run = curve.back() - curve.front();
  return std::abs(run.z) > std::hypot(run.x, run.y);
}

}  // namespace

glm::dvec3 crossing_of(const geometry::Polyline& line, const geometry::Polyline& curve, double& off) {
  glm::dvec3 best(0);
  off = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; !is_steep(curve) && i + 1 < line.size(); ++i) {
    for (std::size_t k = 0; k + 1 < curve.size(); ++k) {
      double share = 0;
      const auto t = crosses_in_plan(line[i], line[i + 1], curve[k], curve[k + 1], share);
      if (!t) continue;
      const glm::dvec3 on_curve = glm::mix(curve[k], curve[k + 1], share);
      const double apart = glm::distance(glm::mix(line[i], line[i + 1], *t), on_curve);
      if (apart >= off) continue;
      off = apart;
      best = on_curve;
    }
  }
  if (off < std::numeric_limits<double>::infinity()) return best;
  for (const glm::dvec3& point : line) {
    const auto nearest = geometry::nearest_on(curve, point);
    if (nearest.distance >= off) continue;
    off = nearest.distance;
    best = nearest.point;
  }
  return best;
}

}  // namespace cluneal::body
