// Vertebrae as calipers measure them: on the surface, in the median plane and across it.

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <limits>

#include "body/measure/measured.h"
#include "geometry/section.h"

namespace cluneal::body {
namespace {

using geometry::Contour;
using geometry::Mesh;
using Points = std::vector<glm::dvec3>;

constexpr double off_midline = 0.02;  ///< mm: the net has landmarks in the median plane itself.
constexpr double rim_height = 4;      ///< mm below an endplate within which its rim's sides are looked for.

/// A vertebral body, seen in the median plane.
struct BodyCorners {
  Corners upper, lower;
  glm::dvec3 up{0};  ///< Half way between the two endplates' normals.
  glm::dvec3 back{0};
};

/// The contour that lies farthest to the front: the body; behind the canal lies the spinous process.
const Contour* foremost(const geometry::Section& section) {
  const Contour* best = nullptr;
  double least = std::numeric_limits<double>::infinity();
  for (const Contour& contour : section.contours) {
    if (contour.area < 100) continue;
    double sum = 0;
    for (const glm::dvec3& point : contour.points) sum += point.y;
    const double mean = sum / static_cast<double>(contour.points.size());
    if (mean < least) {
      least = mean;
      best = &contour;
    }
  }
  return best;
}

double extent(const Points& points, const glm::dvec3& direction) {
  return glm::dot(farthest(points, direction) - farthest(points, -direction), direction);
}

/// The direction of depth: along the sides of the smallest rectangle round the body that lies less than 44 degrees off
/// the horizontal.
glm::dvec3 depth_of(const Points& points) {
  glm::dvec3 best(0, 1, 0);
  double least = std::numeric_limits<double>::infinity();
  for (int degrees = -44; degrees <= 44; ++degrees) {
    const double turn = glm::radians(static_cast<double>(degrees));
    const glm::dvec3 along(0, std::cos(turn), std::sin(turn)), across(0, -std::sin(turn), std::cos(turn));
    const double area = extent(points, along) * extent(points, across);
    if (area >= least) continue;
    least = area;
    best = along;
  }
  return best;
}

std::optional<BodyCorners> corners_of(const Mesh& mesh) {
  const geometry::Section section = geometry::section_of(mesh, {{1, 0, 0}, off_midline});
  const Contour* contour = foremost(section);
  if (contour == nullptr) return std::nullopt;
  const Points& points = contour->points;
  const glm::dvec3 back = depth_of(points), up(0, -back.z, back.y);
  BodyCorners corners;
  corners.upper = {farthest(points, up - back), farthest(points, up + back)};
  corners.lower = {farthest(points, -up - back), farthest(points, -up + back)};
  corners.back = glm::normalize(corners.upper.back - corners.upper.front + corners.lower.back - corners.lower.front);
  corners.up = {0, -corners.back.z, corners.back.y};
  return corners;
}

/// The rim's breadth: over three cuts across the endplate in its front half, where no pedicle stands yet.
double width_of(const Mesh& mesh, const Corners& endplate, double outward) {
  const glm::dvec3 back = glm::normalize(endplate.back - endplate.front);
  const glm::dvec3 up = outward * glm::dvec3(0, -back.z, back.y);
  double widest = 0;
  for (const double share : {0.35, 0.45, 0.55}) {
    const glm::dvec3 at = endplate.front + share * (endplate.back - endplate.front);
    const geometry::Section section = geometry::section_of(mesh, {back, glm::dot(back, at)});
    double low = 0, high = 0;
    for (const Contour& contour : section.contours) {
      for (const glm::dvec3& point : contour.points) {
        if (glm::dot(point - at, up) < -rim_height) continue;
        low = std::min(low, point.x);
        high = std::max(high, point.x);
      }
    }
    widest = std::max(widest, high - low);
  }
  return widest;
}

/// The canal where the pedicles stand nearest to each other, which is where its width is taken: depth in the median
/// plane there, and width.
std::optional<std::array<double, 2>> canal_of(const Mesh& mesh, const BodyCorners& body) {
  std::vector<std::array<double, 2>> rings;
  for (double share = 0; share <= 0.8; share += 0.04) {
    const glm::dvec3 at = body.upper.back + share * (body.lower.back - body.upper.back);
    const geometry::Section section = geometry::section_of(mesh, {body.up, glm::dot(body.up, at)});
    for (const Contour& hole : section.contours) {
      if (hole.area > -60) continue;
      double front = std::numeric_limits<double>::infinity(), behind = -front;
      for (std::size_t i = 0; i < hole.points.size(); ++i) {
        const glm::dvec3& a = hole.points[i];
        const glm::dvec3& b = hole.points[(i + 1) % hole.points.size()];
        if ((a.x > off_midline) == (b.x > off_midline)) continue;
        front = std::min(front, glm::dot(a, body.back));
        behind = std::max(behind, glm::dot(a, body.back));
      }
      if (behind > front) rings.push_back({behind - front, extent(hole.points, {1, 0, 0})});
    }
  }
  if (rings.empty()) return std::nullopt;
  return *std::min_element(rings.begin(), rings.end(), [](const auto& a, const auto& b) { return a[1] < b[1]; });
}

void measure_vertebra(const Mesh& mesh, const BodyCorners& body, const std::string& name, Measured& measured) {
  auto& values = measured.values;
  const auto plate = [&](const char* which, const Corners& corners, double outward) {
    const double depth = glm::distance(corners.front, corners.back);
    const double width = width_of(mesh, corners, outward);
    values[name + which + ".depth"] = depth;
    values[name + which + ".width"] = width;
    values[name + which + ".depth_to_width"] = depth / width;
  };
  plate(".upper", body.upper, 1);
  plate(".lower", body.lower, -1);
  values[name + ".height_front"] = glm::distance(body.upper.front, body.lower.front);
  values[name + ".height_back"] = glm::distance(body.upper.back, body.lower.back);
  Points points;
  points.reserve(mesh.positions.size());
  for (const glm::vec3& position : mesh.positions) points.emplace_back(position);
  values[name + ".length"] = extent(points, body.back);
  values[name + ".transverse_span"] = extent(points, {1, 0, 0});
  if (const auto canal = canal_of(mesh, body)) {
    values[name + ".canal.depth"] = (*canal)[0];
    values[name + ".canal.width"] = (*canal)[1];
  }
  Points median;
  for (const glm::dvec3& point : points) {
    if (std::abs(point.x) < 3) median.push_back(point);
  }
  const auto tip = Id::parse("landmark." + name + ".spinous_process_tip");
  if (tip && !median.empty()) measured.points[*tip] = farthest(median, body.back);
}

/// How high the supracristal (Tuffier's) line crosses the spine: of the iliac crests' tops over the middle of the disc
/// between L4 and L5, as the body stands, in a view from the front.
void measure_supracristal(const Body& body, const Corners& roof, const Corners& floor, Measured& measured) {
  const Mesh* hip = mesh_of(body, "bone.hip.left");
  if (hip == nullptr || hip->positions.empty()) return;
  const auto top = std::max_element(hip->positions.begin(), hip->positions.end(),
                                    [](const glm::vec3& a, const glm::vec3& b) { return a.z < b.z; });
  measured.values["spine.supracristal"] = static_cast<double>(top->z) - 0.5 * (roof.middle().z + floor.middle().z);
}

}  // namespace

void measure_spine(const Body& body, Measured& measured) {
  const std::array<std::string, 7> levels{"t11", "t12", "l1", "l2", "l3", "l4", "l5"};
  std::optional<Corners> above, first_lumbar, last_thoracic;
  std::string above_name;
  const auto disc = [&](const Corners& below, const std::string& below_name) {
    if (!above) return;
    const std::string name = "disc." + above_name + "_" + below_name;
    measured.values[name + ".front"] = glm::distance(above->front, below.front);
    measured.values[name + ".back"] = glm::distance(above->back, below.back);
    measured.values[name + ".middle"] = glm::distance(above->middle(), below.middle());
  };
  for (const std::string& level : levels) {
    const Mesh* mesh = mesh_of(body, "bone.vertebra." + level);
    const auto corners = mesh == nullptr ? std::nullopt : corners_of(*mesh);
    if (!corners) {
      above.reset();
      continue;
    }
    measure_vertebra(*mesh, *corners, "vertebra." + level, measured);
    disc(corners->upper, level);
    if (level == "l1") first_lumbar = corners->upper;
    if (level == "t12") last_thoracic = corners->lower;
    if (level == "l5" && above) measure_supracristal(body, *above, corners->upper, measured);
    above = corners->lower;
    above_name = level;
  }
  if (const auto plateau = plateau_of(body)) {
    disc(*plateau, "s1");
    if (first_lumbar) measured.values["spine.lordosis_l1_s1"] = slope_of(*plateau) - slope_of(*first_lumbar);
    if (last_thoracic) {
      measured.values["spine.lordosis_t12_s1"] = slope_of(*plateau) - slope_of(*last_thoracic);
      const glm::dvec3 lean = last_thoracic->middle() - plateau->middle();
      measured.values["spine.lean"] = glm::degrees(std::atan2(lean.y, lean.z));
    }
  }
}

}  // namespace cluneal::body
