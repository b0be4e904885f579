#include "session/placement.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/matrix.hpp>
#include <glm/trigonometric.hpp>

namespace cluneal::session {
namespace {

constexpr double farthest = 1e6;  // mm
constexpr double least_scale = 1e-6, largest_scale = 1e6;

/// Without the last digits of rounding, and without a minus before nothing.
double tidy(double value) {
  return std::round(value * 1e6) / 1e6 + 0.0;
}

glm::dvec3 moved(const glm::dmat4& m, const glm::dvec3& p) {
  return glm::dvec3(m * glm::dvec4(p, 1));
}

glm::dmat3 rotation_of(const glm::dvec3& degrees) {
  const glm::dvec3 a = glm::radians(degrees);
  const double cx = std::cos(a.x), sx = std::sin(a.x), cy = std::cos(a.y), sy = std::sin(a.y);
  const double cz = std::cos(a.z), sz = std::sin(a.z);
  return glm::dmat3(cz, sz, 0, -sz, cz, 0, 0, 0, 1) * glm::dmat3(cy, 0, -sy, 0, 1, 0, sy, 0, cy) *
         glm::dmat3(1, 0, 0, 0, cx, sx, 0, -sx, cx);
}

/// Of a rotation. Where y stands at a right angle, x and z turn about the same line: then all of it is z's.
glm::dvec3 degrees_of(const glm::dmat3& r) {
  const double sine = std::clamp(-r[0][2], -1.0, 1.0);
  constexpr double upright = 1 - 1e-12;
  if (std::abs(sine) > upright) {
    return glm::degrees(glm::dvec3(0, std::copysign(std::asin(1.0), sine), std::atan2(-r[1][0], r[1][1])));
  }
  return glm::degrees(glm::dvec3(std::atan2(r[1][2], r[2][2]), std::asin(sine), std::atan2(r[0][1], r[0][0])));
}

/// The axes made square to each other, right-handed.
glm::dmat3 nearest_rotation(const glm::dmat3& m) {
  const glm::dvec3 x = glm::normalize(m[0]);
  const glm::dvec3 y = glm::normalize(m[1] - glm::dot(m[1], x) * x);
  return {x, y, glm::cross(x, y)};
}

glm::dmat4 about(const glm::dmat3& linear, const glm::dvec3& from, const glm::dvec3& to) {
  glm::dmat4 m(linear);
  m[3] = glm::dvec4(to - linear * from, 1);
  return m;
}

bool finite(const glm::dvec3& v) {
  return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z);
}

}  // namespace

FileFrame in_unit(FileFrame file, double millimetres_per_unit) {
  const double factor = millimetres_per_unit / file.millimetres_per_unit;
  file.transform = glm::dmat4(factor * glm::dmat3(1)) * file.transform;
  file.transform[3][3] = 1;
  file.millimetres_per_unit = millimetres_per_unit;
  return file;
}

Placement placement_of(const glm::dmat4& transform, const FileFrame& file) {
  const glm::dmat3 laid = glm::dmat3(transform) * glm::inverse(glm::dmat3(file.transform));
  Placement out;
  const double scale = std::cbrt(std::abs(glm::determinant(laid)));
  out.middle = moved(transform, file.middle);
  out.turned = degrees_of(nearest_rotation(laid));
  for (glm::length_t k = 0; k < 3; ++k) {
    out.middle[k] = tidy(out.middle[k]);
    out.turned[k] = tidy(out.turned[k]);
  }
  out.scale = std::round(scale * 1e9) / 1e9;
  return sensible(out);
}

glm::dmat4 transform_of(const Placement& placement, const FileFrame& file) {
  const Placement p = sensible(placement);
  return about(p.scale * rotation_of(p.turned), moved(file.transform, file.middle), p.middle) * file.transform;
}

Placement sensible(Placement placement) {
  if (!finite(placement.middle)) placement.middle = glm::dvec3(0);
  if (!finite(placement.turned)) placement.turned = glm::dvec3(0);
  if (!std::isfinite(placement.scale)) placement.scale = 1;
  for (glm::length_t k = 0; k < 3; ++k) {
    placement.middle[k] = std::clamp(placement.middle[k], -farthest, farthest);
    placement.turned[k] = std::remainder(placement.turned[k], 360.0);
  }
  placement.scale = std::clamp(placement.scale, least_scale, largest_scale);
  return placement;
}

glm::dmat4 flipped(const glm::dmat4& transform) {
  return glm::dmat4(glm::dmat3(-1, 0, 0, 0, -1, 0, 0, 0, 1)) * transform;
}

glm::dmat4 with_middle_at(const glm::dmat4& transform, const FileFrame& file, const glm::dvec3& place) {
  glm::dmat4 out = transform;
  out[3] += glm::dvec4(place - moved(transform, file.middle), 0);
  return out;
}

ImportedModel with_unit(ImportedModel model, const FileFrame& file, double millimetres_per_unit) {
  const FileFrame before = in_unit(file, model.millimetres_per_unit), after = in_unit(file, millimetres_per_unit);
  const glm::dvec3 as_read = moved(before.transform, before.middle);
  const glm::dvec3 lies = moved(model.transform, before.middle);
  // Millimetres below which it counts as not having been moved.
  constexpr double unmoved = 1e-6;
  const bool brought = glm::distance(as_read, lies) > unmoved * (1 + glm::length(as_read));
  const glm::dmat3 laid = glm::dmat3(model.transform) * glm::inverse(glm::dmat3(before.transform));
  const glm::dvec3 from = moved(after.transform, after.middle);
  model.transform = about(laid, from, brought ? lies : from) * after.transform;
  model.millimetres_per_unit = millimetres_per_unit;
  model.unit_declared = true;
  return model;
}

}  // namespace cluneal::session
