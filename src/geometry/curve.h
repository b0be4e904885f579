#pragma once

#include <glm/vec3.hpp>
#include <span>
#include <vector>

namespace cluneal::geometry {

/// A polyline dense enough to stand for a smooth curve, in millimetres.
using Polyline = std::vector<glm::dvec3>;

[[nodiscard]] double length_of(const Polyline& line);
/// The point at arc length `s` from the start, clamped to the ends.
[[nodiscard]] glm::dvec3 point_at(const Polyline& line, double s);
/// Unit tangent at arc length `s`.
[[nodiscard]] glm::dvec3 tangent_at(const Polyline& line, double s);
/// Evenly spaced points no farther apart than `step` along the line, ends kept.
[[nodiscard]] Polyline resampled(const Polyline& line, double step);

struct CurvePoint {
  glm::dvec3 point{0};
  double arc_length = 0;
  double distance = 0;
};
[[nodiscard]] CurvePoint nearest_on(const Polyline& line, const glm::dvec3& point);

/// Centripetal Catmull-Rom spline through all `points` (Yuksel, Schaefer, Keyser 2011), sampled at most `step` apart
/// along the curve. Points that repeat their predecessor are left out. Where the last point is the first, smooth across
/// the seam.
[[nodiscard]] Polyline spline_through(std::span<const glm::dvec3> points, double step);

}  // namespace cluneal::geometry
