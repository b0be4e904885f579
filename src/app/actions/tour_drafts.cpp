// A tour is made in the window.
#include "app/tours/tour_drafts.h"
#include "app/actions/perform.h"

namespace cluneal::app {
namespace {

struct TourDraftPerformer {
  Application::State& state;
  double now;

  void operator()(const session::MakeTour&) const { make_tour(state, now); }
  void operator()(const session::NewTour&) const { new_tour(state, now); }
  void operator()(const session::ChangeTour& a) const { change_tour(state, a.tour, now); }
  void operator()(const session::StopMakingTour&) const { stop_making_tour(state, now); }
  void operator()(const session::TakeStep&) const { take_step(state, now); }
  void operator()(const session::RetakeStep&) const { retake_step(state, now); }
  void operator()(const session::GoToStep& a) const { go_to_step(state, a.step, now); }
  void operator()(const session::MoveStep& a) const { move_step(state, a.by, now); }
  void operator()(const session::DuplicateStep&) const { duplicate_step(state, now); }
  void operator()(const session::RemoveStep&) const { remove_step(state, now); }
  void operator()(const session::WriteStep& a) const { write_step(state, a, now); }
  void operator()(const session::NameTour& a) const { name_tour(state, a, now); }
  void operator()(const session::UndoTourChange&) const { undo_tour_change(state, now); }
  void operator()(const session::RedoTourChange&) const { redo_tour_change(state, now); }
  void operator()(const session::SaveTour& a) const { save_tour(state, a.path, now); }
  void operator()(const session::TryTour&) const { try_tour(state, now); }
};

}  // namespace

void perform(Application::State& state, const session::TourDraftAction& action, double now) {
  std::visit(TourDraftPerformer{state, now}, action);
}

}  // namespace cluneal::app
