#pragma once

#include <variant>

namespace cluneal::session {

// Rides along a nerve. They move the camera alone.

/// Along the selected nerve, from its root to the skin; waits at the first step. Goes on where it is on its way.
struct StartRide {};
/// To the next step of the ride, or the one before; waits there.
struct StepRide {
  int by = 1;
};
struct PauseRide {};
/// The camera stays where the ride has brought it.
struct LeaveRide {};

using RideAction = std::variant<StartRide, StepRide, PauseRide, LeaveRide>;

}  // namespace cluneal::session
