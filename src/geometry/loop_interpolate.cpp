#include <algorithm>
#include <glm/geometric.hpp>

#include "geometry/loop_level.h"
#include "geometry/loop_surface.h"

namespace cluneal::geometry {
namespace {

using Places = std::vector<glm::dvec3>;

/// The net's linear maps, applied without ever making a matrix.
class Maps {
 public:
  explicit Maps(const LoopLevel& level) : rings_(rings_of(level)) {
    for (const std::uint32_t n : level.valence) {
      valence_.push_back(n);
      chi_.push_back(loop_chi(n));
    }
  }

  [[nodiscard]] std::size_t size() const { return chi_.size(); }
  [[nodiscard]] double chi(std::size_t v) const { return chi_[v]; }
  [[nodiscard]] double valence(std::size_t v) const { return valence_[v]; }

  [[nodiscard]] glm::dvec3 neighbours(const Places& x, std::size_t v) const {
    glm::dvec3 sum(0);
    for (std::uint32_t i = rings_.first[v]; i < rings_.first[v + 1]; ++i) sum += x[rings_.neighbour[i]];
    return sum;
  }
  /// M x: limit places at the vertices.
  [[nodiscard]] Places limit(const Places& x) const {
    Places y(size());
    for (std::size_t v = 0; v < size(); ++v) y[v] = (1 - valence_[v] * chi_[v]) * x[v] + chi_[v] * neighbours(x, v);
    return y;
  }
  /// The transpose of M.
  [[nodiscard]] Places limit_transposed(const Places& x) const {
    Places scaled(size()), y(size());
    for (std::size_t v = 0; v < size(); ++v) scaled[v] = chi_[v] * x[v];
    for (std::size_t v = 0; v < size(); ++v) y[v] = (1 - valence_[v] * chi_[v]) * x[v] + neighbours(scaled, v);
    return y;
  }
  /// Mean of the neighbours minus the vertex.
  [[nodiscard]] Places laplacian(const Places& x) const {
    Places y(size());
    for (std::size_t v = 0; v < size(); ++v) y[v] = neighbours(x, v) / valence_[v] - x[v];
    return y;
  }
  [[nodiscard]] Places laplacian_transposed(const Places& x) const {
    Places scaled(size()), y(size());
    for (std::size_t v = 0; v < size(); ++v) scaled[v] = x[v] / valence_[v];
    for (std::size_t v = 0; v < size(); ++v) y[v] = neighbours(scaled, v) - x[v];
    return y;
  }

 private:
  Rings rings_;
  std::vector<double> valence_, chi_;
};

glm::dvec3 dot_each(const Places& a, const Places& b) {
  glm::dvec3 sum(0);
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

glm::dvec3 ratio(const glm::dvec3& a, const glm::dvec3& b) {
  return {b.x != 0 ? a.x / b.x : 0, b.y != 0 ? a.y / b.y : 0, b.z != 0 ? a.z / b.z : 0};
}

/// Conjugate gradients with a diagonal preconditioner on x, y and z at once. `apply` is symmetric and positive
/// definite.
template <class Apply>
void solve(const Apply& apply, const std::vector<double>& diagonal, const Places& right, int iterations,
           double tolerance, Places& x) {
  Places residual = apply(x);
  Places step(x.size()), scaled(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    residual[i] = right[i] - residual[i];
    step[i] = scaled[i] = residual[i] / diagonal[i];
  }
  glm::dvec3 power = dot_each(residual, scaled);
  for (int round = 0; round < iterations; ++round) {
    double worst = 0;
    for (const glm::dvec3& s : scaled) worst = std::max(worst, glm::length(s));
    if (worst <= tolerance) return;
    const Places image = apply(step);
    const glm::dvec3 length = ratio(power, dot_each(step, image));
    for (std::size_t i = 0; i < x.size(); ++i) {
      x[i] += length * step[i];
      residual[i] -= length * image[i];
      scaled[i] = residual[i] / diagonal[i];
    }
    const glm::dvec3 next = dot_each(residual, scaled);
    const glm::dvec3 keep = ratio(next, power);
    for (std::size_t i = 0; i < x.size(); ++i) step[i] = scaled[i] + keep * step[i];
    power = next;
  }
}

/// M C = L. Row v divided by chi(v) gives the symmetric matrix diag(1/chi - n) + A, A the adjacency. It is positive
/// definite for every closed net: summing (x_a + x_b + x_c)^2 over the triangles shows x'Ax >= -x'diag(n)x / 2, and
/// 1/chi - n = 3/(8 beta) > n/2 for every n >= 3.
void solve_exactly(const Maps& maps, const Places& landmarks, const InterpolationOptions& options, Places& control) {
  std::vector<double> diagonal(maps.size());
  Places right(maps.size());
  for (std::size_t v = 0; v < maps.size(); ++v) {
    diagonal[v] = 1 / maps.chi(v) - maps.valence(v);
    right[v] = landmarks[v] / maps.chi(v);
  }
  const auto apply = [&](const Places& x) {
    Places y(x.size());
    for (std::size_t v = 0; v < x.size(); ++v) y[v] = diagonal[v] * x[v] + maps.neighbours(x, v);
    return y;
  };
  // The scaled residual is at least the landmark's distance: 1/(1/chi - n) >= chi.
  solve(apply, diagonal, right, options.iterations, options.tolerance, control);
}

/// The normal equations of |M C - L|^2 + w |Lap C - Lap L|^2.
void solve_smoothly(const Maps& maps, const Places& landmarks, const InterpolationOptions& options, Places& control) {
  const double w = options.smoothing;
  const auto sum = [w](Places a, const Places& b) {
    for (std::size_t i = 0; i < a.size(); ++i) a[i] += w * b[i];
    return a;
  };
  const auto apply = [&](const Places& x) {
    return sum(maps.limit_transposed(maps.limit(x)), maps.laplacian_transposed(maps.laplacian(x)));
  };
  const Places right = sum(maps.limit_transposed(landmarks), maps.laplacian_transposed(maps.laplacian(landmarks)));
  std::vector<double> diagonal(maps.size());
  for (std::size_t v = 0; v < maps.size(); ++v) {
    // Of the neighbours' shares the mean valence is near enough for a preconditioner.
    const double n = maps.valence(v), own = 1 - n * maps.chi(v);
    diagonal[v] = own * own + n * maps.chi(v) * maps.chi(v) + w * (1 + 1 / n);
  }
  solve(apply, diagonal, right, 4 * options.iterations, 0.01 * options.tolerance, control);
}

}  // namespace

Interpolation interpolate(const Net& landmarks, const InterpolationOptions& options) {
  Interpolation out;
  const std::optional<LoopLevel> level = base_level(landmarks);
  if (!level) return out;
  const Maps maps(*level);
  out.control = landmarks;
  if (options.smoothing > 0) {
    solve_smoothly(maps, landmarks.points, options, out.control.points);
  } else {
    solve_exactly(maps, landmarks.points, options, out.control.points);
  }
  const Places limit = maps.limit(out.control.points);
  for (std::size_t v = 0; v < limit.size(); ++v)
    out.residual = std::max(out.residual, glm::distance(limit[v], landmarks.points[v]));
  return out;
}

}  // namespace cluneal::geometry
