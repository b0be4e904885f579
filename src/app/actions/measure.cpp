// The ruler between two points.
#include "app/drawing/measure.h"

#include "app/actions/perform.h"

namespace cluneal::app {
namespace {

struct MeasurePerformer {
  Application::State& state;

  void operator()(const session::StartMeasuring&) const { start_measuring(state); }
  void operator()(const session::LeaveMeasuring&) const { leave_measuring(state); }
};

}  // namespace

void perform(Application::State& state, const session::MeasureAction& action, double) {
  std::visit(MeasurePerformer{state}, action);
}

}  // namespace cluneal::app
