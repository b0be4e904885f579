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
  FlatAxis flat;  ///< Empty where it is round.
};

Axis cleaned(const Polyline& line, std::span<const double> radii, const FlatAxis* flat = nullptr) {
  Axis axis;
  if (radii.empty() || (radii.size() != 1 && radii.size() != line.size())) return axis;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!axis.points.empty() && glm::distance(axis.points.back(), line[i]) < 1e-9) continue;
    axis.points.push_back(line[i]);
    axis.radii.push_back(radii.size() == 1 ? radii[0] : radii[i]);
    if (flat == nullptr) continue;
    axis.flat.half_width.push_back(std::max(flat->half_width[i], axis.radii.back()));
    axis.flat.faces.push_back(flat->faces[i]);
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

/// The side vectors of a band: across it, square to the axis and to where it faces. Where it faces along the axis, the
/// one before goes on.
std::vector<glm::dvec3> sides_of(const FlatAxis& flat, const std::vector<glm::dvec3>& tangents) {
  std::vector<glm::dvec3> sides;
  for (std::size_t i = 0; i < tangents.size(); ++i) {
    const glm::dvec3 across = glm::cross(flat.faces[i], tangents[i]);
    const glm::dvec3 fallback = sides.empty() ? square_to(tangents[i]) : sides.back();
    sides.push_back(glm::length(across) > 1e-6 ? glm::normalize(across) : fallback);
  }
  return sides;
}

class Rings {
 public:
  explicit Rings(int sides) : sides_(static_cast<std::uint32_t>(sides)) {}

  /// A ring of a band, of half so much width along `side` as thickness (`radius`) across: see flat_tube().
  void flat_ring(const glm::dvec3& at, double radius, double half_width, const glm::dvec3& tangent,
                 const glm::dvec3& side, double forward) {
    const glm::dvec3 across = glm::cross(tangent, side);
    for (std::uint32_t i = 0; i < sides_; ++i) {
      const double angle = 2 * glm::pi<double>() * i / sides_;
      const glm::dvec3 edge = half_width * std::cos(angle) * side + radius * std::sin(angle) * across;
      const glm::dvec3 out = glm::normalize(radius * std::cos(angle) * side + half_width * std::sin(angle) * across);
      vertex(at + edge - radius * out, radius, std::cos(forward) * out + std::sin(forward) * tangent);
    }
    if (rings_++ > 0) join();
  }

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

Mesh tube_of(const Axis& axis, const TubeOptions& options) {
  if (axis.points.size() < 2) return {};
  const std::vector<glm::dvec3> tangents = tangents_of(axis.points);
  const bool round = axis.flat.faces.empty();
  const std::vector<glm::dvec3> sides = round ? sides_of(axis.points, tangents) : sides_of(axis.flat, tangents);
  const int count = std::max(3, options.sides);
  const int cap_rings = options.capped ? std::max(1, count / 4) : 0;
  const auto lean = [&](int ring) { return 0.5 * glm::pi<double>() * ring / cap_rings; };

  Rings rings(count);
  const auto ring = [&](std::size_t i, double forward) {
    if (round) {
      rings.ring(axis.points[i], axis.radii[i], tangents[i], sides[i], forward);
    } else {
      rings.flat_ring(axis.points[i], axis.radii[i], axis.flat.half_width[i], tangents[i], sides[i], forward);
    }
  };
  const std::size_t last = axis.points.size() - 1;
  for (int i = cap_rings - 1; i > 0; --i) ring(0, -lean(i));
  for (std::size_t i = 0; i <= last; ++i) ring(i, 0);
  for (int i = 1; i < cap_rings; ++i) ring(last, lean(i));
  if (options.capped)
    rings.close(axis.points[0], axis.radii[0], axis.points[last], axis.radii[last], -tangents[0], tangents[last]);
  return std::move(rings.mesh);
}

}  // namespace

Mesh tube(const Polyline& line, std::span<const double> radii, const TubeOptions& options) {
  return tube_of(cleaned(line, radii), options);
}

Mesh flat_tube(const Polyline& line, std::span<const double> radii, const FlatAxis& flat, const TubeOptions& options) {
  if (flat.half_width.size() != line.size() || flat.faces.size() != line.size()) return {};
  return tube_of(cleaned(line, radii, &flat), options);
}

Mesh with_radius_applied(const Mesh& tube, float scale) {
  Mesh out = tube;
  out.radii.clear();
  if (tube.radii.empty()) return out;
  for (std::size_t v = 0; v < out.positions.size(); ++v) out.positions[v] += scale * tube.radii[v] * tube.normals[v];
  return out;
}

}  // namespace cluneal::geometry
