// Points on a model and on the atlas.
#include "app/actions/perform.h"
#include "app/models/pair_points.h"

namespace cluneal::app {
namespace {

struct PairingPerformer {
  Application::State& state;
  double now;

  void operator()(const session::StartPairing& a) const { start_pairing(state, a.model, now); }
  void operator()(const session::TakePairBack&) const { take_pair_back(state, now); }
  void operator()(const session::SetPairScale& a) const {
    if (state.doing.pairing) state.doing.pairing->with_scale = a.on;
    state.panel.stale = true;
  }
  void operator()(const session::FitPairs&) const { fit_pairing(state, now); }
  void operator()(const session::LeavePairing&) const { leave_pairing(state, now); }
};

}  // namespace

void perform(Application::State& state, const session::PairingAction& action, double now) {
  std::visit(PairingPerformer{state, now}, action);
}

}  // namespace cluneal::app
