#include "geometry/tube.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>
#include <utility>

namespace cluneal::geometry {
namespace {

/// The axis without repeated points, and its radii.
struct Axis {
  Polyline points;
  std::vector<double> radii;
};

Axis cleaned(const Polyline& line, std::span<const double> radii) {
  Axis axis;
  if (radii.empty() || (radii.size() != 1 && radii.size() != line.size())) return axis;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!axis.points.empty() && glm::distance(axis.points.back(), line[i]) < 1e-9) continue;
    axis.points.push_back(line[i]);
    axis.radii.push_back(radii.size() == 1 ? radii[0] : radii[i]);
  }
  return axis;
}

std::vector<glm::dvec3> tangents_of(const Polyline& line) {
  std::vector<glm::dvec3> tangents;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const glm::dvec3 in = i > 0 ? glm::normalize(line[i] - line[i - 1]) : glm::dvec3(0);
    const glm::dvec3 out = i + 1 < line.size() ? glm::normalize(line[i + 1] - line[i]) : glm::dvec3(0);
    const glm::dvec3 sum = in + out;
    tangents.push_back(glm::length(sum) > 1e-9 ? glm::normalize(sum) : out);  // A full turn back has no bisector.
  }
  return tangents;
}

/// Any unit vector square to `t`, always the same one.
glm::dvec3 square_to(const glm::dvec3& t) {
  const glm::dvec3 a = glm::abs(t);
  const glm::dvec3 axis = a.x <= a.y && a.x <= a.z ? glm::dvec3(1, 0, 0)
                          : a.y <= a.z             ? glm::dvec3(0, 1, 0)
                                                   : glm::dvec3(0, 0, 1);
  return glm::normalize(axis - glm::dot(axis, t) * t);
}

glm::dvec3 reflected(const glm::dvec3& v, const glm::dvec3& across) {
  const double square = glm::dot(across, across);
  return square > 0 ? v - (2 * glm::dot(across, v) / square) * across : v;
}

/// One side vector a point, turning about the axis as little as can be (Wang, Juettler, Zheng, Liu 2008: two
/// reflections a step).
std::vector<glm::dvec3> sides_of(const Polyline& line, const std::vector<glm::dvec3>& tangents) {
  std::vector<glm::dvec3> sides{square_to(tangents.front())};
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const glm::dvec3 step = line[i + 1] - line[i];
    const glm::dvec3 side = reflected(sides[i], step), tangent = reflected(tangents[i], step);
    glm::dvec3 next = reflected(side, tangents[i + 1] - tangent);
    next -= glm::dot(next, tangents[i + 1]) * tangents[i + 1];  // Rounding must not add up over a long nerve.
    sides.push_back(glm::normalize(next));
  }
  return sides;
}

class Rings {
 public:
  explicit Rings(int sides) : sides_(static_cast<std::uint32_t>(sides)) {}

  /// A ring of normals that lean `forward` of a right angle toward `tangent` (radians).
  void ring(const glm::dvec3& at, double radius, const glm::dvec3& tangent, const glm::dvec3& side, double forward) {
    const glm::dvec3 across = glm::cross(tangent, side);
    for (std::uint32_t i = 0; i < sides_; ++i) {
      const double angle = 2 * glm::pi<double>() * i / sides_;
      const glm::dvec3 out = std::cos(angle) * side + std::sin(angle) * across;
      vertex(at, radius, std::cos(forward) * out + std::sin(forward) * tangent);
    }
    if (rings_++ > 0) join();
  }
  /// Closes both ends: each end's last ring is joined to one point.
  void close(const glm::dvec3& start, double start_radius, const glm::dvec3& end, double end_radius,
             const glm::dvec3& start_normal, const glm::dvec3& end_normal) {
    const auto bottom = static_cast<std::uint32_t>(mesh.positions.size()), top = bottom + 1;
    const std::uint32_t last = bottom - sides_;
    vertex(start, start_radius, start_normal);
    vertex(end, end_radius, end_normal);
    for (std::uint32_t i = 0; i < sides_; ++i) {
      const std::uint32_t j = (i + 1) % sides_;
      mesh.indices.insert(mesh.indices.end(), {j, i, bottom, last + i, last + j, top});
    }
  }

  Mesh mesh;

 private:
  void vertex(const glm::dvec3& at, double radius, const glm::dvec3& normal) {
    mesh.positions.emplace_back(at);
    mesh.normals.emplace_back(normal);
    mesh.radii.push_back(static_cast<float>(radius));
  }
  void join() {
    const auto here = static_cast<std::uint32_t>(mesh.positions.size()) - sides_;
    const std::uint32_t below = here - sides_;
    for (std::uint32_t i = 0; i < sides_; ++i) {
      const std::uint32_t j = (i + 1) % sides_;
      mesh.indices.insert(mesh.indices.end(), {below + i, below + j, here + j, below + i, here + j, here + i});
    }
  }

  std::uint32_t sides_;
  int rings_ = 0;
};

}  // namespace

Mesh tube(const Polyline& line, std::span<const double> radii, const TubeOptions& options) {
  const Axis axis = cleaned(line, radii);
  if (axis.points.size() < 2) return {};
  const std::vector<glm::dvec3> tangents = tangents_of(axis.points);
  const std::vector<glm::dvec3> sides = sides_of(axis.points, tangents);
  const int count = std::max(3, options.sides);
  const int cap_rings = options.capped ? std::max(1, count / 4) : 0;
  const auto lean = [&](int ring) { return 0.5 * glm::pi<double>() * ring / cap_rings; };

  Rings rings(count);
  const std::size_t last = axis.points.size() - 1;
  for (int i = cap_rings - 1; i > 0; --i) rings.ring(axis.points[0], axis.radii[0], tangents[0], sides[0], -lean(i));
  for (std::size_t i = 0; i <= last; ++i) rings.ring(axis.points[i], axis.radii[i], tangents[i], sides[i], 0);
  for (int i = 1; i < cap_rings; ++i)
    rings.ring(axis.points[last], axis.radii[last], tangents[last], sides[last], lean(i));
  if (options.capped)
    rings.close(axis.points[0], axis.radii[0], axis.points[last], axis.radii[last], -tangents[0], tangents[last]);
  return std::move(rings.mesh);
}

Mesh with_radius_applied(const Mesh& tube, float scale) {
  Mesh out = tube;
  out.radii.clear();
  if (tube.radii.empty()) return out;
  for (std::size_t v = 0; v < out.positions.size(); ++v) out.positions[v] += scale * tube.radii[v] * tube.normals[v];
  return out;
}

}  // namespace cluneal::geometry
