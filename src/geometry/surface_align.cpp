#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

#include "geometry/quantile.h"
#include "geometry/surface_distance.h"

namespace cluneal::geometry {
namespace {

constexpr std::size_t sample_count = 4000;
constexpr double kept_share = 0.95;  // The farthest pairs are those without a partner, and would drag the rest.

Eigen::Vector3d eigen(const glm::dvec3& p) {
  return {p.x, p.y, p.z};
}

glm::dvec3 mean_of(std::span<const glm::dvec3> points) {
  glm::dvec3 sum(0);
  for (const glm::dvec3& p : points) sum += p;
  return points.empty() ? sum : sum / static_cast<double>(points.size());
}

glm::dvec3 undone(const Similarity& s, const glm::dvec3& p) {
  return glm::transpose(s.rotation) * (p - s.translation) / s.scale;
}

/// A place on the moved surface, its partner on the fixed one, and the way in which the surfaces may not slide.
struct Pair {
  glm::dvec3 moved, fixed, normal;
  double distance = 0;
};

double mean_of(const std::vector<Pair>& pairs) {
  double sum = 0;
  for (const Pair& pair : pairs) sum += pair.distance;
  return sum / static_cast<double>(std::max<std::size_t>(1, pairs.size()));
}

std::vector<Pair> trimmed(const std::vector<Pair>& pairs) {
  std::vector<double> distances;
  distances.reserve(pairs.size());
  for (const Pair& pair : pairs) distances.push_back(pair.distance);
  const double limit = quantile(std::move(distances), kept_share);
  std::vector<Pair> out;
  for (const Pair& pair : pairs) {
    if (pair.distance <= limit) out.push_back(pair);
  }
  return out;
}

class Matcher {
 public:
  Matcher(const Mesh& moving, const Mesh& fixed)
      : moving_(moving),
        fixed_(fixed),
        moving_samples_(sample_surface(moving, sample_count, 1)),
        fixed_samples_(sample_surface(fixed, sample_count, 2)) {}

  [[nodiscard]] bool empty() const { return moving_samples_.empty() || fixed_samples_.empty(); }
  [[nodiscard]] glm::dvec3 between_centres() const { return centre(fixed_samples_) - centre(moving_samples_); }

  /// Both ways, so that neither surface can hide in a part of the other.
  [[nodiscard]] std::vector<Pair> match(const Similarity& pose) const {
    std::vector<Pair> pairs;
    for (const SurfaceSample& s : moving_samples_) {
      const glm::dvec3 here = pose(s.point);
      const auto hit = fixed_.nearest(here);
      if (hit) pairs.push_back(pair(here, hit->point, pose.rotation * s.normal));
    }
    for (const SurfaceSample& s : fixed_samples_) {
      const auto hit = moving_.nearest(undone(pose, s.point));
      if (hit) pairs.push_back(pair(pose(hit->point), s.point, s.normal));
    }
    return trimmed(pairs);
  }

 private:
  static Pair pair(const glm::dvec3& moved, const glm::dvec3& fixed, const glm::dvec3& normal) {
    const double distance = glm::distance(moved, fixed);
    // The nearest point lies square to the surface; only where the surfaces touch does that direction get lost.
    return {moved, fixed, distance > 1e-6 ? (fixed - moved) / distance : normal, distance};
  }
  static glm::dvec3 centre(const std::vector<SurfaceSample>& samples) {
    glm::dvec3 sum(0);
    for (const SurfaceSample& s : samples) sum += s.point;
    return sum / static_cast<double>(samples.size());
  }

