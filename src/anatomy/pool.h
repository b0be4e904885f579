#pragma once

#include <array>
#include <optional>
#include <vector>

#include "anatomy/claim.h"

namespace cluneal::anatomy {

/// An interval that holds a quantity with 95 % confidence, low and high.
using Interval = std::array<double, 2>;

/// Of a share in percent among `n` that were counted: the score interval (Wilson 1927, J Am Stat Assoc 22:209-212,
/// doi:10.1080/01621459.1927.10502953). It stays within 0 to 100 and says something where 0 or all were found.
[[nodiscard]] Interval share_interval(double percent, int n);

/// Of the mean of a claim that states SD and n: the mean and 1.96 standard errors to each side. Nothing for others.
[[nodiscard]] std::optional<Interval> mean_interval(const Claim& claim);

/// Several studies of one quantity as one.
struct Pooled {
  double mean = 0;
  Interval interval{};
  double between = 0;           ///< SD between the studies (tau), in the unit of the claims.
  double inconsistency = 0;     ///< I squared, 0 to 1: how much of the variation is more than chance.
  std::vector<double> weights;  ///< A study's share of the pool, in the order given; they add up to 1.
};

/// Random effects (DerSimonian and Laird 1986, Control Clin Trials 7:177-188, doi:10.1016/0197-2456(86)90046-2) over
/// the means of `claims`. Nothing where fewer than two are given, or one has no SD above 0 or no n above 1.
[[nodiscard]] std::optional<Pooled> pooled(const std::vector<const Claim*>& claims);

}  // namespace cluneal::anatomy
