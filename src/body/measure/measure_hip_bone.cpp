// What anatomists tell the sexes of a hip bone by: the greater sciatic notch from the side, the pubic arch from the
// front, the symphysis in a section across. The anterior pelvic plane is upright.

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <limits>
#include <optional>
#include <vector>

#include "body/bones/frame.h"
#include "body/measure/measured.h"
#include "geometry/section.h"

namespace cluneal::body {
namespace {

using base::operator""_id;
using geometry::Mesh;

/// The points, upright, in which a plane of this normal (upright) cuts the bone.
std::vector<glm::dvec3> section_points(const Mesh& hip, const glm::dvec3& normal, double offset, double tilt) {
  std::vector<glm::dvec3> points;
  for (const geometry::Contour& contour : geometry::section_of(hip, {tilted_backward(normal, tilt), offset}).contours) {
    for (const glm::dvec3& point : contour.points) points.push_back(tilted_backward(point, -tilt));
  }
  return points;
}

/// The greater sciatic notch as Singh and Potturi measured it (J Anat 1978;125:619), seen from the side: its width from
/// the posterior inferior iliac spine to the ischial spine; its depth, the longest perpendicular from that line to the
/// edge; its posterior segment, from the iliac spine to that perpendicular's foot. The posterior angle lies at the
/// deepest point between the perpendicular and the iliac spine, the total one between both spines.
void measure_notch(const Body& body, const Mesh& hip, Measured& measured) {
  const auto iliac = body.landmarks.find("landmark.piis.left"_id);
  const auto ischial = body.landmarks.find("landmark.ischial_spine.left"_id);
  if (iliac == body.landmarks.end() || ischial == body.landmarks.end()) return;
  const glm::dvec3 upper = tilted_backward(iliac->second, -body.tilt_backward);
  const glm::dvec3 lower = tilted_backward(ischial->second, -body.tilt_backward);
  const glm::dvec3 chord(0, lower.y - upper.y, lower.z - upper.z);
  const double width = glm::length(chord);
  if (width < 1) return;
  const glm::dvec3 along = chord / width, inward(0, along.z, -along.y);  // Inward is forward.
  constexpr double station = 0.5;                                        // mm along the width.
  constexpr double before_the_edge = -6;  // mm: what lies farther behind the line is no edge of the notch.
  double depth = 0, posterior = 0;
  for (int k = 1; k * station < width; ++k) {
    const double at = k * station;
    double edge = std::numeric_limits<double>::infinity();
    for (const glm::dvec3& point : section_points(hip, along, glm::dot(upper, along) + at, body.tilt_backward)) {
      const double deep = glm::dot(point - upper, inward);
      if (deep > before_the_edge) edge = std::min(edge, deep);
    }
    if (!std::isfinite(edge) || edge <= depth) continue;
    depth = edge;
    posterior = at;
  }
  if (depth <= 0) return;
  const double behind = glm::degrees(std::atan2(posterior, depth));
  measured.values["hip.notch.width"] = width;
  measured.values["hip.notch.depth"] = depth;
  measured.values["hip.notch.posterior_segment"] = posterior;
  measured.values["hip.notch.posterior_angle"] = behind;
  measured.values["hip.notch.total_angle"] = behind + glm::degrees(std::atan2(width - posterior, depth));
}

/// How near the midline the bone comes at a height.
double border_at(const Mesh& hip, double height, double tilt) {
  double border = std::numeric_limits<double>::infinity();
  for (const glm::dvec3& point : section_points(hip, {0, 0, 1}, height, tilt)) border = std::min(border, point.x);
  return border;
}

/// Where the symphysis ends above and below: there the bones part by more than this on each side.
struct Symphysis {
  double upper = 0, lower = 0;
};
Symphysis symphysis_of(const Mesh& hip, double tilt) {
  constexpr double parting = 4, step = 0.5;  // mm
  glm::dvec3 nearest(std::numeric_limits<double>::infinity(), 0, 0);
  for (const glm::vec3& position : hip.positions) {
    const glm::dvec3 upright = tilted_backward(glm::dvec3(position), -tilt);
    if (upright.x < nearest.x) nearest = upright;
  }
  Symphysis ends{nearest.z, nearest.z};
  while (border_at(hip, ends.upper, tilt) < nearest.x + parting) ends.upper += step;
  while (border_at(hip, ends.lower, tilt) < nearest.x + parting) ends.lower -= step;
  return ends;
}

/// The subpubic angle as on a film from front to back: from the symphysis's lower end, in the midline, to the lower
/// borders of both rami. They are not straight: the arms touch them 12 mm farther down, where the ramus has left the
/// symphysis and not yet turned to the tuberosity. Nearer to it or farther away one angle or the other of the measured
/// persons leaves what films have.
void measure_arch(const Mesh& hip, const Symphysis& symphysis, double tilt, Measured& measured) {
  constexpr double below = 12;  // mm
  const double border = border_at(hip, symphysis.lower - below, tilt);
  if (std::isfinite(border)) measured.values["pelvis.subpubic_angle"] = 2 * glm::degrees(std::atan2(border, below));
}

/// From bone to bone at the symphysis's front border, in a section across half way up.
void measure_symphysis(const Mesh& hip, const Symphysis& symphysis, double tilt, Measured& measured) {
  constexpr double body_of_pubis = 20;  // mm from the midline; farther out the bone lies farther back
  glm::dvec3 foremost(0, std::numeric_limits<double>::infinity(), 0);
  for (const glm::dvec3& point : section_points(hip, {0, 0, 1}, (symphysis.upper + symphysis.lower) / 2, tilt)) {
    if (point.x < body_of_pubis && point.y < foremost.y) foremost = point;
  }
  if (std::isfinite(foremost.y)) measured.values["joint.symphysis.front"] = 2 * foremost.x;
}

}  // namespace

void measure_hip_bone(const Body& body, Measured& measured) {
  const Mesh* hip = mesh_of(body, "bone.hip.left");
  if (hip == nullptr || hip->positions.empty()) return;
  measure_notch(body, *hip, measured);
  const Symphysis symphysis = symphysis_of(*hip, body.tilt_backward);
  measure_arch(*hip, symphysis, body.tilt_backward, measured);
  measure_symphysis(*hip, symphysis, body.tilt_backward, measured);
}

}  // namespace cluneal::body