  Bvh moving_, fixed_;
  std::vector<SurfaceSample> moving_samples_, fixed_samples_;
};

glm::dmat3 rotation_by(const glm::dvec3& turn) {
  const double angle = glm::length(turn);
  if (angle < 1e-15) return glm::dmat3(1);
  const Eigen::Matrix3d m = Eigen::AngleAxisd(angle, eigen(turn / angle)).toRotationMatrix();
  return {{m(0, 0), m(1, 0), m(2, 0)}, {m(0, 1), m(1, 1), m(2, 1)}, {m(0, 2), m(1, 2), m(2, 2)}};
}

/// `pose` followed by the small motion that does most for the distances along the pairs' normals (Chen and Medioni
/// 1992): it lets surfaces slide along each other, where a fit of the points themselves would hold them.
Similarity improved(const Similarity& pose, const std::vector<Pair>& pairs, bool with_scale) {
  glm::dvec3 centre(0);
  for (const Pair& p : pairs) centre += p.moved / static_cast<double>(pairs.size());
  Eigen::Matrix<double, 7, 7> square = Eigen::Matrix<double, 7, 7>::Zero();
  Eigen::Matrix<double, 7, 1> right = Eigen::Matrix<double, 7, 1>::Zero();
  for (const Pair& p : pairs) {
    const glm::dvec3 arm = p.moved - centre, moment = glm::cross(arm, p.normal);
    Eigen::Matrix<double, 7, 1> row;
    row << moment.x, moment.y, moment.z, p.normal.x, p.normal.y, p.normal.z, with_scale ? glm::dot(arm, p.normal) : 0;
    square += row * row.transpose();
    right += row * glm::dot(p.fixed - p.moved, p.normal);
  }
  // A little of the diagonal keeps what is free to slide, like a ball's rotation, where it is.
  for (int k = 0; k < 7; ++k) square(k, k) = square(k, k) * (1 + 1e-6) + 1e-9;
  const Eigen::Matrix<double, 7, 1> x = square.ldlt().solve(right);
  const glm::dmat3 turn = rotation_by({x(0), x(1), x(2)});
  const glm::dvec3 shift(x(3), x(4), x(5));
  const double grow = with_scale ? std::exp(x(6)) : 1.0;
  Similarity out;
  out.rotation = turn * pose.rotation;
  out.scale = grow * pose.scale;
  out.translation = grow * (turn * (pose.translation - centre)) + centre + shift;
  return out;
}

double change(const Similarity& a, const Similarity& b) {
  double most = std::max(glm::distance(a.translation, b.translation) * 1e-2, std::abs(a.scale - b.scale));
  for (glm::dvec3::length_type k = 0; k < 3; ++k) most = std::max(most, glm::distance(a.rotation[k], b.rotation[k]));
  return most;
}

}  // namespace

Similarity fit_points(std::span<const glm::dvec3> from, std::span<const glm::dvec3> to, bool with_scale) {
  Similarity out;
  const std::size_t count = std::min(from.size(), to.size());
  if (count == 0) return out;
  const glm::dvec3 from_mean = mean_of(from.first(count)), to_mean = mean_of(to.first(count));
  Eigen::Matrix3d covariance = Eigen::Matrix3d::Zero();
  double spread = 0;
  for (std::size_t i = 0; i < count; ++i) {
    covariance += eigen(to[i] - to_mean) * eigen(from[i] - from_mean).transpose();
    spread += glm::dot(from[i] - from_mean, from[i] - from_mean);
  }
  const Eigen::JacobiSVD<Eigen::Matrix3d> svd(covariance, Eigen::ComputeFullU | Eigen::ComputeFullV);
  Eigen::Vector3d signs(1, 1, 1);
  if ((svd.matrixU() * svd.matrixV().transpose()).determinant() < 0) signs.z() = -1;  // No mirror images.
  const Eigen::Matrix3d rotation = svd.matrixU() * signs.asDiagonal() * svd.matrixV().transpose();
  for (int row = 0; row < 3; ++row) {
    for (int column = 0; column < 3; ++column)
      out.rotation[static_cast<glm::dvec3::length_type>(column)][static_cast<glm::dvec3::length_type>(row)] =
          rotation(row, column);
  }
  if (with_scale && spread > 0) out.scale = svd.singularValues().dot(signs) / spread;
  out.translation = to_mean - out.scale * (out.rotation * from_mean);
  return out;
}

Similarity align(const Mesh& moving, const Mesh& fixed, bool with_scale, int steps,
                 const std::function<bool(double)>& go_on) {
  const Matcher matcher(moving, fixed);
  Similarity pose;
  if (matcher.empty()) return pose;
  Similarity centred;
  centred.translation = matcher.between_centres();
  std::vector<Pair> pairs = matcher.match(pose);
  std::vector<Pair> from_centre = matcher.match(centred);
  if (mean_of(from_centre) < mean_of(pairs)) {
    pose = centred;
    pairs = std::move(from_centre);
  }
  Similarity best = pose;
  double least = mean_of(pairs);
  for (int step = 0; step < steps; ++step) {
    if (go_on && !go_on(static_cast<double>(step) / steps)) break;
    const Similarity next = improved(pose, pairs, with_scale);
    const bool done = change(next, pose) < 1e-7;
    pose = next;
    if (done) break;
    pairs = matcher.match(pose);
    const double mean = mean_of(pairs);
    if (mean < least) {
      least = mean;
      best = pose;
    }
  }
  return best;
}

}  // namespace cluneal::geometry
