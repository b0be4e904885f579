#include "body/typical/bone_sizes.h"

#include <Eigen/Dense>
#include <cmath>
#include <functional>
#include <glm/geometric.hpp>
#include <limits>
#include <map>

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

base::Error no_such(const ControlMeshTable& table, const std::string& landmark) {
  return {"typical.json measures " + table.bone + " at \"" + landmark + "\", but its table has no such landmark", {}};
}

/// Adds the middle of landmarks, times `factor`; of sided ones the `side` given.
base::Status add_middle(Sum& sum, const ControlMeshTable& table, const std::vector<std::string>& names,
                        const char* side, double factor) {
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
base::Result<std::vector<Sum>> sums_of(const BoneSize& size, const ControlMeshTable& table) {
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

/// By how much and how evenly bones differ.
struct Spread {
  double common_scale = common_scale_sd;
  double axis_scale = axis_scale_sd;
  double reach = 0;
  /// The covariance of the displacement of two landmarks along two axes.
  [[nodiscard]] double operator()(const glm::dvec3& p, std::size_t a, const glm::dvec3& q, std::size_t b) const {
    double value = common_scale * common_scale * p[a] * q[b];
    if (a != b) return value;
    value += axis_scale * axis_scale * p[a] * q[b];
    const glm::dvec3 d = p - q;
    return value + field_sd * field_sd * std::exp(-0.5 * glm::dot(d, d) / (reach * reach));
  }
};

/// A sum and what it is to be.
struct Told {
  Sum sum;
  double value = 0;
};

/// Holds the landmarks that a detail is measured from where they are: it is what is measured that moves. Across the
/// midline both sides are measured, and both move.
void hold_start(const Sum& sum, const std::vector<glm::dvec3>& points, std::vector<Told>& told) {
  for (const auto& [i, factor] : sum.terms) {
    if (factor < 0) told.push_back({{sum.axis, {{i, 1.0}}}, points[i][sum.axis]});
  }
}

/// The likeliest points of which every sum is what it was told.
std::vector<glm::dvec3> likeliest(const std::vector<glm::dvec3>& points, const std::vector<Told>& told,
                                  const Spread& spread) {
  const auto n = static_cast<Eigen::Index>(told.size());
  const auto between = [&](const Sum& sum, const glm::dvec3& point, std::size_t axis) {
    double value = 0;
    for (const auto& [i, factor] : sum.terms) value += factor * spread(points[i], sum.axis, point, axis);
    return value;
  };
  Eigen::MatrixXd known(n, n);
  Eigen::VectorXd wanted(n);
  for (Eigen::Index r = 0; r < n; ++r) {
    const Told& row = told[static_cast<std::size_t>(r)];
    wanted(r) = row.value - value_of(row.sum, points);
    for (Eigen::Index c = 0; c < n; ++c) {
      double value = r == c ? noise_sd * noise_sd : 0;
      const Sum& other = told[static_cast<std::size_t>(c)].sum;
      for (const auto& [i, factor] : other.terms) value += factor * between(row.sum, points[i], other.axis);
      known(r, c) = value;
    }
  }
  const Eigen::VectorXd weight = known.ldlt().solve(wanted);
  std::vector<glm::dvec3> moved = points;
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t axis = 0; axis < 3; ++axis) {
      for (std::size_t k = 0; k < told.size(); ++k)
        moved[i][axis] += weight(static_cast<Eigen::Index>(k)) * between(told[k].sum, points[i], axis);
    }
  }
  return moved;
}

}  // namespace

base::Result<double> size_of(const BoneSize& size, const ControlMeshTable& table,
                             const std::vector<glm::dvec3>& points) {
  const auto sums = sums_of(size, table);
  if (!sums) return sums.error();
  return std::abs(value_of(sums->front(), points));
}

base::Result<std::vector<glm::dvec3>> sized_points(const ControlMeshTable& table, const TypicalBone& bone) {
  std::vector<glm::dvec3> points;
  for (const NetLandmark& landmark : table.landmarks) {
    const auto place = landmark.place.find(bone.form);
    if (place == landmark.place.end()) {
      return base::Error{
          "typical.json takes the form of " + table.bone + " from \"" + bone.form + "\", who is not in its table", {}};
    }
    points.push_back(place->second);
  }
  // From the widest reach to the narrowest; those without one of their own come first, together.
  std::map<double, std::vector<const BoneSize*>, std::greater<>> passes;
  for (const BoneSize& size : bone.sizes)
    passes[size.reach.value_or(std::numeric_limits<double>::infinity())].push_back(&size);
  std::vector<Told> told;
  for (const auto& [reach, sizes] : passes) {
    for (const BoneSize* size : sizes) {
      auto sums = sums_of(*size, table);
      if (!sums) return sums.error();
      for (Sum& sum : *sums) {
        if (size->reach && !size->from.empty()) hold_start(sum, points, told);
        told.push_back({std::move(sum), size->published.mean});
      }
    }
    points = likeliest(points, told,
                       std::isinf(reach) ? Spread{common_scale_sd, axis_scale_sd, bone.reach} : Spread{0, 0, reach});
  }
  return points;
}

}  // namespace cluneal::body
