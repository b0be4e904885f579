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

/// The median section, with the anterior pelvic plane upright: the bodies S1 to S5 in front of the canal, and the
/// laminae with the median crest behind it.
struct MedianSection {
  std::vector<glm::dvec3> front, behind;
};

MedianSection median_section(const Body& body, const geometry::Mesh& mesh) {
  const geometry::Section section = geometry::section_of(mesh, {{1, 0, 0}, 0.02});
  const auto foremost = [](const geometry::Contour& contour) { return farthest(contour.points, {0, -1, 0}).y; };
  const geometry::Contour* front = nullptr;
  for (const geometry::Contour& contour : section.contours) {
    if (front == nullptr || foremost(contour) < foremost(*front)) front = &contour;
  }
  const geometry::Contour* behind = nullptr;
  for (const geometry::Contour& contour : section.contours) {
    if (&contour == front) continue;
    if (behind == nullptr || contour.area > behind->area) behind = &contour;
  }
  const auto upright = [&](const geometry::Contour* contour) {
    std::vector<glm::dvec3> points;
    if (contour == nullptr) return points;
    for (const glm::dvec3& point : contour->points) points.push_back(tilted_backward(point, -body.tilt_backward));
    return points;
  };
  return {upright(front), upright(behind)};
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

/// How the sacrum runs down from the promontory, in the upright median plane.
struct Chord {
  glm::dvec3 promontory{0};
  glm::dvec3 along{0};  ///< To the apex.
  glm::dvec3 back{0};   ///< Square to it.
  double length = 0;
  [[nodiscard]] glm::dvec3 apex_front(const std::vector<glm::dvec3>& points) const {
    return farthest(points, along - 0.5 * back);
  }
  [[nodiscard]] glm::dvec3 apex_back(const std::vector<glm::dvec3>& points) const {
    return farthest(points, along + 0.5 * back);
  }
};

Chord chord_of(const std::vector<glm::dvec3>& front) {
  const glm::dvec3 promontory = upright_plateau(front).front, apex = farthest(front, {0, 0, -1});
  const double length = glm::distance(promontory, apex);
  const glm::dvec3 along = (apex - promontory) / length;
  return {promontory, along, {0, -along.z, along.y}, length};
}

/// The pelvic face from the promontory to the apex: its straight to its curved length, as osteometrists have it with a
/// tape, and how deep it is hollow under that line, and where.
void measure_pelvic_face(const std::vector<glm::dvec3>& front, const Chord& chord, Measured& measured) {
  const auto at = [&](const glm::dvec3& point) {
    return static_cast<std::size_t>(std::find(front.begin(), front.end(), point) - front.begin());
  };
  const glm::dvec3 apex = chord.apex_front(front);
  const std::size_t from = at(chord.promontory), to = at(apex), roof = at(upright_plateau(front).back);
  const std::size_t count = front.size();
  // The contour's way that does not go round by the plateau.
  const bool forward = (roof + count - from) % count > (to + count - from) % count;
  double curved = 0, deepest = 0, level = 0;
  for (std::size_t i = from; i != to; i = (i + (forward ? 1 : count - 1)) % count) {
    const glm::dvec3 next = front[(i + (forward ? 1 : count - 1)) % count] - chord.promontory;
    curved += glm::distance(next, front[i] - chord.promontory);
    if (glm::dot(next, chord.back) <= deepest) continue;
    deepest = glm::dot(next, chord.back);
    level = 100 * glm::dot(next, chord.along) / chord.length;
  }
  if (curved > 0) measured.values["sacrum.curvature"] = glm::distance(apex, chord.promontory) / curved;
  measured.values["sacrum.hollow.depth"] = deepest;
  measured.values["sacrum.hollow.level"] = level;
}

/// The sacral hiatus as calipers take it: from its apex to the middle of its base, which is the line between the tips
/// of the cornua, and how far these stand apart. A tip is what stands out farthest behind the hiatus, beside the
/// midline.
void measure_hiatus(const Body& body, const geometry::Mesh& mesh, const MedianSection& section, const Chord& chord,
                    Measured& measured) {
  constexpr double beside_midline = 20;  // mm, within which the cornua stand; the lateral crest ends beyond it.
  constexpr double upper_part = 0.2;     // of the way down, where the laminae still rise to the apex
  if (section.behind.empty()) return;
  const glm::dvec3 apex = farthest(section.behind, chord.along);
  const glm::dvec3 down = chord.apex_back(section.front) - apex;
  const double length = glm::length(down);
  const glm::dvec3 out(0, -down.z / length, down.y / length);
  glm::dvec3 tip(0);
  double highest = -std::numeric_limits<double>::infinity();
  for (const glm::vec3& position : mesh.positions) {
    if (position.x <= 0 || position.x > beside_midline) continue;
    const glm::dvec3 place = tilted_backward(glm::dvec3(position), -body.tilt_backward) - apex;
    if (glm::dot(place, down) < upper_part * length * length || glm::dot(place, out) <= highest) continue;
    highest = glm::dot(place, out);
    tip = place;
  }
  measured.values["sacrum.hiatus.length"] = std::hypot(tip.y, tip.z);
  measured.values["sacrum.hiatus.cornua"] = 2 * tip.x;
}

}  // namespace

