#include "session/pairs.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "geometry/surface_distance.h"

namespace cluneal::session {
namespace {

/// How far off a line the points reach, as a share of how far apart they lie.
double breadth(std::span<const glm::dvec3> points) {
  double length = 0, off = 0;
  glm::dvec3 from(0), along(0);
  for (const glm::dvec3& a : points) {
    for (const glm::dvec3& b : points) {
      if (const double d = glm::distance(a, b); d > length) length = d, from = a, along = (b - a) / d;
    }
  }
  for (const glm::dvec3& p : points) off = std::max(off, glm::length(glm::cross(p - from, along)));
  return length > 0 ? off / length : 0;
}

}  // namespace

std::optional<PairFit> fit_pairs(std::span<const glm::dvec3> from, std::span<const glm::dvec3> to, bool with_scale) {
  constexpr double least_breadth = 0.02;
  if (from.size() != to.size() || from.size() < pairs_needed) return std::nullopt;
  if (breadth(from) < least_breadth || breadth(to) < least_breadth) return std::nullopt;
  const geometry::Similarity found = geometry::fit_points(from, to, with_scale);
  PairFit fit;
  fit.motion = glm::dmat4(found.scale * found.rotation);
  fit.motion[3] = glm::dvec4(found.translation, 1);
  double squares = 0;
  for (std::size_t i = 0; i < from.size(); ++i) {
    const double left = glm::distance(found(from[i]), to[i]);
    squares += left * left;
    fit.largest = std::max(fit.largest, left);
  }
  fit.rms = std::sqrt(squares / static_cast<double>(from.size()));
  return fit;
}

}  // namespace cluneal::session
