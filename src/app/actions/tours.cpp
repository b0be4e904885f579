// A tour is given in the window.
#include "app/actions/perform.h"
#include "app/tours/ink.h"
#include "app/tours/talk.h"

namespace cluneal::app {
namespace {

struct TourPerformer {
  Application::State& state;
  double now;

  void operator()(const session::StartTour& a) const { start_tour(state, a.tour, now); }
  void operator()(const session::TurnSlide& a) const {
    change([&](session::Talk talk) { return session::turned(std::move(talk), a.by); });
  }
  void operator()(const session::GoToTourEnd& a) const {
    change([&](session::Talk talk) { return session::at_end(std::move(talk), a.last); });
  }
  void operator()(const session::TypeStepDigit& a) const {
    change([&](session::Talk talk) { return session::typed(std::move(talk), a.digit); });
  }
  void operator()(const session::TakeStepNumber&) const { change(session::taken); }
  void operator()(const session::EraseStepDigit&) const { change(session::erased); }
  void operator()(const session::ResetSlide&) const { reset_slide(state, now); }
  void operator()(const session::FreezeHall&) const { freeze_hall(state); }
  void operator()(const session::NextTourLanguage&) const { take_next_language(state, now); }
  void operator()(const session::LeaveTour&) const {
    if (!state.presenting) return;
    if (state.presenting->talk.typed.empty()) {
      // The pen is put down first.
      if (state.presenting->tool != session::SlideTool::pointer) {
        take_slide_tool(state, session::SlideTool::pointer);
      } else if (state.presenting->frozen) {
        freeze_hall(state);
      } else {
        end_tour(state, now);
      }
    } else {
      change([](session::Talk talk) {
        talk.typed.clear();
        return talk;
      });
    }
  }

  template <class Step>
  void change(Step step) const {
    if (state.presenting) go_on(state, step(state.presenting->talk), now);
  }
};

}  // namespace

void perform(Application::State& state, const session::TourAction& action, double now) {
  std::visit(TourPerformer{state, now}, action);
}

}  // namespace cluneal::app