double slope_of(const Corners& endplate) {
  const glm::dvec3 along = endplate.back - endplate.front;
  return glm::degrees(std::atan2(along.z, along.y));
}

std::optional<Corners> plateau_of(const Body& body) {
  const geometry::Mesh* mesh = mesh_of(body, "bone.sacrum");
  if (mesh == nullptr) return std::nullopt;
  const auto points = median_section(body, *mesh).front;
  if (points.empty()) return std::nullopt;
  const Corners upright = upright_plateau(points);
  return Corners{tilted_backward(upright.front, body.tilt_backward), tilted_backward(upright.back, body.tilt_backward)};
}

std::optional<glm::dvec3> sacrococcygeal_front_of(const Body& body) {
  const geometry::Mesh* mesh = mesh_of(body, "bone.sacrum");
  if (mesh == nullptr) return std::nullopt;
  const auto points = median_section(body, *mesh).front;
  if (points.empty()) return std::nullopt;
  return tilted_backward(chord_of(points).apex_front(points), body.tilt_backward);
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
  const MedianSection section = median_section(body, *mesh);
  const glm::dvec3 apex = tilted_backward(farthest(section.front, {0, 0, -1}), body.tilt_backward);
  values["sacrum.width"] = high - low;
  values["sacrum.length"] = glm::distance(plateau->front, apex);
  values["sacrum.index"] = 100 * values["sacrum.width"] / values["sacrum.length"];
  values["sacrum.plateau.depth"] = glm::distance(plateau->front, plateau->back);
  values["sacrum.plateau.hollow"] = hollow_of(*mesh, *plateau);
  values["sacrum.slope"] = slope_of(*plateau);
  values["sacrum.slope_in_pelvis"] = slope_of(*plateau) + body.tilt_backward;
  values["sacrum.orientation"] = 90 - values["sacrum.slope_in_pelvis"];
  const glm::dvec3 down = apex - plateau->front;
  values["sacrum.tilt"] = glm::degrees(std::atan2(down.y, -down.z));
  const Chord chord = chord_of(section.front);
  measure_pelvic_face(section.front, chord, measured);
  measure_hiatus(body, *mesh, section, chord, measured);
  for (const char* level : {"s1", "s2", "s3", "s4"}) {
    const auto found =
        body.landmarks.find(*Id::parse("landmark.sacrum.foramen_posterior." + std::string(level) + ".left"));
    if (found != body.landmarks.end()) {
      values["sacrum.foramen_posterior." + std::string(level) + ".midline"] = std::abs(found->second.x);
    }
  }
}

}  // namespace cluneal::body
