#include "session/ride.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace cluneal::session {
namespace {

constexpr double seconds_per_mm = 0.03;                    // At 33 mm/s a course of 300 mm takes 9 s,
constexpr double least_seconds = 8, largest_seconds = 12;  // and none is a rush or a wait.
constexpr double distance = 330;                           // mm: 150 mm of the body from top to bottom.
constexpr double ease = 0.1;                               // Share of the time in which it gathers speed.
constexpr double steady = 12;                              // mm to either side over which the target is averaged.
constexpr int keys = 33;                                   // Steps at which ways of looking are weighed.
constexpr int azimuth_count = 24;                          // Every 15 degrees, all round,
constexpr double azimuth_step = 360.0 / azimuth_count;
constexpr std::array<double, 6> elevation_choices{-25, -8, 8, 25, 42, 60};
constexpr int directions = azimuth_count * static_cast<int>(elevation_choices.size());
constexpr double cost_hidden = 5, cost_turning = 3, cost_elsewhere = 1;
constexpr double around = 10;  // mm: what lies so far along the nerve counts too.

struct Direction {
  double azimuth, elevation;
};

Direction direction(int index) {
  const auto up = static_cast<std::size_t>(index / azimuth_count);
  return {(index % azimuth_count) * azimuth_step, elevation_choices[up]};
}

double turned(double from, double to) {
  return std::remainder(to - from, 360.0);
}

/// Looking from behind, a little from the nerve's own side, more so the farther out it lies.
double elsewhere(const Direction& d, const glm::dvec3& point) {
  const double preferred = 180 - 30 * std::clamp(point.x / 80, -1.0, 1.0);
  const double side = turned(preferred, d.azimuth) / 90, up = (d.elevation - 8) / 60;
  return cost_elsewhere * (side * side + up * up);
}

double turning(const Direction& a, const Direction& b) {
  const double side = turned(a.azimuth, b.azimuth) / 45, up = (b.elevation - a.elevation) / 45;
  return cost_turning * (side * side + up * up);
}

Camera looking(const glm::dvec3& target, const Direction& d, Camera lens) {
  lens.target = target;
  lens.azimuth = d.azimuth - 360 * std::floor(d.azimuth / 360);
  lens.elevation = d.elevation;
  lens.distance = distance;
  return lens;
}

double share_hidden(const Ride& ride, double s, const Direction& d, const InSight& in_sight) {
  const Camera camera = looking(geometry::point_at(ride.line, s), d, {});
  const glm::dvec3 eye = eye_of(camera);
  int hidden = 0;
  for (const double off : {-around, 0.0, around})
    hidden += in_sight(eye, geometry::point_at(ride.line, s + off)) ? 0 : 1;
  return hidden / 3.0;
}

/// The cheapest chain of directions, one a key.
std::vector<Direction> cheapest(const Ride& ride, const InSight& in_sight) {
  std::vector<std::vector<int>> came_from(keys, std::vector<int>(directions, 0));
  std::vector<double> cost(directions, 0);
  for (int key = 0; key < keys; ++key) {
    const double s = ride.length * key / (keys - 1);
    std::vector<double> next(directions);
    for (int to = 0; to < directions; ++to) {
      double best = key == 0 ? 0 : std::numeric_limits<double>::infinity();
      for (int from = 0; key > 0 && from < directions; ++from) {
        const double sum = cost[static_cast<std::size_t>(from)] + turning(direction(from), direction(to));
        if (sum >= best) continue;
        best = sum;
        came_from[static_cast<std::size_t>(key)][static_cast<std::size_t>(to)] = from;
      }
      const Direction d = direction(to);
      next[static_cast<std::size_t>(to)] =
          best + cost_hidden * share_hidden(ride, s, d, in_sight) + elsewhere(d, geometry::point_at(ride.line, s));
    }
    cost = std::move(next);
  }
  auto at = static_cast<int>(std::min_element(cost.begin(), cost.end()) - cost.begin());
  std::vector<Direction> chain(keys);
  for (int key = keys - 1; key >= 0; --key) {
    chain[static_cast<std::size_t>(key)] = direction(at);
    at = came_from[static_cast<std::size_t>(key)][static_cast<std::size_t>(at)];
  }
  return chain;
}

/// Each by its neighbours (1, 2, 1), ends kept.
void smooth(std::vector<double>& values) {
  const std::vector<double> before = values;
  for (std::size_t i = 1; i + 1 < values.size(); ++i) values[i] = (before[i - 1] + 2 * before[i] + before[i + 1]) / 4;
}

/// Uniform Catmull-Rom through `values` at 0 to 1.
double along(const std::vector<double>& values, double fraction) {
  const auto last = static_cast<double>(values.size() - 1);
  const double place = std::clamp(fraction, 0.0, 1.0) * last;
  const auto i = static_cast<std::size_t>(std::min(std::floor(place), last - 1));
  const double t = place - static_cast<double>(i);
  const double b = values[i], c = values[i + 1];
  const double a = i > 0 ? values[i - 1] : b, d = i + 2 < values.size() ? values[i + 2] : c;
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

}  // namespace

Ride plan_ride(geometry::Polyline line, std::vector<RideStop> stops, const InSight& in_sight) {
  Ride ride;
  ride.length = geometry::length_of(line);
  ride.line = std::move(line);
  ride.stops = std::move(stops);
  ride.seconds = std::clamp(ride.length * seconds_per_mm, least_seconds, largest_seconds);
  for (const Direction& d : cheapest(ride, in_sight)) {
    const double before = ride.azimuths.empty() ? d.azimuth : ride.azimuths.back();
    ride.azimuths.push_back(before + turned(before, d.azimuth));
    ride.elevations.push_back(d.elevation);
  }
  for (int round = 0; round < 4; ++round) {
    smooth(ride.azimuths);
    smooth(ride.elevations);
  }
  return ride;
}

Camera ride_camera(const Ride& ride, double fraction, const Camera& lens) {
  const double s = std::clamp(fraction, 0.0, 1.0) * ride.length;
  glm::dvec3 target{0};
  constexpr int samples = 9;
  for (int i = 0; i < samples; ++i) {
    // Evenly to both sides also near the ends, where less of the nerve is left.
    const double reach = std::min({steady, s, ride.length - s});
    target += geometry::point_at(ride.line, s + reach * (2.0 * i / (samples - 1) - 1));
  }
  return looking(target / static_cast<double>(samples),
                 {along(ride.azimuths, fraction), along(ride.elevations, fraction)}, lens);
}

std::size_t stop_at(const Ride& ride, double fraction) {
  constexpr double slack = 1e-9;
  std::size_t at = 0;
  for (std::size_t i = 0; i < ride.stops.size(); ++i) {
    if (ride.stops[i].at <= fraction + slack) at = i;
  }
  return at;
}

double way_after(double t) {
  t = std::clamp(t, 0.0, 1.0);
  if (t > 1 - ease) return 1 - way_after(1 - t);
  return t < ease ? t * t / (2 * ease * (1 - ease)) : (t - ease / 2) / (1 - ease);
}

double time_at(double s) {
  s = std::clamp(s, 0.0, 1.0);
  if (s > 0.5) return 1 - time_at(1 - s);
  const double eased = ease / (2 * (1 - ease));
  return s < eased ? std::sqrt(2 * ease * (1 - ease) * s) : s * (1 - ease) + ease / 2;
}

RideMoment ride_begun(const Ride& ride) {
  if (ride.stops.empty()) return {};
  return {time_at(ride.stops.front().at), 0, true};
}

RideMoment ridden_on(const Ride& ride, const RideMoment& before, double seconds) {
  RideMoment now = before;
  now.time_share = std::min(1.0, before.time_share + seconds / ride.seconds);
  const std::size_t reached = stop_at(ride, way_after(now.time_share));
  now.halted = now.time_share >= 1;
  if (reached > before.stop) {
    // Each of them, however many have been passed since.
    now.stop = before.stop + 1;
    now.time_share = std::clamp(time_at(ride.stops[now.stop].at), before.time_share, now.time_share);
    now.halted = true;
  }
  return now;
}

}  // namespace cluneal::session
