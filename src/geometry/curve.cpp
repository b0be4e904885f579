#include "geometry/curve.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <limits>

namespace cluneal::geometry {
namespace {

/// The piece of the line that holds arc length `s`, and how far along it `s` lies.
struct Place {
  std::size_t segment = 0;
  double share = 0;
};

Place locate(const Polyline& line, double s) {
  double passed = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const double length = glm::distance(line[i], line[i + 1]);
    if (length <= 0) continue;
    if (s <= passed + length) return {i, std::max(0.0, (s - passed) / length)};
    passed += length;
    last = i;
  }
  return {last, 1};
}

/// One span of a centripetal Catmull-Rom spline, by repeated linear interpolation (Barry and Goldman 1988).
class Span {
 public:
  Span(const glm::dvec3& p0, const glm::dvec3& p1, const glm::dvec3& p2, const glm::dvec3& p3) : p_{p0, p1, p2, p3} {
    for (int i = 0; i < 3; ++i) knot_[i + 1] = knot_[i] + std::sqrt(glm::distance(p_[i], p_[i + 1]));
  }

  /// u from 0 at p1 to 1 at p2.
  [[nodiscard]] glm::dvec3 operator()(double u) const {
    const double t = knot_[1] + u * (knot_[2] - knot_[1]);
    glm::dvec3 a[3], b[2];
    for (int i = 0; i < 3; ++i) a[i] = between(p_[i], p_[i + 1], knot_[i], knot_[i + 1], t);
    for (int i = 0; i < 2; ++i) b[i] = between(a[i], a[i + 1], knot_[i], knot_[i + 2], t);
    return between(b[0], b[1], knot_[1], knot_[2], t);
  }

 private:
  static glm::dvec3 between(const glm::dvec3& a, const glm::dvec3& b, double from, double to, double t) {
    return glm::mix(a, b, (t - from) / (to - from));
  }
  glm::dvec3 p_[4];
  double knot_[4] = {0, 0, 0, 0};
};

/// Appends the span after its first point, its parameter chosen so that the pieces are equally long.
void append(Polyline& line, const Span& span, const glm::dvec3& end, double step) {
  constexpr std::size_t fine = 64;
  double length[fine + 1] = {0};
  glm::dvec3 before = line.back();
  for (std::size_t i = 1; i <= fine; ++i) {
    const glm::dvec3 here = span(static_cast<double>(i) / fine);
    length[i] = length[i - 1] + glm::distance(before, here);
    before = here;
  }
  // The chords of the fine sampling are a little shorter than the curve.
  const auto pieces = static_cast<std::size_t>(std::max(1.0, std::ceil(1.002 * length[fine] / step)));
  std::size_t i = 1;
  for (std::size_t k = 1; k < pieces; ++k) {
    const double wanted = length[fine] * static_cast<double>(k) / static_cast<double>(pieces);
    while (i < fine && length[i] < wanted) ++i;
    const double share = (wanted - length[i - 1]) / (length[i] - length[i - 1]);
    line.push_back(span((static_cast<double>(i - 1) + share) / fine));
  }
  line.push_back(end);
}

}  // namespace

double length_of(const Polyline& line) {
  double length = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) length += glm::distance(line[i], line[i + 1]);
  return length;
}

glm::dvec3 point_at(const Polyline& line, double s) {
  if (line.empty()) return glm::dvec3(0);
  if (line.size() == 1) return line.front();
  const Place place = locate(line, s);
  return glm::mix(line[place.segment], line[place.segment + 1], place.share);
}

glm::dvec3 tangent_at(const Polyline& line, double s) {
  if (line.size() < 2) return {0, 0, 1};
  const Place place = locate(line, s);
  const glm::dvec3 way = line[place.segment + 1] - line[place.segment];
  const double length = glm::length(way);
  return length > 0 ? way / length : glm::dvec3(0, 0, 1);
}

Polyline resampled(const Polyline& line, double step) {
  const double length = length_of(line);
  if (line.size() < 2 || length <= 0 || step <= 0) return line;
  const auto pieces = static_cast<std::size_t>(std::max(1.0, std::ceil(length / step - 1e-9)));
  Polyline out{line.front()};
  std::size_t segment = 0;
  double passed = 0;
  for (std::size_t k = 1; k < pieces; ++k) {
    const double wanted = length * static_cast<double>(k) / static_cast<double>(pieces);
    double here = glm::distance(line[segment], line[segment + 1]);
    while (passed + here < wanted && segment + 2 < line.size()) {
      passed += here;
      ++segment;
      here = glm::distance(line[segment], line[segment + 1]);
    }
    out.push_back(glm::mix(line[segment], line[segment + 1], std::clamp((wanted - passed) / here, 0.0, 1.0)));
  }
  out.push_back(line.back());
  return out;
}

CurvePoint nearest_on(const Polyline& line, const glm::dvec3& point) {
  CurvePoint best;
  if (line.empty()) return best;
  best = {line.front(), 0, glm::distance(line.front(), point)};
  double passed = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const glm::dvec3 way = line[i + 1] - line[i];
    const double length = glm::length(way);
    if (length <= 0) continue;
    const double along = std::clamp(glm::dot(point - line[i], way) / length, 0.0, length);
    const glm::dvec3 foot = line[i] + way * (along / length);
    const double distance = glm::distance(foot, point);
    if (distance < best.distance) best = {foot, passed + along, distance};
    passed += length;
  }
  return best;
}

Polyline spline_through(std::span<const glm::dvec3> points, double step) {
  Polyline knots;
  for (const glm::dvec3& p : points) {
    if (knots.empty() || p != knots.back()) knots.push_back(p);
  }
  if (knots.size() < 2 || step <= 0) return knots;
  // Beyond each end stands the reflection of the end's neighbour; of a closed curve, the neighbour across the seam.
  const std::size_t n = knots.size();
  const bool closed = n > 3 && knots.front() == knots.back();
  const glm::dvec3 before = closed ? knots[n - 2] : 2.0 * knots[0] - knots[1];
  const glm::dvec3 after = closed ? knots[1] : 2.0 * knots[n - 1] - knots[n - 2];
  Polyline line{knots.front()};
  for (std::size_t i = 0; i + 1 < n; ++i) {
    const Span span(i == 0 ? before : knots[i - 1], knots[i], knots[i + 1], i + 2 < n ? knots[i + 2] : after);
    append(line, span, knots[i + 1], step);
  }
  return line;
}

}  // namespace cluneal::geometry
