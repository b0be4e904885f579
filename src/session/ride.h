#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "geometry/curve.h"
#include "session/camera.h"

namespace cluneal::session {

/// A place on the way where there is something to say.
struct RideStop {
  double at = 0;      ///< Fraction of the way, 0 to 1.
  std::string nerve;  ///< Whose course it is: a ride goes on from a root into the nerve that it joins.
  std::string step;   ///< "crosses the top of the iliac crest"
};

/// Whether `point` can be seen from `eye`.
using InSight = std::function<bool(const glm::dvec3& eye, const glm::dvec3& point)>;

/// A camera's way along a nerve: where it looks follows the nerve, from where it looks was chosen beforehand so that
/// the nerve is in sight wherever it can be, from behind and outside where it may choose, turning slowly.
struct Ride {
  geometry::Polyline line;                   ///< mm, LPS, from root to skin.
  double length = 0;                         ///< mm.
  std::vector<double> azimuths, elevations;  ///< At even steps of the way; azimuths unwrapped.
  std::vector<RideStop> stops;               ///< In the order of the way.
  double seconds = 10;                       ///< How long it takes.
};

/// Chooses the ways of looking: of all directions, the cheapest chain in which being hidden costs most, then turning,
/// then looking from elsewhere than behind (dynamic programming over the steps of the way).
[[nodiscard]] Ride plan_ride(geometry::Polyline line, std::vector<RideStop> stops, const InSight& in_sight);
/// The camera at a fraction of the way. Its lens is `lens`'s.
[[nodiscard]] Camera ride_camera(const Ride& ride, double fraction, const Camera& lens = {});
/// The last stop that has been reached; the first where none has. 0 for a ride without stops.
[[nodiscard]] std::size_t stop_at(const Ride& ride, double fraction);
/// A moment of a ride.
struct RideMoment {
  double time_share = 0;  ///< Of its time, 0 to 1.
  std::size_t stop = 0;   ///< The last one that has been reached.
  bool halted = false;
};
/// Before it is asked on for the first time: it waits at its first stop.
[[nodiscard]] RideMoment ride_begun(const Ride& ride);
/// `seconds` later: a stop that is reached halts the ride there, so that there is time to read and to speak.
[[nodiscard]] RideMoment ridden_on(const Ride& ride, const RideMoment& before, double seconds);
/// How far the ride has come after a share of its time: it starts and ends gently. And the other way round.
[[nodiscard]] double way_after(double time_share);
[[nodiscard]] double time_at(double way_share);

}  // namespace cluneal::session
