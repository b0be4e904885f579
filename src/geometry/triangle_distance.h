#pragma once

#include <glm/geometric.hpp>
#include <glm/vec3.hpp>

namespace cluneal::geometry {

struct TrianglePoint {
  glm::dvec3 point{0};
  glm::dvec3 barycentric{0};
};

/// The point of triangle abc nearest to p, by the corner, edge or face in whose region p lies (Ericson, Real-Time
/// Collision Detection, section 5.1.5).
[[nodiscard]] inline TrianglePoint nearest_in(const glm::dvec3& p, const glm::dvec3& a, const glm::dvec3& b,
                                              const glm::dvec3& c) {
  const glm::dvec3 ab = b - a, ac = c - a;
  const auto at = [&](double u, double v, double w) {
    return TrianglePoint{u == 1 ? a : v == 1 ? b : w == 1 ? c : a + v * ab + w * ac, {u, v, w}};
  };
  const double a_ab = glm::dot(ab, p - a), a_ac = glm::dot(ac, p - a);
  if (a_ab <= 0 && a_ac <= 0) return at(1, 0, 0);
  const double b_ab = glm::dot(ab, p - b), b_ac = glm::dot(ac, p - b);
  if (b_ab >= 0 && b_ac <= b_ab) return at(0, 1, 0);
  const double c_ab = glm::dot(ab, p - c), c_ac = glm::dot(ac, p - c);
  if (c_ac >= 0 && c_ab <= c_ac) return at(0, 0, 1);

  const double over_ab = a_ab * b_ac - b_ab * a_ac;
  if (over_ab <= 0 && a_ab >= 0 && b_ab <= 0) {
    const double v = a_ab / (a_ab - b_ab);
    return at(1 - v, v, 0);
  }
  const double over_ac = c_ab * a_ac - a_ab * c_ac;
  if (over_ac <= 0 && a_ac >= 0 && c_ac <= 0) {
    const double w = a_ac / (a_ac - c_ac);
    return at(1 - w, 0, w);
  }
  const double over_bc = b_ab * c_ac - c_ab * b_ac;
  const double from_b = b_ac - b_ab, from_c = c_ab - c_ac;
  if (over_bc <= 0 && from_b >= 0 && from_c >= 0) {
    const double w = from_b + from_c > 0 ? from_b / (from_b + from_c) : 0;
    return at(0, 1 - w, w);
  }
  const double sum = over_ab + over_ac + over_bc;
  const double v = over_ac / sum, w = over_ab / sum;
  return at(1 - v - w, v, w);
}

}  // namespace cluneal::geometry
