#include "body/bones/relief.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <optional>

#include "geometry/bounds.h"
#include "geometry/curve.h"
#include "geometry/topology.h"

namespace cluneal::body {
namespace {

using geometry::Mesh;
using geometry::Net;

/// The surface under a line turns; a vertex that faces elsewhere is on another side of the bone.
constexpr double least_foot_agreement = 0.25;
/// A tubercle on an edge of the bone reaches down its far side and fades there, lest it end in a crack: it has its
/// whole height where the surface faces as at its top to within this cosine, and none where it faces square to it.
constexpr double whole_agreement = 0.4;
/// How far the chord between two stops may pass above or below the surface, mm.
constexpr double most_sag = 5;

/// A bell of height 1 that is 0 with no kink at `t` = 1.
double bell(double t) {
  const double rest = std::max(0.0, 1 - t * t);
  return rest * rest;
}

struct Spot {
  glm::dvec3 place{0}, normal{0, 0, 1};
};

/// 3 where it is none of the corners.
std::size_t corner_of(const geometry::Triangle& triangle, std::uint32_t landmark) {
  return static_cast<std::size_t>(std::find(triangle.begin(), triangle.end(), landmark) - triangle.begin());
}

/// Where a stop lies on the subdivided surface.
std::optional<Spot> spot_of(const ReliefStop& stop, const Net& net, const Mesh& surface, int levels) {
  for (std::uint32_t t = 0; t < net.triangles.size(); ++t) {
    const std::size_t from = corner_of(net.triangles[t], stop.from);
    const std::size_t to = corner_of(net.triangles[t], stop.to);
    if (from == 3 || to == 3) continue;
    geometry::NetAddress address{t, glm::dvec3(0)};
    address.barycentric[from] += 1 - stop.share;
    address.barycentric[to] += stop.share;
    address = geometry::refined(address, levels);
    Spot spot{glm::dvec3(0), glm::dvec3(0)};
    for (std::size_t k = 0; k < 3; ++k) {
      const std::uint32_t vertex = surface.indices[3 * std::size_t{address.triangle} + k];
      const double share = address.barycentric[k];
      spot.place += share * glm::dvec3(surface.positions[vertex]);
      spot.normal += share * glm::dvec3(surface.normals[vertex]);
    }
    spot.normal = glm::normalize(spot.normal);
    return spot;
  }
  return std::nullopt;
}

struct Sample {
  glm::dvec3 place{0}, normal{0}, tangent{0};
  double height = 0;
};

/// A relief as a dense line with its height at each sample.
struct Line {
  const Relief* relief = nullptr;
  std::vector<Sample> samples;
  geometry::Bounds bounds;
};

/// How far along the relief a sample is: between which two stops, how far, and how much of the height is there.
struct Progress {
  std::size_t from = 0, to = 0;
  double share = 0, taper = 1;
};

Progress progress_at(const Relief& relief, const std::vector<double>& stops, double s) {
  Progress at;
  while (at.from + 2 < stops.size() && s > stops[at.from + 1]) ++at.from;
  const double span = stops[at.from + 1] - stops[at.from];
  at.share = span > 0 ? glm::smoothstep(0.0, 1.0, (s - stops[at.from]) / span) : 0;
  at.to = (at.from + 1) % relief.along.size();
  if (relief.closed) return at;
  if (relief.taper[0] > 0) at.taper *= glm::smoothstep(0.0, 1.0, s / relief.taper[0]);
  if (relief.taper[1] > 0) at.taper *= glm::smoothstep(0.0, 1.0, (stops.back() - s) / relief.taper[1]);
  return at;
}

Line line_of(const Relief& relief, const std::vector<Spot>& spots) {
  Line line{&relief, {}, {}};
  std::vector<glm::dvec3> points;
  for (const Spot& spot : spots) points.push_back(spot.place);
  if (spots.size() == 1) {
    line.samples.push_back({spots[0].place, spots[0].normal, glm::dvec3(0), relief.height[0]});
  } else {
    if (relief.closed) points.push_back(points.front());
    const geometry::Polyline curve = geometry::spline_through(points, std::clamp(0.2 * relief.width, 0.25, 1.0));
    std::vector<double> stops;
    for (const glm::dvec3& point : points) stops.push_back(geometry::nearest_on(curve, point).arc_length);
    stops.front() = 0;
    stops.back() = geometry::length_of(curve);
    double s = 0;
    for (std::size_t i = 0; i < curve.size(); ++i) {
      if (i > 0) s += glm::distance(curve[i], curve[i - 1]);
      const Progress at = progress_at(relief, stops, s);
      line.samples.push_back({curve[i],
                              glm::normalize((1 - at.share) * spots[at.from].normal + at.share * spots[at.to].normal),
                              geometry::tangent_at(curve, s),
                              at.taper * ((1 - at.share) * relief.height[at.from] + at.share * relief.height[at.to])});
    }
  }
  for (const Sample& sample : line.samples) line.bounds.add(sample.place);
  return line;
}

double lattice(std::int64_t x, std::int64_t y, std::int64_t z) {
  std::uint64_t h = static_cast<std::uint64_t>(x) * 0x9E3779B97F4A7C15U ^
                    static_cast<std::uint64_t>(y) * 0xC2B2AE3D27D4EB4FU ^
                    static_cast<std::uint64_t>(z) * 0x165667B19E3779F9U;
  h ^= h >> 29U;
  h *= 0xBF58476D1CE4E5B9U;
  h ^= h >> 32U;
  return static_cast<double>(h & 0xFFFFU) / 32767.5 - 1;
}

/// Value noise between -1 and 1 on a lattice of unit steps, the same at `x` and -`x`: the body is symmetrical.
double noise(glm::dvec3 p) {
  p.x = std::abs(p.x);
  const glm::dvec3 base(std::floor(p.x), std::floor(p.y), std::floor(p.z));
  double sum = 0;
  for (unsigned corner = 0; corner < 8; ++corner) {
    double weight = 1;
    std::array<std::int64_t, 3> at{};
    for (std::size_t k = 0; k < 3; ++k) {
      const bool upper = ((corner >> k) & 1U) != 0;
      const double share = glm::smoothstep(0.0, 1.0, p[k] - base[k]);
      weight *= upper ? share : 1 - share;
      at[k] = static_cast<std::int64_t>(base[k]) + (upper ? 1 : 0);
    }
    sum += weight * lattice(at[0], at[1], at[2]);
  }
  return sum;
}

double height_at(const Line& line, const glm::dvec3& place, const glm::dvec3& normal) {
  const Relief& relief = *line.relief;
  const double half = 0.5 * relief.width;
  const double reach = std::max(half, relief.shelf);
  const bool tubercle = line.samples.size() == 1;
  double nearest = (reach + most_sag) * (reach + most_sag);
  const Sample* sample = nullptr;
  for (const Sample& candidate : line.samples) {
    const glm::dvec3 off = place - candidate.place;
    const double squared = glm::dot(off, off);
    if (squared >= nearest || glm::dot(normal, candidate.normal) < (tubercle ? 0 : least_foot_agreement)) continue;
    nearest = squared;
    sample = &candidate;
  }
  if (sample == nullptr) return 0;
  const glm::dvec3 off = place - sample->place;
  const double above = glm::dot(off, normal);
  if (std::abs(above) > most_sag) return 0;
  const double across = glm::length(off - above * normal);
  double share = 0;
  if (relief.shelf > 0) {
    const double left = glm::dot(off, glm::cross(normal, sample->tangent)) < 0 ? -across : across;
    share = glm::smoothstep(0.0, 1.0, (left + half) / relief.width) *
            (1 - glm::smoothstep(0.0, 1.0, (left - half) / (relief.shelf - half)));
  } else {
    share = bell(across / half);
  }
  if (share > 0 && relief.grain > 0) {
    share *= 0.7 * noise(place / relief.grain) + 0.3 * noise(place / (0.47 * relief.grain));
  }
  if (tubercle) share *= glm::smoothstep(0.0, whole_agreement, glm::dot(normal, sample->normal));
  return share * sample->height;
}

}  // namespace

std::vector<double> relief_heights(const Net& net, const std::vector<Relief>& reliefs, const Mesh& surface,
                                   int levels) {
  std::vector<double> up(surface.positions.size(), 0);
  std::vector<double> down(surface.positions.size(), 0);
  for (const Relief& relief : reliefs) {
    std::vector<Spot> spots;
    for (const ReliefStop& stop : relief.along) {
      if (const auto spot = spot_of(stop, net, surface, levels)) spots.push_back(*spot);
    }
    if (spots.size() != relief.along.size() || spots.empty()) continue;
    const Line line = line_of(relief, spots);
    const glm::dvec3 reach(std::max(0.5 * relief.width, relief.shelf) + most_sag);
    for (std::size_t i = 0; i < up.size(); ++i) {
      const glm::dvec3 place(surface.positions[i]);
      if (glm::clamp(place, line.bounds.low - reach, line.bounds.high + reach) != place) continue;
      const double height = height_at(line, place, glm::dvec3(surface.normals[i]));
      up[i] = std::max(up[i], height);
      down[i] = std::min(down[i], height);
    }
  }
  for (std::size_t i = 0; i < up.size(); ++i) up[i] += down[i];
  return up;
}

void add_relief(const Net& net, const std::vector<Relief>& reliefs, int levels, Mesh& surface) {
  if (reliefs.empty()) return;
  const std::vector<double> heights = relief_heights(net, reliefs, surface, levels);
  for (std::size_t i = 0; i < heights.size(); ++i) {
    if (heights[i] != 0) {
      surface.positions[i] += glm::vec3(heights[i] * glm::dvec3(surface.normals[i]));
    }
  }
  // Where the surface was left alone its limit normals stay; where it was raised they follow the triangles.
  Mesh raised = surface;
  geometry::compute_normals(raised);
  for (std::size_t i = 0; i < heights.size(); ++i) {
    if (heights[i] != 0) surface.normals[i] = raised.normals[i];
  }
}

}  // namespace cluneal::body
