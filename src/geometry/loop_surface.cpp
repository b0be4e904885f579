#include "geometry/loop_surface.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>
#include <utility>

#include "geometry/loop_level.h"

namespace cluneal::geometry {
namespace {

/// What the limit masks of one valence need, looked up a few hundred thousand times.
struct Mask {
  double chi = 0;
  std::vector<std::pair<double, double>> turn;  // Cosine and sine of i / n of a full turn.
};

std::vector<Mask> masks_for(const std::vector<std::uint32_t>& valences) {
  std::uint32_t most = 6;
  for (const std::uint32_t n : valences) most = std::max(most, n);
  std::vector<Mask> masks(most + 1);
  for (const std::uint32_t n : valences) {
    if (!masks[n].turn.empty()) continue;
    masks[n].chi = loop_chi(n);
    for (std::uint32_t i = 0; i < n; ++i) {
      const double angle = 2 * glm::pi<double>() * i / n;
      masks[n].turn.emplace_back(std::cos(angle), std::sin(angle));
    }
  }
  return masks;
}

}  // namespace

LimitSurface limit_surface(const Net& control, int levels) {
  LimitSurface out;
  std::optional<LoopLevel> base = base_level(control);
  if (!base) return out;
  LoopLevel level = std::move(*base);
  std::vector<glm::dvec3> places = control.points;
  for (int i = 0; i < levels; ++i) {
    places = subdivided(level, places);
    level = finer(level);
  }

  const Rings rings = rings_of(level);
  const std::vector<Mask> masks = masks_for(level.valence);
  out.places.resize(places.size());
  out.mesh.positions.resize(places.size());
  out.mesh.normals.resize(places.size());
  for (std::size_t v = 0; v < places.size(); ++v) {
    const std::uint32_t n = level.valence[v];
    const Mask& mask = masks[n];
    glm::dvec3 sum(0), along(0), across(0);
    for (std::uint32_t i = 0; i < n; ++i) {
      const glm::dvec3 p = places[rings.neighbour[rings.first[v] + i]];
      sum += p;
      along += mask.turn[i].first * p;
      across += mask.turn[i].second * p;
    }
    out.places[v] = (1 - n * mask.chi) * places[v] + mask.chi * sum;
    out.mesh.positions[v] = glm::vec3(out.places[v]);
    const glm::dvec3 normal = glm::cross(along, across);
    const double length = glm::length(normal);
    out.mesh.normals[v] = length > 0 ? glm::vec3(normal / length) : glm::vec3(0, 0, 1);
  }
  out.mesh.indices.reserve(3 * level.triangles.size());
  for (const Triangle& t : level.triangles) out.mesh.indices.insert(out.mesh.indices.end(), t.begin(), t.end());
  return out;
}

}  // namespace cluneal::geometry
