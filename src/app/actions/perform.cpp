#include "app/actions/perform.h"

namespace cluneal::app {

void perform_action(Application::State& state, const session::Action& action, double now) {
  const bool looks_only =
      std::holds_alternative<session::HoverAt>(action) || std::holds_alternative<session::Orbit>(action) ||
      std::holds_alternative<session::Pan>(action) || std::holds_alternative<session::Zoom>(action) ||
      std::holds_alternative<session::DismissMessage>(action);
  if (!looks_only) state.panel.forget_notes();
  std::visit([&]<class One>(const One& asked) { perform(state, session::SubjectOf<One>(asked), now); }, action);
}

}  // namespace cluneal::app
