#include "body/typical/bone_sizes.h"

#include <Eigen/Dense>
#include <cmath>
#include <glm/geometric.hpp>

namespace cluneal::body {
namespace {

constexpr double common_scale_sd = 0.10;
constexpr double axis_scale_sd = 0.08;
constexpr double field_sd = 3;     ///< mm
constexpr double noise_sd = 0.02;  ///< mm by which a size may be missed; keeps the system regular.

/// A size as a sum of coordinates of one axis: landmark and factor.
struct Sum {
  std::size_t axis = 0;
  std::vector<std::pair<std::uint32_t, double>> terms;
};

base::Error no_such(const NetTable& table, const std::string& landmark) {
  return {"typical.json measures " + table.bone + " at \"" + landmark + "\", but its table has no such landmark", {}};
}

/// Adds the middle of landmarks, times `factor`; of sided ones the `side` given.
base::Status add_middle(Sum& sum, const NetTable& table, const std::vector<std::string>& names, const char* side,
                        double factor) {
  for (const std::string& name : names) {
    auto found = table.find(name + side);
    if (!found) found = table.find(name);
    if (!found) return no_such(table, name);
    sum.terms.emplace_back(*found, factor / static_cast<double>(names.size()));
  }
  return base::Done{};
}

/// One sum for a size across the midline or in it, the same of both sides for others: what is told to one side is told
/// to the other.
base::Result<std::vector<Sum>> sums_of(const BoneSize& size, const NetTable& table) {
  std::vector<Sum> sums;
  if (size.from.empty()) {
    Sum sum;
    if (auto added = add_middle(sum, table, size.to, ".left", 1); !added) return added.error();
    if (auto added = add_middle(sum, table, size.to, ".right", -1); !added) return added.error();
    sums.push_back(std::move(sum));
    return sums;
  }
  for (const char* side : {".left", ".right"}) {
    Sum sum{size.axis, {}};
    if (auto added = add_middle(sum, table, size.to, side, 1); !added) return added.error();
    if (auto added = add_middle(sum, table, size.from, side, -1); !added) return added.error();
    if (!sums.empty() && sums.front().terms == sum.terms) break;
    sums.push_back(std::move(sum));
  }
  return sums;
}

double value_of(const Sum& sum, const std::vector<glm::dvec3>& points) {
  double value = 0;
  for (const auto& [i, factor] : sum.terms) value += factor * points[i][sum.axis];
  return value;
}

/// The covariance of the displacement of two landmarks along two axes.
double covariance(const glm::dvec3& p, std::size_t a, const glm::dvec3& q, std::size_t b, double reach) {
  double value = common_scale_sd * common_scale_sd * p[a] * q[b];
  if (a != b) return value;
  value += axis_scale_sd * axis_scale_sd * p[a] * q[b];
  const glm::dvec3 d = p - q;
  return value + field_sd * field_sd * std::exp(-0.5 * glm::dot(d, d) / (reach * reach));
}

}  // namespace

base::Result<double> size_of(const BoneSize& size, const NetTable& table, const std::vector<glm::dvec3>& points) {
  const auto sums = sums_of(size, table);
  if (!sums) return sums.error();
  return std::abs(value_of(sums->front(), points));
}

base::Result<std::vector<glm::dvec3>> sized_points(const NetTable& table, const TypicalBone& bone) {
  std::vector<glm::dvec3> points;
  for (const NetLandmark& landmark : table.landmarks) {
    const auto place = landmark.place.find(bone.form);
    if (place == landmark.place.end()) {
      return base::Error{
          "typical.json takes the form of " + table.bone + " from \"" + bone.form + "\", who is not in its table", {}};
    }
    points.push_back(place->second);
  }
  std::vector<Sum> sums;
  std::vector<double> change;
  for (const BoneSize& size : bone.sizes) {
    const auto of_size = sums_of(size, table);
    if (!of_size) return of_size.error();
    for (const Sum& sum : *of_size) {
      sums.push_back(sum);
      change.push_back(size.published.mean - value_of(sum, points));
    }
  }
  if (sums.empty()) return points;
  const auto n = static_cast<Eigen::Index>(sums.size());
  const auto between = [&](const Sum& sum, const glm::dvec3& point, std::size_t axis) {
    double value = 0;
    for (const auto& [i, factor] : sum.terms)
      value += factor * covariance(points[i], sum.axis, point, axis, bone.reach);
    return value;
  };
  Eigen::MatrixXd known(n, n);
  Eigen::VectorXd wanted(n);
  for (Eigen::Index r = 0; r < n; ++r) {
    const auto row = static_cast<std::size_t>(r);
    wanted(r) = change[row];
    for (Eigen::Index c = 0; c < n; ++c) {
      double value = r == c ? noise_sd * noise_sd : 0;
      const Sum& other = sums[static_cast<std::size_t>(c)];
      for (const auto& [i, factor] : other.terms) value += factor * between(sums[row], points[i], other.axis);
      known(r, c) = value;
    }
  }
  const Eigen::VectorXd weight = known.ldlt().solve(wanted);
  std::vector<glm::dvec3> sized = points;
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t axis = 0; axis < 3; ++axis) {
      for (std::size_t k = 0; k < sums.size(); ++k) {
        sized[i][axis] += weight(static_cast<Eigen::Index>(k)) * between(sums[k], points[i], axis);
      }
    }
  }
  return sized;
}

}  // namespace cluneal::body
