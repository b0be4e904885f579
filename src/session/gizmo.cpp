#include "session/gizmo.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <limits>

namespace cluneal::session {
namespace {

constexpr double ring = 0.8;          ///< Its radius, arrows' lengths.
constexpr double square_off = 0.9;    ///< Where the square stands, to the right and up, arrows' lengths.
constexpr double square_half = 0.07;  ///< Half its side.
constexpr double least_arrow = 0.25;  ///< Of its length, as it is seen.
constexpr double least_open = 0.12;   ///< Sine of the angle at which a ring is seen.
constexpr int ring_sides = 64;
constexpr double tau = 6.283185307179586;

glm::dvec3 axis_of(const Handle& handle) {
  glm::dvec3 axis(0);
  axis[static_cast<glm::length_t>(handle.axis)] = 1;
  return axis;
}

/// Pixels per unit of slope.
double focal(const GizmoView& view) {
  return view.size.y / 2 / std::tan(glm::radians(view.camera.field_of_view) / 2);
}

std::optional<glm::dvec2> project(const glm::dvec3& p, const GizmoView& view) {
  const CameraAxes axes = axes_of(view.camera);
  const glm::dvec3 from_eye = p - eye_of(view.camera);
  const double depth = -glm::dot(from_eye, axes.back);
  if (depth < 1e-3) return std::nullopt;
  return 0.5 * view.size +
         focal(view) / depth * glm::dvec2(glm::dot(from_eye, axes.right), -glm::dot(from_eye, axes.up));
}

/// An arrow's length in millimetres, so that it is as long as wanted on the picture.
double arrow_length(const glm::dvec3& centre, const GizmoView& view) {
  const double depth = -glm::dot(centre - eye_of(view.camera), axes_of(view.camera).back);
  return view.reach * depth / focal(view);
}

std::vector<glm::dvec2> arrow(const glm::dvec3& centre, const glm::dvec3& axis, const GizmoView& view) {
  const double length = arrow_length(centre, view);
  const auto foot = project(centre + 0.15 * length * axis, view), tip = project(centre + length * axis, view);
  if (!foot || !tip || glm::distance(*foot, *tip) < least_arrow * view.reach) return {};
  const glm::dvec2 back = 0.13 * view.reach * glm::normalize(*foot - *tip), side(-back.y, back.x);
  return {*foot, *tip, *tip + back + 0.45 * side, *tip, *tip + back - 0.45 * side};
}

std::vector<glm::dvec2> circle(const glm::dvec3& centre, int axis, const GizmoView& view) {
  const glm::dvec3 to_eye = glm::normalize(eye_of(view.camera) - centre);
  if (std::abs(to_eye[static_cast<glm::length_t>(axis)]) < least_open) return {};
  const double radius = ring * arrow_length(centre, view);
  std::vector<glm::dvec2> points;
  for (int i = 0; i <= ring_sides; ++i) {
    glm::dvec3 p = centre;
    p[static_cast<glm::length_t>((axis + 1) % 3)] += radius * std::cos(tau * i / ring_sides);
    p[static_cast<glm::length_t>((axis + 2) % 3)] += radius * std::sin(tau * i / ring_sides);
    const auto spot = project(p, view);
    if (!spot) return {};
    points.push_back(*spot);
  }
  return points;
}

std::vector<glm::dvec2> square(const glm::dvec2& centre, const GizmoView& view) {
  const glm::dvec2 at = centre + square_off * view.reach * glm::dvec2(1, -1);
  const double h = square_half * view.reach;
  return {at + glm::dvec2(-h, -h), at + glm::dvec2(h, -h), at + glm::dvec2(h, h), at + glm::dvec2(-h, h),
          at + glm::dvec2(-h, -h)};
}

double distance_to_segment(const glm::dvec2& p, const glm::dvec2& a, const glm::dvec2& b) {
  const glm::dvec2 ab = b - a;
  const double square = glm::dot(ab, ab);
  const double t = square > 0 ? std::clamp(glm::dot(p - a, ab) / square, 0.0, 1.0) : 0;
  return glm::distance(p, a + t * ab);
}

/// How far along the axis from the centre the pixel's ray comes nearest.
std::optional<double> along(const glm::dvec3& axis, const glm::dvec3& centre, const GizmoView& view,
                            const glm::dvec2& pixel) {
  const geometry::Ray ray = pixel_ray(view.camera, pixel, view.size);
  const double cosine = glm::dot(axis, ray.direction), square = 1 - cosine * cosine;
  if (square < 1e-4) return std::nullopt;  // Looked along.
  const glm::dvec3 off = ray.origin - centre;
  return (glm::dot(off, axis) - cosine * glm::dot(off, ray.direction)) / square;
}

/// From the centre to where the pixel's ray meets the ring's plane.
std::optional<glm::dvec3> arm(const glm::dvec3& axis, const glm::dvec3& centre, const GizmoView& view,
                              const glm::dvec2& pixel) {
  const geometry::Ray ray = pixel_ray(view.camera, pixel, view.size);
  const double slope = glm::dot(axis, ray.direction);
  if (std::abs(slope) < 1e-3) return std::nullopt;
  const double t = glm::dot(centre - ray.origin, axis) / slope;
  if (t <= 0) return std::nullopt;
  const glm::dvec3 out = ray.origin + t * ray.direction - centre;
  return glm::length(out) > 1e-9 ? std::optional(out) : std::nullopt;
}

glm::dmat4 about(const glm::dmat3& linear, const glm::dvec3& centre) {
  glm::dmat4 m(linear);
  m[3] = glm::dvec4(centre - linear * centre, 1);
  return m;
}

glm::dmat3 turn_about(int axis, double angle) {
  const auto next = static_cast<glm::length_t>((axis + 1) % 3), last = static_cast<glm::length_t>((axis + 2) % 3);
  glm::dmat3 m(1);
  m[next][next] = m[last][last] = std::cos(angle);
  m[next][last] = std::sin(angle);
  m[last][next] = -m[next][last];
  return m;
}

}  // namespace

std::vector<HandleLine> handle_lines(const glm::dvec3& centre, const GizmoView& view) {
  std::vector<HandleLine> lines;
  const auto middle = project(centre, view);
  if (!middle) return lines;
  const auto add = [&](const Handle& handle, std::vector<glm::dvec2> points) {
    if (!points.empty()) lines.push_back({handle, std::move(points)});
  };
  for (int axis = 0; axis < 3; ++axis) {
    const Handle move{Handle::Kind::move, axis};
    add({Handle::Kind::turn, axis}, circle(centre, axis, view));
    add(move, arrow(centre, axis_of(move), view));
  }
  add({Handle::Kind::scale, 0}, square(*middle, view));
  return lines;
}

std::optional<Handle> handle_at(const glm::dvec3& centre, const GizmoView& view, const glm::dvec2& pixel,
                                double tolerance) {
  std::optional<Handle> best;
  double nearest = tolerance;
  for (const HandleLine& line : handle_lines(centre, view)) {
    for (std::size_t i = 1; i < line.points.size(); ++i) {
      const double distance = distance_to_segment(pixel, line.points[i - 1], line.points[i]);
      if (distance > nearest) continue;
      nearest = distance;
      best = line.handle;
    }
  }
  return best;
}

glm::dmat4 dragged(const Handle& handle, const glm::dvec3& centre, const GizmoView& view, const glm::dvec2& from,
                   const glm::dvec2& to) {
  const glm::dvec3 axis = axis_of(handle);
  glm::dmat4 motion(1);
  switch (handle.kind) {
    case Handle::Kind::move: {
      const auto before = along(axis, centre, view, from), after = along(axis, centre, view, to);
      if (before && after) motion[3] = glm::dvec4((*after - *before) * axis, 1);
      break;
    }
    case Handle::Kind::turn: {
      const auto before = arm(axis, centre, view, from), after = arm(axis, centre, view, to);
      if (!before || !after) break;
      const double sine = glm::dot(axis, glm::cross(*before, *after));
      motion = about(turn_about(handle.axis, std::atan2(sine, glm::dot(*before, *after))), centre);
      break;
    }
    case Handle::Kind::scale: {
      const auto middle = project(centre, view);
      if (!middle || glm::distance(from, *middle) < 1) break;
      constexpr double most = 20;
      const double factor = std::clamp(glm::distance(to, *middle) / glm::distance(from, *middle), 1 / most, most);
      motion = about(factor * glm::dmat3(1), centre);
      break;
    }
  }
  return motion;
}

}  // namespace cluneal::session
