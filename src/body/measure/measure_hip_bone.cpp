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

/// An edge that is hollow between two points, seen from the side with the pelvis upright.
struct Hollow {
  double width = 0;       ///< mm, from point to point.
  double depth = 0;       ///< mm, the longest perpendicular from that line to the edge; 0 where it is not hollow.
  double at = 0;          ///< mm from the first point to the perpendicular's foot.
  glm::dvec3 deepest{0};  ///< Where it meets the edge, upright.
};

/// The edge of the bone between two points, upright, of which the first lies above: the bone is in front of it.
Hollow hollow_between(const Mesh& hip, const glm::dvec3& upper, const glm::dvec3& lower, double tilt) {
  const glm::dvec3 chord(0, lower.y - upper.y, lower.z - upper.z);
  Hollow hollow{glm::length(chord), 0, 0, upper};
  if (hollow.width < 1) return hollow;
  const glm::dvec3 along = chord / hollow.width, inward(0, along.z, -along.y);  // Inward is forward.
  constexpr double station = 0.5;                                               // mm along the width.
  constexpr double before_the_edge = -6;  // mm: what lies farther behind the line is no edge of the notch.
  for (int k = 1; k * station < hollow.width; ++k) {
    const double at = k * station;
    double edge = std::numeric_limits<double>::infinity();
    glm::dvec3 place(0);
    for (const glm::dvec3& point : section_points(hip, along, glm::dot(upper, along) + at, tilt)) {
      const double deep = glm::dot(point - upper, inward);
      if (deep <= before_the_edge || deep >= edge) continue;
      edge = deep;
      place = point;
    }
    if (!std::isfinite(edge) || edge <= hollow.depth) continue;
    hollow.depth = edge;
    hollow.at = at;
    hollow.deepest = place;
  }
  return hollow;
}

/// The greater sciatic notch as Singh and Potturi measured it (J Anat 1978;125:619), seen from the side: its width from
/// the posterior inferior iliac spine to the ischial spine; its depth, the longest perpendicular from that line to the
/// edge; its posterior segment, from the iliac spine to that perpendicular's foot. The posterior angle lies at the
/// deepest point between the perpendicular and the iliac spine, the total one between both spines.
void measure_notch(const Body& body, const Mesh& hip, Measured& measured) {
  const auto iliac = body.landmarks.find("landmark.piis.left"_id);
  const auto ischial = body.landmarks.find("landmark.ischial_spine.left"_id);
  if (iliac == body.landmarks.end() || ischial == body.landmarks.end()) return;
  const Hollow notch = hollow_between(hip, tilted_backward(iliac->second, -body.tilt_backward),
                                      tilted_backward(ischial->second, -body.tilt_backward), body.tilt_backward);
  if (notch.depth <= 0) return;
  const double behind = glm::degrees(std::atan2(notch.at, notch.depth));
  measured.values["hip.notch.width"] = notch.width;
  measured.values["hip.notch.depth"] = notch.depth;
  measured.values["hip.notch.posterior_segment"] = notch.at;
  measured.values["hip.notch.posterior_angle"] = behind;
  measured.values["hip.notch.total_angle"] = behind + glm::degrees(std::atan2(notch.width - notch.at, notch.depth));
}

/// The lesser sciatic notch, in the same way, from the ischial spine to the hindmost point of the tuberosity; and how
/// far the spine stands off the line from the border above its root to the notch's deepest point.
void measure_lesser_notch(const Body& body, const Mesh& hip, Measured& measured) {
  constexpr double below_the_spine = 12;  // mm, where the tuberosity is looked for
  constexpr double above_the_spine = 15;  // mm, where the spine has not yet begun
  constexpr double of_the_spine = 14;     // mm round its tip
  const auto ischial = body.landmarks.find("landmark.ischial_spine.left"_id);
  if (ischial == body.landmarks.end()) return;
  const glm::dvec3 spine = tilted_backward(ischial->second, -body.tilt_backward);
  std::vector<glm::dvec3> below, near;
  for (const glm::vec3& position : hip.positions) {
    const glm::dvec3 upright = tilted_backward(glm::dvec3(position), -body.tilt_backward);
    if (upright.z < spine.z - below_the_spine) below.push_back(upright);
    if (glm::distance(upright, spine) < of_the_spine) near.push_back(upright);
  }
  const std::vector<glm::dvec3> above = section_points(hip, {0, 0, 1}, spine.z + above_the_spine, body.tilt_backward);
  if (below.empty() || near.empty() || above.empty()) return;
  const Hollow notch = hollow_between(hip, spine, farthest(below, {0, 1, 0}), body.tilt_backward);
  if (notch.depth <= 0) return;
  const glm::dvec3 root = farthest(above, {0, 1, 0}), along = glm::normalize(notch.deepest - root);
  const glm::dvec3 out = glm::normalize(spine - root - along * glm::dot(spine - root, along));
  measured.values["hip.lesser_notch.depth"] = notch.depth;
  measured.values["hip.ischial_spine.length"] = glm::dot(farthest(near, out) - root, out);
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
  measure_lesser_notch(body, *hip, measured);
  const Symphysis symphysis = symphysis_of(*hip, body.tilt_backward);
  measure_arch(*hip, symphysis, body.tilt_backward, measured);
  measure_symphysis(*hip, symphysis, body.tilt_backward, measured);
}

}  // namespace cluneal::body
