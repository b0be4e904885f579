#pragma once

#include <array>
#include <cstddef>
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
  double persons = 0;           ///< SD between persons: the studies' own, averaged by their weights, and `between`.
  double inconsistency = 0;     ///< I squared, 0 to 1: how much of the variation is more than chance.
  std::vector<double> weights;  ///< A study's share of the pool, in the order given; they add up to 1.
};

/// Random effects (DerSimonian and Laird 1986, Control Clin Trials 7:177-188, doi:10.1016/0197-2456(86)90046-2) over
/// the means of `claims`. Nothing where fewer than two are given, or one has no SD above 0 or no n above 1.
[[nodiscard]] std::optional<Pooled> pooled(const std::vector<const Claim*>& claims);
/// Random effects likewise over shares (`share_of`) on the scale of log odds, with half a person added on either side
/// (Haldane 1956, Ann Hum Genet 20:309-311); mean and interval in percent, `between` in log odds, `persons` 0. Nothing
/// where fewer than two are given, or one is no share of a number.
[[nodiscard]] std::optional<Pooled> pooled_shares(const std::vector<const Claim*>& claims);
/// Which of `claims`, all of one quantity, a pool can take: those with an SD above 0 and an n above 1. None where one
/// source gives two of them, for two groups of one study are not two studies, or where they were measured differently.
[[nodiscard]] std::vector<std::size_t> poolable(const std::vector<const Claim*>& claims);

/// What studies of one quantity come to, for a body to be held against.
struct Agreed {
  double mean = 0;
  double persons = 0;       ///< SD between persons.
  std::size_t studies = 0;  ///< That state what went into both.
};
/// The pool of those that can be pooled, or the one that can. Where none can, the mean of all with the largest of what
/// `claim_sigma` gives them; `studies` is 0 then. Nothing of none.
[[nodiscard]] std::optional<Agreed> agreed(const std::vector<const Claim*>& claims);

}  // namespace cluneal::anatomy
