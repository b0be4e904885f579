// Nerves by the lines and thicknesses along which they were laid: what dissectors and magnetic resonance measure of
// them.

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

#include "body/measure/measured.h"

namespace cluneal::body {
namespace {

/// mm from the middle of the ganglion to where magnetic resonance measures: half its length, some 5 mm, and 5 mm more.
constexpr double beyond_ganglion = 10;

/// The width of a circle of the same section as a nerve has at one point.
double thickness_at(const Course& course, std::size_t i) {
  const double half = course.flat.half_width.empty() ? course.radius[i] : course.flat.half_width[i];
  return 2 * std::sqrt(half * course.radius[i]);
}

/// So far beyond its thickest place, or at its end.
double thickness_beyond_swelling(const Course& course) {
  const auto thickest = std::max_element(course.radius.begin(), course.radius.end());
  auto i = static_cast<std::size_t>(thickest - course.radius.begin());
  for (double way = 0; i + 1 < course.line.size() && way < beyond_ganglion; ++i) {
    way += glm::distance(course.line[i], course.line[i + 1]);
  }
  return thickness_at(course, i);
}

}  // namespace

void measure_nerves(const Body& body, Measured& measured) {
  for (const auto& [id, course] : body.courses) {
    if (base::side_of(id) != base::Side::left || course.line.size() < 2) continue;
    const std::string nerve = id.parent().text();
    if (nerve.starts_with("nerve.spinal.")) {
      measured.values[nerve + ".thickness"] = thickness_beyond_swelling(course);
    }
    if (nerve.starts_with("nerve.ramus_ventral.") && course.waypoints.size() > 1) {
      // Its second step is where it comes out of its foramen.
      const PlacedWaypoint& foramen = course.waypoints[1];
      const glm::dvec3 run = course.line.back() - foramen.point;
      measured.values[nerve + ".length"] = geometry::length_of(course.line) - foramen.arc_length;
      measured.values[nerve + ".slant"] = glm::degrees(std::atan2(std::abs(run.x), std::abs(run.z)));
    }
    const std::vector<double>& half_width = course.flat.half_width;
    if (half_width.empty()) continue;
    measured.values[nerve + ".width"] = 2 * *std::max_element(half_width.begin(), half_width.end());
  }
}

}  // namespace cluneal::body
