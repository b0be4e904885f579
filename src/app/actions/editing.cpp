// Which person is shown, and the way back and forth.
#include "app/actions/perform.h"
#include "app/models/bodies.h"
#include "app/models/models.h"
#include "app/tours/ink.h"

namespace cluneal::app {
namespace {

struct EditingPerformer {
  Application::State& state;
  double now;

  void operator()(const session::SetBody& a) const { set_body(state, a.person, now); }
  void operator()(const session::OtherBody&) const {
    if (const auto* other = anatomy::of_other_sex(state.library.atlas.persons, state.scene().body)) {
      set_body(state, other->id, now);
    }
  }
  void operator()(const session::Undo&) const {
    if (state.presenting) return undo_ink(state);
    if (state.editing.history.can_undo()) apply_history_step([](session::History& history) { history.undo(); });
  }
  void operator()(const session::Redo&) const {
    if (state.presenting) return redo_ink(state);
    if (state.editing.history.can_redo()) apply_history_step([](session::History& history) { history.redo(); });
  }

  /// What the other scene needs and what is not at hand is fetched.
  template <class Step>
  void apply_history_step(Step step) const {
    const std::string person = state.scene().body;
    step(state.editing.history);
    if (state.scene().body != person) request_body(state, state.scene().body);
    for (const session::ImportedModel& model : state.scene().models) restore_model(state, model);
    state.mark_dirty(now);
  }
};

}  // namespace

void perform(Application::State& state, const session::EditingAction& action, double now) {
  std::visit(EditingPerformer{state, now}, action);
}

}  // namespace cluneal::app
