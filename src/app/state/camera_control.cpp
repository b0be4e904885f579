#include "app/state/camera_control.h"

#include <algorithm>

namespace cluneal::app {

bool CameraControl::move(const session::Camera& to, double time) {
  if (to == now) return false;
  flight.reset();
  history.moving_from(now, time);
  now = to;
  last_move = time;
  return true;
}

bool CameraControl::fly_to(const session::Camera& to, double time) {
  if (to == now) return false;
  history.moving_from(now, time);
  fly_without_history(to, time);
  return true;
}

bool CameraControl::advance(double time) {
  if (!flight) return false;
  const double t = (time - flight->start) / flight->seconds;
  now = session::between(flight->from, flight->to, std::clamp(t, 0.0, 1.0));
  last_move = time;
  if (t >= 1) flight.reset();
  return !flight;
}

}  // namespace cluneal::app
