#include "body/nerves/course_ends.h"

#include <algorithm>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace cluneal::body {
namespace {

constexpr double taper_length = 30;    ///< mm over which a root becomes as thin as the nerve that it joins.
constexpr double within_parent = 0.9;  ///< Of the parent's radius: what is hidden in it must not show through it.
constexpr double widest_flare = 2.2;   ///< Times the branch's own radius.
constexpr double flare_length = 4;     ///< Times the radius of its wide end, but
constexpr double least_flare = 3;      ///< at least so long, mm,
constexpr double longest_flare = 9;    ///< and no longer.
constexpr double sink_length = 14;     ///< mm over which a strand sinks into the band that it joins,
constexpr double sunken = 0.6;         ///< to so much of its thickness.
constexpr double tip_length = 16;      ///< mm
constexpr double tip_radius = 0.14;    ///< mm; where the last fibres are lost in the skin.
constexpr double off_bone = 0.05;      ///< mm that a flare leaves to bone beyond its own radius.
constexpr double same_place = 1e-3;    ///< mm

/// How far each point is from the start, or from the end.
std::vector<double> ways(const geometry::Polyline& line, bool from_start) {
  std::vector<double> way(line.size(), 0);
  if (from_start) {
    for (std::size_t i = 1; i < line.size(); ++i) way[i] = way[i - 1] + glm::distance(line[i], line[i - 1]);
  } else {
    for (std::size_t i = line.size() - 1; i-- > 0;) way[i] = way[i + 1] + glm::distance(line[i], line[i + 1]);
  }
  return way;
}

/// What runs into a band beside its middle becomes thinner than it and stays within its edge, so that nothing of its
/// end shows. What a band only goes on from keeps its form.
void sink_into_band(Course& course, const Course& band) {
  if (band.flat.faces.empty() || glm::distance(course.line.back(), band.line.front()) < 1e-6) return;
  std::size_t at = 0;
  for (std::size_t i = 1; i < band.line.size(); ++i) {
    if (glm::distance(band.line[i], course.line.back()) < glm::distance(band.line[at], course.line.back())) at = i;
  }
  const double thickness = sunken * band.radius[at];
  const double room = band.flat.half_width[at] - glm::distance(band.line[at], course.line.back());
  const std::vector<double> way = ways(course.line, false);
  for (std::size_t i = 0; i < course.line.size(); ++i) {
    if (way[i] >= sink_length) continue;
    const double share = glm::smoothstep(0.0, 1.0, 1 - way[i] / sink_length);
    course.radius[i] += share * (std::min(thickness, course.radius[i]) - course.radius[i]);
    if (course.flat.faces.empty()) continue;
    double& half = course.flat.half_width[i];
    half = std::max(course.radius[i], half + share * (std::min(room, half) - half));
  }
}

/// Whether a nerve ends where the one that it joins begins: that one is its own way on and takes it up as thick as it
/// is. A band begins as a cord in such a place.
bool goes_on_in(const Course& course, const Course& joined) {
  const bool round = joined.flat.faces.empty() || joined.flat.half_width.front() < joined.radius.front() + same_place;
  return round && glm::distance(course.line.back(), joined.line.front()) < same_place;
}

}  // namespace

double radius_near(const Course& course, const glm::dvec3& point) {
  std::size_t nearest = 0;
  for (std::size_t i = 1; i < course.line.size(); ++i) {
    if (glm::distance(course.line[i], point) < glm::distance(course.line[nearest], point)) nearest = i;
  }
  return course.radius[nearest];
}

void flare(const geometry::Polyline& line, std::vector<double>& radius, double parent, bool from_start) {
  if (line.size() < 2) return;
  const double own = from_start ? radius.front() : radius.back();
  const double wide = std::min(within_parent * parent, widest_flare * own);
  if (wide <= own) return;
  const std::vector<double> way = ways(line, from_start);
  const double whole = from_start ? way.back() : way.front();
  const double length = std::min(std::clamp(flare_length * wide, least_flare, longest_flare), 0.5 * whole);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (way[i] < length) radius[i] += (wide - own) * (1 - glm::smoothstep(0.0, 1.0, way[i] / length));
  }
}

void draw_out(const geometry::Polyline& line, std::vector<double>& radius) {
  if (line.size() < 2) return;
  const std::vector<double> way = ways(line, false);
  const double length = std::min(tip_length, way.front());
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (way[i] >= length) continue;
    const double share = way[i] / length;
    radius[i] = std::min(radius[i], tip_radius + share * (std::max(radius[i], tip_radius) - tip_radius));
  }
}

void shape_ends(PlacedNerve& laid, const Course* left, const Course* joined, const Obstacle& around) {
  Course& course = laid.course;
  if (course.line.size() < 2) return;
  if (joined != nullptr) {
    const double last = radius_near(*joined, course.line.back());
    const std::vector<double> way = ways(course.line, false);
    for (std::size_t i = 0; i < course.line.size(); ++i) {
      if (way[i] >= taper_length) continue;
      const double share = 1 - way[i] / taper_length;
      course.radius[i] += share * (std::min(last, course.radius[i]) - course.radius[i]);
    }
  }
  if (joined != nullptr) sink_into_band(course, *joined);
  const std::vector<double> own = course.radius;
  if (left != nullptr && laid.flares_from) {
    flare(course.line, course.radius, radius_near(*left, course.line.front()), true);
  }
  if (joined != nullptr && laid.flares_into && goes_on_in(course, *joined)) {
    flare(course.line, course.radius, joined->radius.front() / within_parent, false);
  } else if (joined != nullptr && laid.flares_into && joined->flat.faces.empty()) {
    flare(course.line, course.radius, radius_near(*joined, course.line.back()), false);
  }
  if (joined == nullptr && laid.nerve->course.back().relation == anatomy::Relation::ends_in) {
    draw_out(course.line, course.radius);
  }
  for (std::size_t i = 0; i < course.line.size(); ++i) {
    if (course.radius[i] <= own[i]) continue;
    const auto contact = around.contact(course.line[i], course.radius[i] + off_bone);
    if (contact) course.radius[i] = std::clamp(contact->distance - off_bone, own[i], course.radius[i]);
  }
}

}  // namespace cluneal::body
