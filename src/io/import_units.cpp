#include "io/import_units.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <glm/geometric.hpp>
#include <glm/vec3.hpp>
#include <utility>

namespace cluneal::io {
namespace {

glm::dvec3 axis(int index, int sign) {
  glm::dvec3 a(0);
  a[static_cast<glm::length_t>(index)] = sign < 0 ? -1 : 1;
  return a;
}

/// Units: nobody is taller in metres, and what is smaller in millimetres is no part of a body.
constexpr double largest_in_metres = 2.5;

std::string across(double millimetres) {
  std::array<char, 32> text{};
  if (millimetres >= 10) {
    std::snprintf(text.data(), text.size(), "%.0f mm across", millimetres);
  } else {
    std::snprintf(text.data(), text.size(), "%.2g mm across", millimetres);
  }
  return text.data();
}

}  // namespace

void DeclaredFrame::add_remark(std::string remark) {
  constexpr std::size_t most = 6;
  const bool told = std::find(remarks.begin(), remarks.end(), remark) != remarks.end();
  if (!told && remarks.size() < most) remarks.push_back(std::move(remark));
}

glm::dmat4 to_lps(const DeclaredFrame::Axes& axes) {
  if (axes.up < 0 || axes.up > 2 || axes.front < 0 || axes.front > 2 || axes.up == axes.front) return glm::dmat4(1);
  const glm::dvec3 up = axis(axes.up, axes.up_sign);
  const glm::dvec3 front = axis(axes.front, axes.front_sign);
  const glm::dvec3 left = glm::cross(up, front);
  // Rows: LPS x is how far left, y how far back, z how far up.
  glm::dmat4 m(1);
  for (glm::length_t column = 0; column < 3; ++column) {
    m[column][0] = left[column];
    m[column][1] = -front[column];
    m[column][2] = up[column];
  }
  return m;
}

ModelFrame frame_of(const DeclaredFrame& declared, double extent) {
  ModelFrame frame;
  frame.unit_declared = declared.millimetres_per_unit.has_value();
  if (declared.millimetres_per_unit) {
    frame.millimetres_per_unit = *declared.millimetres_per_unit;
    frame.unit_note = "read as " + declared.unit_name + ", " + across(extent * frame.millimetres_per_unit);
  } else {
    const bool millimetres = extent >= largest_in_metres;
    frame.millimetres_per_unit = millimetres ? 1 : 1000;
    frame.unit_note = std::string("unit guessed from the size: ") + (millimetres ? "millimetres" : "metres") + ", " +
                      across(extent * frame.millimetres_per_unit);
  }
  const glm::dmat4 rotation = declared.axes ? to_lps(*declared.axes) : glm::dmat4(1);
  glm::dmat4 scale(frame.millimetres_per_unit);
  scale[3][3] = 1;
  frame.transform = scale * rotation;
  return frame;
}

}  // namespace cluneal::io
