#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "body/core/flat_section.h"
#include "body/nerves/course.h"
#include "geometry/tube.h"

namespace cluneal::body {
namespace {

double off_chord(const geometry::Polyline& line, std::size_t from, std::size_t to, std::size_t at, double t) {
  return glm::distance(line[at], line[from] + t * (line[to] - line[from]));
}

/// Indices of the points that a line needs so as to stay within `tolerance` of itself, and its radius of its own, with
/// no gap over `longest`. `edge`: of a band, which must stay so near to itself too, since a band may turn round its
/// middle; else empty.
std::vector<std::size_t> needed_points(const geometry::Polyline& line, const std::vector<double>& radius,
                                       const geometry::Polyline& edge, double tolerance, double longest) {
  std::vector<std::size_t> kept{0};
  std::size_t from = 0;
  while (from + 1 < line.size()) {
    std::size_t to = from + 1;
    double length = glm::distance(line[from], line[to]);
    while (to + 1 < line.size()) {
      length += glm::distance(line[to], line[to + 1]);
      if (length > longest) break;
      const glm::dvec3 chord = line[to + 1] - line[from];
      const double square = glm::dot(chord, chord);
      bool straight = true;
      for (std::size_t i = from + 1; i <= to && straight; ++i) {
        const double t = square > 0 ? std::clamp(glm::dot(line[i] - line[from], chord) / square, 0.0, 1.0) : 0;
        const double width = radius[from] + t * (radius[to + 1] - radius[from]);
        straight = off_chord(line, from, to + 1, i, t) <= tolerance && std::abs(radius[i] - width) <= 2 * tolerance &&
                   (edge.empty() || off_chord(edge, from, to + 1, i, t) <= 2 * tolerance);
      }
      if (!straight) break;
      ++to;
    }
    kept.push_back(to);
    from = to;
  }
  return kept;
}

/// The left edge of a band.
geometry::Polyline edge_of(const geometry::Polyline& line, const geometry::FlatAxis& flat) {
  geometry::Polyline edge;
  for (std::size_t i = 0; i < flat.faces.size(); ++i) {
    const glm::dvec3 along = line[std::min(i + 1, line.size() - 1)] - line[i > 0 ? i - 1 : 0];
    edge.push_back(line[i] + flat.half_width[i] * across_band(along, flat.faces[i]));
  }
  return edge;
}

struct Level {
  int sides, twig_sides;
  double tolerance, longest;  // mm
};

geometry::Mesh tube_of(const geometry::Polyline& line, const std::vector<double>& radius,
                       const geometry::FlatAxis& flat, const Level& level, int sides) {
  const bool round = flat.faces.empty();
  geometry::Polyline axis;
  std::vector<double> radii;
  geometry::FlatAxis kept;
  const std::vector<double>& width = round ? radius : flat.half_width;
  for (const std::size_t i : needed_points(line, width, edge_of(line, flat), level.tolerance, level.longest)) {
    axis.push_back(line[i]);
    radii.push_back(radius[i]);
    if (round) continue;
    kept.half_width.push_back(flat.half_width[i]);
    kept.faces.push_back(flat.faces[i]);
  }
  geometry::TubeOptions options;
  options.sides = sides;
  return round ? geometry::tube(axis, radii, options) : geometry::flat_tube(axis, radii, kept, options);
}

void append(geometry::Mesh& to, const geometry::Mesh& more) {
  const auto first = static_cast<std::uint32_t>(to.positions.size());
  to.positions.insert(to.positions.end(), more.positions.begin(), more.positions.end());
  to.normals.insert(to.normals.end(), more.normals.begin(), more.normals.end());
  to.radii.insert(to.radii.end(), more.radii.begin(), more.radii.end());
  for (const std::uint32_t index : more.indices) to.indices.push_back(first + index);
}

}  // namespace

void add_tubes(Course& course) {
  const Level levels[] = {{24, 12, 0.01, 3}, {9, 5, 0.1, 10}, {5, 3, 0.25, 18}};
  for (std::size_t detail = 0; detail < course.tube.size(); ++detail) {
    const Level& level = levels[detail];
    geometry::Mesh mesh = tube_of(course.line, course.radius, course.flat, level, level.sides);
    for (const Twig& twig : course.twigs) append(mesh, tube_of(twig.line, twig.radius, {}, level, level.twig_sides));
    course.tube[detail] = std::make_shared<const geometry::Mesh>(std::move(mesh));
  }
}

}  // namespace cluneal::body
