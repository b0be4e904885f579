#pragma once

#include "app/application_state.h"

namespace cluneal::app {

// The desk: somebody learns alone, and takes the window over as a tour does.

void enter_desk(Application::State& state, double now);
/// Scene, camera and what went on are as they were before.
void leave_desk(Application::State& state, double now);
void go_on_at_desk(Application::State& state, double now);
void go_back_at_desk(Application::State& state, double now);
/// An answer, the next of several steps, or a grade, counted from 1; what makes no sense at this step changes nothing.
void choose_at_desk(Application::State& state, std::size_t number, double now);
void type_answer(Application::State& state, const std::string& text, double now);
void answer_place(Application::State& state, const glm::dvec2& pixel, double now);
void answer_painting(Application::State& state, double now);
void undo_step(Application::State& state, double now);
void show_answer(Application::State& state, double now);
void take_back_answer(Application::State& state, double now);
void show_progress(Application::State& state, bool on, double now);
void set_new_a_day(Application::State& state, int count, double now);

/// Of those that were put aside; another id changes nothing.
void ask_put_aside(Application::State& state, const std::string& question, double now);

void add_learner(Application::State& state, const std::string& name, double now);
void choose_learner(Application::State& state, long long id, double now);
void remove_learner(Application::State& state, long long id, double now);
void save_progress(Application::State& state, const std::string& path);
void open_progress(Application::State& state, const std::string& path, double now);

/// An exam of questions that are drawn.
void offer_exam(Application::State& state, std::size_t questions, double now);
void open_exam(Application::State& state, const std::string& path, double now);
/// Where an exam is: begins it, goes back to its question, or leaves what is over.
void go_on_in_exam(Application::State& state, double now);
/// Asks before it leaves an exam that is being sat.
void go_back_in_exam(Application::State& state, double now);
/// Counted from 1.
void go_to_exam_question(Application::State& state, std::size_t number, double now);
/// The answer to the question that is asked; asks the next one that has none.
void take_exam_answer(Application::State& state, Verdict verdict, double now);
void hand_in_exam(Application::State& state, double now);
void save_exam(Application::State& state, const std::string& path);
void save_exam_report(Application::State& state, const std::string& path);
/// The exam's questions in the language that is now spoken.
void renew_exam(Application::State& state, double now);
/// Hands in what is not yet when the time is over; gives whether something is to be told.
bool watch_exam(Application::State& state, double now);

/// Seconds since the beginning of 1970, UTC, as answers are kept with.
[[nodiscard]] long long unix_time_of(const Application::State& state);
/// Questions and the plan of now: after answers, a learner or a language have changed.
void renew_plan(Application::State& state);
/// Asks it, as it is.
void ask(Application::State& state, study::Question question, double now);
/// Asks it, choices in an order.
void pose(Application::State& state, const study::Question& question, double now);
/// What a question shows of the body, after body or language have changed.
void renew_desk(Application::State& state);
/// Places the camera where question, size or body is another than it was placed for. Does nothing away from the desk.
void frame_desk(Application::State& state, double now);
/// Where one clicked and where the place is, once it is answered.
[[nodiscard]] std::vector<view::PointMark> desk_marks(const Application::State& state);
/// What the window shows of it; nothing away from the desk.
[[nodiscard]] std::optional<ui::DeskView> desk_view_of(const Application::State& state);

}  // namespace cluneal::app
