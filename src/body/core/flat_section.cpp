#include "body/core/flat_section.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>
#include <optional>

namespace cluneal::body {
namespace {

/// Of a step of the course: unit, on its side of the body.
std::optional<glm::dvec3> faces_of(const anatomy::Waypoint& waypoint, base::Side side) {
  if (!waypoint.flat) return std::nullopt;
  const double lateral = side == base::Side::right ? -waypoint.flat->faces_lateral : waypoint.flat->faces_lateral;
  return glm::normalize(glm::dvec3(lateral, waypoint.flat->faces_posterior, waypoint.flat->faces_superior));
}

}  // namespace

geometry::FlatAxis flat_along(const geometry::Polyline& line, const std::vector<double>& radii,
                              const std::vector<double>& stations, const anatomy::Nerve& nerve, base::Side side) {
  geometry::FlatAxis flat;
  const auto& course = nerve.course;
  const auto first = std::find_if(course.begin(), course.end(), [](const auto& step) { return step.flat.has_value(); });
  if (first == course.end() || stations.empty()) return flat;
  std::vector<glm::dvec3> faces;
  std::vector<double> extra;  // Half the width beyond half the thickness.
  for (const anatomy::Waypoint& step : course) {
    const auto own = faces_of(step, side);
    faces.push_back(own ? *own : faces.empty() ? *faces_of(*first, side) : faces.back());
    const double thickness = step.diameter.value_or(nerve.diameter);
    extra.push_back(step.flat ? std::max(0.0, 0.5 * (step.flat->width - thickness)) : 0);
  }
  std::size_t next = 0;
  double s = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i > 0) s += glm::distance(line[i], line[i - 1]);
    while (next < stations.size() && stations[next] < s) ++next;
    const std::size_t b = std::min(next, stations.size() - 1), a = next == 0 ? 0 : next - 1;
    const double span = stations[b] - stations[a];
    const double t = span > 0 ? (s - stations[a]) / span : 0;
    const double eased = glm::smoothstep(0.0, 1.0, t);
    flat.half_width.push_back(radii[i] + glm::mix(extra[a], extra[b], eased));
    flat.faces.push_back(glm::normalize(glm::mix(faces[a], faces[b], eased)));
  }
  return flat;
}

glm::dvec3 across_band(const glm::dvec3& tangent, const glm::dvec3& faces) {
  const glm::dvec3 across = glm::cross(faces, tangent);
  const double length = glm::length(across);
  if (length < 1e-9) return {1, 0, 0};
  return across / (across.x < 0 ? -length : length);
}

double reach_of_band(const glm::dvec3& tangent, const glm::dvec3& faces, double half_width, double half_thickness,
                     const glm::dvec3& direction) {
  const glm::dvec3 across = across_band(tangent, faces);
  const glm::dvec3 through = glm::cross(tangent, across);
  return std::hypot(half_width * glm::dot(across, direction), half_thickness * glm::dot(through, direction));
}

glm::dvec3 point_beside(const Course& course, double arc_length, double lateral, base::Side side) {
  const glm::dvec3 middle = geometry::point_at(course.line, arc_length);
  if (lateral == 0 || course.flat.faces.empty()) return middle;
  std::size_t i = 0;
  for (double s = 0; i + 1 < course.line.size() && s < arc_length; ++i) {
    s += glm::distance(course.line[i], course.line[i + 1]);
  }
  const glm::dvec3 tangent = geometry::tangent_at(course.line, arc_length);
  const double room = std::max(0.0, course.flat.half_width[i] - course.radius[i]);
  const double off = std::clamp(side == base::Side::right ? -lateral : lateral, -room, room);
  return middle + off * across_band(tangent, course.flat.faces[i]);
}

std::vector<glm::dvec3> band_rim(const glm::dvec3& point, const glm::dvec3& tangent, const glm::dvec3& faces,
                                 double half_width, double half_thickness) {
  constexpr int parts = 12;
  const glm::dvec3 across = across_band(tangent, faces);
  const glm::dvec3 through = glm::cross(tangent, across);
  std::vector<glm::dvec3> rim;
  for (int k = 0; k < parts; ++k) {
    const double angle = 2 * glm::pi<double>() * k / parts;
    rim.push_back(point + half_width * std::cos(angle) * across + half_thickness * std::sin(angle) * through);
  }
  return rim;
}

}  // namespace cluneal::body
