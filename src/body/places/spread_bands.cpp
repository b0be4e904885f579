#include "body/places/spread_bands.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "anatomy/pool.h"
#include "body/core/stations.h"
#include "geometry/curve.h"

namespace cluneal::body {
namespace {

constexpr double step = 0.5;  ///< mm along the curve.

/// The least and the most that counts as within the study's spread.
std::optional<std::array<double, 2>> limits_of(const anatomy::Claim& claim) {
  if (claim.spread_kind == anatomy::SpreadKind::sd && claim.spread > 0) {
    return std::array{claim.value - claim.spread, claim.value + claim.spread};
  }
  if (claim.low && claim.high) return std::array{*claim.low, *claim.high};
  return std::nullopt;
}

std::optional<SpreadBand> band_of(const Body& body, const anatomy::Claim& claim, const ClaimMeasure& measure,
                                  const geometry::Polyline& curve, double station) {
  const auto limits = limits_of(claim);
  if (!limits) return std::nullopt;
  const double length = geometry::length_of(curve);
  const auto count = static_cast<std::size_t>(std::ceil(length / step)) + 1;
  const auto value_at = [&](std::size_t i) {
    return measured_at(measure, body, curve,
                       geometry::point_at(curve, std::min(length, step * static_cast<double>(i))));
  };
  std::vector<double> values(count);
  for (std::size_t i = 0; i < count; ++i) values[i] = value_at(i);
  // A curve may pass a distance twice: the mean is taken where the nerve crosses, the nearer of the two.
  std::size_t mean = 0;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < count; ++i) {
    const double off = std::abs(values[i] - claim.value);
    const double away = std::abs(step * static_cast<double>(i) - station);
    if (off > step) continue;
    if (away < least) {
      least = away;
      mean = i;
    }
  }
  if (!std::isfinite(least)) return std::nullopt;
  const auto inside = [&](std::size_t i) { return values[i] >= (*limits)[0] && values[i] <= (*limits)[1]; };
  std::size_t first = mean, last = mean;
  while (first > 0 && inside(first - 1)) --first;
  while (last + 1 < count && inside(last + 1)) ++last;
  SpreadBand band;
  band.claim = claim.key;
  band.mean = geometry::point_at(curve, step * static_cast<double>(mean));
  for (std::size_t i = first; i <= last; ++i) {
    band.within.push_back(geometry::point_at(curve, std::min(length, step * static_cast<double>(i))));
  }
  return band;
}

/// The studies among `measures` that measured from one landmark in one way, as one band.
std::optional<SpreadBand> pool_of(const Body& body, const anatomy::Atlas& atlas,
                                  const std::vector<const ClaimMeasure*>& measures, const geometry::Polyline& curve,
                                  double station) {
  std::vector<const anatomy::Claim*> claims, taken;
  for (const ClaimMeasure* measure : measures) claims.push_back(&atlas.claims.at(measure->claim));
  for (const std::size_t i : anatomy::poolable(claims)) taken.push_back(claims[i]);
  const auto pool = anatomy::pooled(taken);
  if (!pool) return std::nullopt;
  anatomy::Claim as_one = *taken.front();
  as_one.value = pool->mean;
  as_one.spread = pool->persons;
  auto band = band_of(body, as_one, *measures.front(), curve, station);
  if (band) band->pool = SpreadBand::Pool{pool->mean, pool->persons, taken.size(), claims.size()};
  return band;
}

/// Those that measured from one landmark in one way, in the order of the first of each.
std::vector<std::vector<const ClaimMeasure*>> comparable(const std::vector<ClaimMeasure>& measures) {
  std::vector<std::vector<const ClaimMeasure*>> groups;
  for (const ClaimMeasure& measure : measures) {
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
      const ClaimMeasure& first = *group.front();
      return first.landmark == measure.landmark && first.along == measure.along && first.height == measure.height;
    });
    if (same == groups.end()) {
      groups.push_back({&measure});
    } else {
      same->push_back(&measure);
    }
  }
  return groups;
}

}  // namespace

std::vector<SpreadBand> spread_bands(const Body& body, const anatomy::Atlas& atlas, const Id& nerve) {
  std::vector<SpreadBand> bands;
  const base::Side side = base::side_of(nerve);
  const auto known = atlas.nerves.find(side == base::Side::none ? nerve : nerve.parent());
  if (known == atlas.nerves.end()) return bands;
  for (const anatomy::Waypoint& waypoint : known->second.course) {
    const Id on = sided(waypoint.place, side);
    const auto curve = body.curves.find(on);
    if (curve == body.curves.end() || waypoint.station_claims.empty()) continue;
    const auto measures = claim_measures(atlas, body, waypoint.station_claims, side);
    if (!measures) continue;
    const double station = fitted_position(curve->second, body, *measures).arc_length;
    for (const ClaimMeasure& measure : *measures) {
      auto band = band_of(body, atlas.claims.at(measure.claim), measure, curve->second, station);
      if (!band) continue;
      band->curve = on;
      bands.push_back(std::move(*band));
    }
    for (const auto& group : comparable(*measures)) {
      auto band = pool_of(body, atlas, group, curve->second, station);
      if (!band) continue;
      band->curve = on;
      bands.push_back(std::move(*band));
    }
  }
  return bands;
}

}  // namespace cluneal::body
