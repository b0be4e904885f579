#include "geometry/warp.h"

#include <Eigen/Dense>
#include <cmath>
#include <glm/geometric.hpp>
#include <string>
#include <vector>

#include "geometry/eigen_index.h"

namespace cluneal::geometry {

struct Warp::Weights {
  glm::dvec3 centre{0};
  double scale = 1;                       // Places are centred and divided by this before anything else.
  std::vector<glm::dvec3> places;         // The pairs' sources, so treated.
  std::vector<glm::dvec3> bend;           // One weight a pair.
  glm::dvec3 shift{0}, x{0}, y{0}, z{0};  // The affine part.
};

namespace {

/// The spread along the direction in which the points spread least, as a share of the whole.
double least_spread(const std::vector<glm::dvec3>& places) {
  Eigen::Matrix3d sum = Eigen::Matrix3d::Zero();
  for (const glm::dvec3& p : places) {
    const Eigen::Vector3d v(p.x, p.y, p.z);
    sum += v * v.transpose();
  }
  const Eigen::SelfAdjointEigenSolver<Eigen::Matrix3d> solver(sum, Eigen::EigenvaluesOnly);
  return std::sqrt(std::max(0.0, solver.eigenvalues()(0)) / std::max(1e-300, solver.eigenvalues()(2)));
}

base::Error refusal(std::string reason) {
  return base::Error{std::move(reason), {}};
}

}  // namespace

base::Result<Warp> Warp::through(std::span<const glm::dvec3> from, std::span<const glm::dvec3> to, double stiffness) {
  const std::size_t n = from.size();
  if (n != to.size()) return refusal("A warp needs as many targets as sources; give pairs.");
  if (n < 4) return refusal("A warp needs four pairs of points or more; add some.");
  auto weights = std::make_shared<Weights>();
  for (const glm::dvec3& p : from) weights->centre += p / static_cast<double>(n);
  double square = 0;
  for (const glm::dvec3& p : from) square += glm::dot(p - weights->centre, p - weights->centre);
  weights->scale = std::sqrt(square / static_cast<double>(n));
  if (!(weights->scale > 0) || !std::isfinite(weights->scale))
    return refusal("The warp's points must have finite places that are not all the same.");
  for (const glm::dvec3& p : from) weights->places.push_back((p - weights->centre) / weights->scale);
  if (least_spread(weights->places) < 1e-6)
    return refusal("The warp's points lie in one plane; add one that stands off it.");

  // Rows: sum of w_j phi(|p_i - p_j|) + affine(p_i) = target, and the weights orthogonal to affine maps. phi = -r is
  // the sign for which the matrix is positive definite on those weights, so that stiffness adds to its diagonal.
  Eigen::MatrixXd system = Eigen::MatrixXd::Zero(eigen_index(n + 4), eigen_index(n + 4));
  Eigen::MatrixXd right = Eigen::MatrixXd::Zero(eigen_index(n + 4), 3);
  for (std::size_t i = 0; i < n; ++i) {
    const glm::dvec3& p = weights->places[i];
    for (std::size_t j = 0; j < i; ++j) {
      const double r = glm::distance(p, weights->places[j]);
      if (r < 1e-9) {
        return refusal("Pairs " + std::to_string(j) + " and " + std::to_string(i) +
                       " of the warp start at the same place; keep one of them.");
      }
      system(eigen_index(i), eigen_index(j)) = system(eigen_index(j), eigen_index(i)) = -r;
    }
    system(eigen_index(i), eigen_index(i)) = stiffness;
    const double row[] = {1, p.x, p.y, p.z};
    for (std::size_t k = 0; k < 4; ++k)
      system(eigen_index(i), eigen_index(n + k)) = system(eigen_index(n + k), eigen_index(i)) = row[k];
    for (std::size_t k = 0; k < 3; ++k) right(eigen_index(i), eigen_index(k)) = to[i][k];
  }
  const Eigen::MatrixXd solved = system.partialPivLu().solve(right);
  if (!solved.allFinite()) return refusal("The warp's targets must have finite places.");
  const auto row = [&](std::size_t i) {
    return glm::dvec3(solved(eigen_index(i), 0), solved(eigen_index(i), 1), solved(eigen_index(i), 2));
  };
  for (std::size_t i = 0; i < n; ++i) weights->bend.push_back(-row(i));
  weights->shift = row(n);
  weights->x = row(n + 1);
  weights->y = row(n + 2);
  weights->z = row(n + 3);
  Warp warp;
  warp.weights_ = std::move(weights);
  return warp;
}

glm::dvec3 Warp::operator()(const glm::dvec3& point) const {
  if (!weights_) return point;
  const Weights& w = *weights_;
  const glm::dvec3 p = (point - w.centre) / w.scale;
  glm::dvec3 out = w.shift + p.x * w.x + p.y * w.y + p.z * w.z;
  for (std::size_t i = 0; i < w.places.size(); ++i) out += glm::distance(p, w.places[i]) * w.bend[i];
  return out;
}

}  // namespace cluneal::geometry
