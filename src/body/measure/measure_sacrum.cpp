// The sacrum as an osteometrist lays it on the board, and where it hangs in the pelvis.

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <limits>

#include "body/bones/frame.h"
#include "body/core/stations.h"
#include "body/measure/measured.h"
#include "geometry/section.h"

namespace cluneal::body {
namespace {

using base::operator""_id;

/// The front half of the median section, the bodies S1 to S5, with the anterior pelvic plane upright.
std::vector<glm::dvec3> median_front(const Body& body, const geometry::Mesh& mesh) {
  const geometry::Section section = geometry::section_of(mesh, {{1, 0, 0}, 0.02});
  const geometry::Contour* best = nullptr;
  double foremost = std::numeric_limits<double>::infinity();
  for (const geometry::Contour& contour : section.contours) {
    for (const glm::dvec3& point : contour.points) {
      if (point.y >= foremost) continue;
      foremost = point.y;
      best = &contour;
    }
  }
  std::vector<glm::dvec3> points;
  if (best == nullptr) return points;
  for (const glm::dvec3& point : best->points) points.push_back(tilted_backward(point, -body.tilt_backward));
  return points;
}

/// The plateau runs up and back from the promontory, the front of S1 back and down from it, the canal's floor likewise
/// from the plateau's other end: each corner is the farthest point along what halves its angle. The directions are the
/// mean slope of the plateau (44 degrees) and of the front (z027's profile, 26 degrees).
Corners upright_plateau(const std::vector<glm::dvec3>& points) {
  const double slope = glm::radians(44.0), front = glm::radians(26.0);
  const glm::dvec3 along(0, std::cos(slope), std::sin(slope)), down(0, std::cos(front), -std::sin(front));
  return {farthest(points, -(along + down)), farthest(points, along - down)};
}

/// How deep the first sacral endplate is hollow across, in the section through its middle: from the line between the
/// highest points of its two sides down to the midline. Its sides lie within two thirds of its depth from the midline;
/// beyond them the alae rise.
double hollow_of(const geometry::Mesh& mesh, const Corners& plateau) {
  const double depth = glm::distance(plateau.front, plateau.back);
  const glm::dvec3 back = (plateau.back - plateau.front) / depth, up(0, -back.z, back.y), middle = plateau.middle();
  constexpr double off_midline = 0.02;  // mm: the net has landmarks in the median plane itself.
  double centre = -depth, left = -depth, right = -depth;
  for (const geometry::Contour& contour : geometry::section_of(mesh, {back, glm::dot(back, middle)}).contours) {
    for (std::size_t i = 0; i < contour.points.size(); ++i) {
      const glm::dvec3& point = contour.points[i];
      const glm::dvec3& next = contour.points[(i + 1) % contour.points.size()];
      const double height = glm::dot(point - middle, up);
      if ((point.x > off_midline) != (next.x > off_midline)) {
        const double share = (off_midline - point.x) / (next.x - point.x);
        centre = std::max(centre, glm::mix(height, glm::dot(next - middle, up), share));
      }
      if (std::abs(point.x) < depth * 2 / 3)
        (point.x > 0 ? left : right) = std::max(point.x > 0 ? left : right, height);
    }
  }
  return 0.5 * (left + right) - centre;
}

}  // namespace

double slope_of(const Corners& endplate) {
  const glm::dvec3 along = endplate.back - endplate.front;
  return glm::degrees(std::atan2(along.z, along.y));
}

std::optional<Corners> plateau_of(const Body& body) {
  const geometry::Mesh* mesh = mesh_of(body, "bone.sacrum");
  if (mesh == nullptr) return std::nullopt;
  const auto points = median_front(body, *mesh);
  if (points.empty()) return std::nullopt;
  const Corners upright = upright_plateau(points);
  return Corners{tilted_backward(upright.front, body.tilt_backward), tilted_backward(upright.back, body.tilt_backward)};
}

void measure_sacrum(const Body& body, Measured& measured) {
  const geometry::Mesh* mesh = mesh_of(body, "bone.sacrum");
  const auto plateau = plateau_of(body);
  if (mesh == nullptr || !plateau) return;
  auto& values = measured.values;
  double low = 0, high = 0;
  for (const glm::vec3& position : mesh->positions) {
    low = std::min(low, static_cast<double>(position.x));
    high = std::max(high, static_cast<double>(position.x));
  }
  measured.points["landmark.sacrum.promontory"_id] = plateau->front;
  measured.points["landmark.sacrum.plateau"_id] = plateau->middle();
  const auto points = median_front(body, *mesh);
  const glm::dvec3 apex = tilted_backward(farthest(points, {0, 0, -1}), body.tilt_backward);
  values["sacrum.width"] = high - low;
  values["sacrum.length"] = glm::distance(plateau->front, apex);
  values["sacrum.index"] = 100 * values["sacrum.width"] / values["sacrum.length"];
  values["sacrum.plateau.depth"] = glm::distance(plateau->front, plateau->back);
  values["sacrum.plateau.hollow"] = hollow_of(*mesh, *plateau);
  values["sacrum.slope"] = slope_of(*plateau);
  values["sacrum.slope_in_pelvis"] = slope_of(*plateau) + body.tilt_backward;
  for (const char* level : {"s1", "s2", "s3", "s4"}) {
    const auto found =
        body.landmarks.find(*Id::parse("landmark.sacrum.foramen_posterior." + std::string(level) + ".left"));
    if (found != body.landmarks.end()) {
      values["sacrum.foramen_posterior." + std::string(level) + ".midline"] = std::abs(found->second.x);
    }
  }
}

}  // namespace cluneal::body
