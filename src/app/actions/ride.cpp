// Rides along a nerve.
#include "app/actions/perform.h"
#include "app/flight/rides.h"

namespace cluneal::app {
namespace {

struct RidePerformer {
  Application::State& state;
  double now;

  void operator()(const session::StartRide&) const { start_ride(state, now); }
  void operator()(const session::StepRide& a) const { step_ride(state, a.by, now); }
  void operator()(const session::PauseRide&) const { halt_or_ride_on(state, now); }
  void operator()(const session::LeaveRide&) const {
    if (!state.doing.riding) return;
    state.doing.riding.reset();
    state.camera.flight.reset();
    state.mark_dirty(now);
  }
};

}  // namespace

void perform(Application::State& state, const session::RideAction& action, double now) {
  std::visit(RidePerformer{state, now}, action);
}

}  // namespace cluneal::app
