#pragma once

#include <optional>

#include "session/camera.h"
#include "session/camera_history.h"

namespace cluneal::app {

/// The camera on its way.
struct Flight {
  session::Camera from, to;
  double start = 0;
  double seconds = 0.6;
};

/// Where one looks from, where one came from, and where the camera is flying.
struct CameraControl {
  session::Camera now;
  session::CameraHistory history;
  std::optional<Flight> flight;
  double last_move = -1e9;  ///< When it moved last.

  /// By hand: at once, and a flight ends. Gives whether it moves at all.
  bool move(const session::Camera& to, double time);
  /// In flight, with a place in the history to come back to. Gives whether it moves at all.
  bool fly_to(const session::Camera& to, double time);
  /// In flight, without one: along the history itself, and from step to step of a ride.
  void fly_without_history(const session::Camera& to, double time) { flight = Flight{now, to, time}; }
  /// Where it is at that time; gives whether a flight has ended.
  bool advance(double time);
  [[nodiscard]] const session::Camera& aim() const { return flight ? flight->to : now; }
};

}  // namespace cluneal::app
