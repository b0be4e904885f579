// The program itself, what it works on and what it says.
#include "app/actions/perform.h"
#include "app/files/files.h"
#include "app/models/bodies.h"
#include "app/present/languages.h"

namespace cluneal::app {
namespace {

struct ProgramPerformer {
  Application::State& state;
  double now;

  void operator()(const session::OpenSource& a) const { open_source(state, a.address, now); }
  void operator()(const session::CancelWork&) const {
    state.work.cancel();
    state.figures.waiting.clear();
    keep_body(state, state.scene().body, now);
    state.panel.stale = true;
  }
  void operator()(const session::DismissMessage& a) const { state.panel.dismiss(a.index); }
  void operator()(const session::SetLanguage& a) const { set_language(state, a.tag); }
  void operator()(const session::Quit&) const { state.quitting = true; }
};

}  // namespace

void perform(Application::State& state, const session::ProgramAction& action, double now) {
  std::visit(ProgramPerformer{state, now}, action);
}

}  // namespace cluneal::app
