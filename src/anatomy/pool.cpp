#include "anatomy/pool.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace cluneal::anatomy {
namespace {

constexpr double z = 1.959964;  ///< Of the normal distribution, two-sided 95 %.

std::optional<double> variance_of_mean(const Claim& claim) {
  if (claim.spread_kind != SpreadKind::sd || !(claim.spread > 0) || claim.n.value_or(0) < 2) return std::nullopt;
  return claim.spread * claim.spread / *claim.n;
}

struct Estimate {
  double value = 0, variance = 0;
};

/// All but `persons`.
Pooled random_effects(const std::vector<Estimate>& estimates) {
  // Fixed effects first: what they leave over beyond chance is the variance between the studies.
  double sum = 0, sum_of_squares = 0, weighted = 0;
  for (const Estimate& estimate : estimates) {
    const double w = 1 / estimate.variance;
    sum += w;
    sum_of_squares += w * w;
    weighted += w * estimate.value;
  }
  double q = 0;
  for (const Estimate& estimate : estimates) q += std::pow(estimate.value - weighted / sum, 2) / estimate.variance;
  const double freedom = static_cast<double>(estimates.size()) - 1;
  const double between = std::max(0.0, (q - freedom) / (sum - sum_of_squares / sum));

  Pooled pool;
  pool.between = std::sqrt(between);
  pool.inconsistency = q > 0 ? std::max(0.0, (q - freedom) / q) : 0;
  double total = 0;
  for (const Estimate& estimate : estimates) {
    pool.weights.push_back(1 / (estimate.variance + between));
    total += pool.weights.back();
  }
  for (std::size_t i = 0; i < estimates.size(); ++i) {
    pool.weights[i] /= total;
    pool.mean += pool.weights[i] * estimates[i].value;
  }
  const double reach = z / std::sqrt(total);
  pool.interval = {pool.mean - reach, pool.mean + reach};
  return pool;
}

}  // namespace

Interval share_interval(double percent, int n) {
  if (n < 1) return {0, 100};
  const double p = std::clamp(percent / 100, 0.0, 1.0);
  const double middle = p + z * z / (2 * n);
  const double reach = z * std::sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
  const double scale = 100 / (1 + z * z / n);
  return {std::max(0.0, (middle - reach) * scale), std::min(100.0, (middle + reach) * scale)};
}

std::optional<Interval> mean_interval(const Claim& claim) {
  const auto variance = variance_of_mean(claim);
  if (!variance) return std::nullopt;
  const double reach = z * std::sqrt(*variance);
  return Interval{claim.value - reach, claim.value + reach};
}

std::optional<Pooled> pooled(const std::vector<const Claim*>& claims) {
  if (claims.size() < 2) return std::nullopt;
  std::vector<Estimate> estimates;
  for (const Claim* claim : claims) {
    const auto variance = variance_of_mean(*claim);
    if (!variance) return std::nullopt;
    estimates.push_back({claim->value, *variance});
  }
  Pooled pool = random_effects(estimates);
  double within = 0;
  for (std::size_t i = 0; i < claims.size(); ++i) within += pool.weights[i] * claims[i]->spread * claims[i]->spread;
  pool.persons = std::sqrt(within + pool.between * pool.between);
  return pool;
}

std::optional<Pooled> pooled_shares(const std::vector<const Claim*>& claims) {
  if (claims.size() < 2) return std::nullopt;
  std::vector<Estimate> estimates;
  for (const Claim* claim : claims) {
    const auto share = share_of(*claim);
    if (!share || claim->n.value_or(0) < 1) return std::nullopt;
    const double found = std::round(*share / 100 * *claim->n) + 0.5, missed = *claim->n + 1 - found;
    estimates.push_back({std::log(found / missed), 1 / found + 1 / missed});
  }
  Pooled pool = random_effects(estimates);
  const auto percent = [](double log_odds) { return 100 / (1 + std::exp(-log_odds)); };
  pool.mean = percent(pool.mean);
  pool.interval = {percent(pool.interval[0]), percent(pool.interval[1])};
  return pool;
}

std::vector<std::size_t> poolable(const std::vector<const Claim*>& claims) {
  std::vector<std::size_t> taken;
  std::set<std::string> references, metrics;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (!variance_of_mean(*claims[i])) continue;
    if (!references.insert(claims[i]->reference).second) return {};
    metrics.insert(claims[i]->metric);
    taken.push_back(i);
  }
  return metrics.size() == 1 ? taken : std::vector<std::size_t>{};
}

std::optional<Agreed> agreed(const std::vector<const Claim*>& claims) {
  if (claims.empty()) return std::nullopt;
  std::vector<const Claim*> taken;
  for (const std::size_t i : poolable(claims)) taken.push_back(claims[i]);
  if (const auto pool = pooled(taken)) return Agreed{pool->mean, pool->persons, taken.size()};
  if (!taken.empty()) return Agreed{taken.front()->value, taken.front()->spread, 1};
  Agreed all;
  for (const Claim* claim : claims) {
    all.mean += claim->value / static_cast<double>(claims.size());
    all.persons = std::max(all.persons, claim_sigma(*claim));
  }
  return all;
}

}  // namespace cluneal::anatomy
