// Ligaments by their two edges, muscles by their volume, and how thick the layer of skin and fat is over bone.

#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <map>
#include <optional>

#include "body/core/skin_field.h"
#include "body/measure/measured.h"
#include "geometry/bounds.h"
#include "geometry/topology.h"

namespace cluneal::body {
namespace {

using geometry::Polyline;

constexpr int rows = 41;
constexpr double crest_from_midline = 70;

glm::dvec3 at_distance(const Polyline& line, double from_midline) {
  glm::dvec3 best = line.front();
  for (const glm::dvec3& point : line) {
    if (std::abs(std::abs(point.x) - from_midline) < std::abs(std::abs(best.x) - from_midline)) best = point;
  }
  return best;
}

/// Where the plane through `at` square to `run` cuts an edge: of several places the nearest.
glm::dvec3 cut_by(const Polyline& edge, const glm::dvec3& at, const glm::dvec3& run) {
  glm::dvec3 best = geometry::point_at(edge, 0.5 * geometry::length_of(edge));
  double least = 1e9;
  for (std::size_t i = 0; i + 1 < edge.size(); ++i) {
    const double before = glm::dot(edge[i] - at, run), after = glm::dot(edge[i + 1] - at, run);
    if ((before < 0) == (after < 0)) continue;
    const glm::dvec3 place = glm::mix(edge[i], edge[i + 1], before / (before - after));
    if (glm::distance(place, at) >= least) continue;
    least = glm::distance(place, at);
    best = place;
  }
  return best;
}

}  // namespace

void measure_ligaments(const Body& body, Measured& measured) {
  for (const auto& [id, shape] : body.shapes) {
    if (!id.text().starts_with("ligament.") || base::side_of(id) == base::Side::right) continue;
    const std::string name = id.text().substr(0, id.text().rfind(".left"));
    const bool paired = base::side_of(id) == base::Side::left;
    const std::string curve = "curve" + name.substr(std::string("ligament").size());
    const auto first = body.curves.find(*Id::parse(curve + ".first_edge" + (paired ? ".left" : "")));
    const auto last = body.curves.find(*Id::parse(curve + ".last_edge" + (paired ? ".left" : "")));
    if (first == body.curves.end() || last == body.curves.end()) continue;
    Polyline middle;
    const double first_length = geometry::length_of(first->second), last_length = geometry::length_of(last->second);
    for (int i = 0; i < rows; ++i) {
      const double share = static_cast<double>(i) / (rows - 1);
      middle.push_back(0.5 * (geometry::point_at(first->second, share * first_length) +
                              geometry::point_at(last->second, share * last_length)));
    }
    measured.values[name + ".length"] = geometry::length_of(middle);
    const glm::dvec3 run = middle.back() - middle.front();
    // Square to the ligament: one edge may be far longer than the other.
    const glm::dvec3 at = middle[rows / 2], way = glm::normalize(middle[rows / 2 + 2] - middle[rows / 2 - 2]);
    measured.values[name + ".width"] = glm::distance(cut_by(first->second, at, way), cut_by(last->second, at, way));
    measured.values[name + ".slant"] = glm::degrees(std::atan2(std::abs(run.x), std::abs(run.z)));
  }
}

namespace {

/// The area of the section of a closed surface at a height, mm^2: the sum over its outline, which runs one way round.
double section_of(const geometry::Mesh& mesh, double height) {
  double twice = 0;
  for (std::size_t t = 0; t + 2 < mesh.indices.size(); t += 3) {
    std::optional<glm::dvec3> in, out;
    for (std::size_t k = 0; k < 3; ++k) {
      const glm::dvec3 a(mesh.positions[mesh.indices[t + k]]), b(mesh.positions[mesh.indices[t + (k + 1) % 3]]);
      if ((a.z < height) == (b.z < height)) continue;
      (a.z < height ? in : out) = glm::mix(a, b, (height - a.z) / (b.z - a.z));
    }
    if (in && out) twice += in->x * out->y - out->x * in->y;
  }
  return 0.5 * std::abs(twice);
}

/// The level at which magnetic resonance looks at the muscles of the back: half way up each disc.
std::map<std::string, double> disc_levels(const Body& body) {
  std::map<std::string, double> levels;
  for (const auto& [id, shape] : body.shapes) {
    if (!id.text().starts_with("disc.")) continue;
    levels[std::string(id.text().substr(5))] = geometry::bounds_of(shape.at(LevelOfDetail::still).positions).centre().z;
  }
  return levels;
}

}  // namespace

void measure_muscles(const Body& body, Measured& measured) {
  constexpr double cubic_centimetre = 1000;  // mm^3
  const std::map<std::string, double> levels = disc_levels(body);
  for (const auto& [id, shape] : body.shapes) {
    if (!id.text().starts_with("muscle.") || base::side_of(id) != base::Side::left) continue;
    const std::string muscle = id.parent().text();
    measured.values[muscle + ".volume"] = geometry::volume_of(shape.at(LevelOfDetail::finest)) / cubic_centimetre;
    for (const auto& [disc, height] : levels) {
      const double area = section_of(shape.at(LevelOfDetail::finest), height);
      if (area > 0) measured.values.insert_or_assign(muscle + ".section." + disc, area);
    }
  }
}

void measure_skin(const Body& body, Measured& measured) {
  const SkinField skin(body);
  if (skin.empty()) return;
  const auto put = [&](const std::string& name, const glm::dvec3& point) {
    if (const auto spot = skin.nearest(point)) measured.values["skin." + name] = spot->depth;
  };
  for (const char* name : {"psis", "asis", "greater_trochanter", "ischial_tuberosity", "iliac_tubercle",
                           "iliac_crest.summit", "sacrum.hiatus"}) {
    for (const char* side : {".left", ""}) {
      const auto found = body.landmarks.find(*Id::parse("landmark." + std::string(name) + side));
      if (found != body.landmarks.end()) put(name, found->second);
    }
  }
  for (const char* level : {"l1", "l2", "l3", "l4", "l5"}) {
    const auto tip = *Id::parse("landmark.vertebra." + std::string(level) + ".spinous_process_tip");
    if (const auto found = measured.points.find(tip); found != measured.points.end()) {
      put("spinous_process." + std::string(level), found->second);
    }
  }
  const auto crest = body.curves.find(*Id::parse("curve.iliac_crest.top.left"));
  if (crest != body.curves.end() && !crest->second.empty()) {
    put("iliac_crest.at_70", at_distance(crest->second, crest_from_midline));
  }
}

}  // namespace cluneal::body
