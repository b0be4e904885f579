// Somebody learns alone.
#include "app/desk/desk.h"
#include "app/actions/perform.h"
#include "app/tours/talk.h"

namespace cluneal::app {
namespace {

struct DeskPerformer {
  Application::State& state;
  double now;

  void operator()(const session::EnterDesk&) const { enter_desk(state, now); }
  void operator()(const session::LeaveDesk&) const { leave_desk(state, now); }
  void operator()(const session::GoBackAtDesk&) const { go_back_at_desk(state, now); }
  void operator()(const session::GoOnAtDesk&) const { go_on_at_desk(state, now); }
  void operator()(const session::ChooseAtDesk& a) const { choose_at_desk(state, a.number, now); }
  void operator()(const session::TypeAnswer& a) const { type_answer(state, a.text, now); }
  void operator()(const session::AnswerPlace& a) const { answer_place(state, a.pixel, now); }
  void operator()(const session::AnswerPainting&) const { answer_painting(state, now); }
  void operator()(const session::UndoStep&) const { undo_step(state, now); }
  void operator()(const session::ShowAnswer&) const { show_answer(state, now); }
  void operator()(const session::TakeBackAnswer&) const { take_back_answer(state, now); }
  void operator()(const session::ShowProgress& a) const { show_progress(state, a.on, now); }
  void operator()(const session::SetNewADay& a) const { set_new_a_day(state, a.count, now); }
  void operator()(const session::AskAtDesk& a) const { ask_put_aside(state, a.question, now); }
  void operator()(const session::AddLearner& a) const { add_learner(state, a.name, now); }
  void operator()(const session::ChooseLearner& a) const { choose_learner(state, a.id, now); }
  void operator()(const session::RemoveLearner& a) const { remove_learner(state, a.id, now); }
  void operator()(const session::StartLesson& a) const {
    if (!state.desk) return;
    leave_desk(state, now);
    start_tour(state, a.tour, now);
    // After it one is where one began.
    if (state.presenting) state.on_own_scene([this_state = &state] { enter_desk(*this_state, this_state->clock); });
  }
  void operator()(const session::SaveProgress& a) const { save_progress(state, a.path); }
  void operator()(const session::OpenProgress& a) const { open_progress(state, a.path, now); }
  void operator()(const session::OfferExam& a) const { offer_exam(state, a.questions, now); }
  void operator()(const session::OpenExam& a) const { open_exam(state, a.path, now); }
  void operator()(const session::HandInExam&) const { hand_in_exam(state, now); }
  void operator()(const session::SaveExam& a) const { save_exam(state, a.path); }
  void operator()(const session::SaveExamReport& a) const { save_exam_report(state, a.path); }
};

}  // namespace

void perform(Application::State& state, const session::DeskAction& action, double now) {
  std::visit(DeskPerformer{state, now}, action);
}

}  // namespace cluneal::app
