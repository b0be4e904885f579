#include "app/desk/desk.h"

#include <algorithm>
#include <ctime>
#include <utility>

#include "app/desk/found.h"
#include "app/drawing/paint.h"
#include "app/models/bodies.h"
#include "session/camera.h"
#include "session/tours.h"
#include "study/make_questions.h"
#include "study/pick.h"
#include "view/framing.h"

namespace cluneal::app {

using base::Id;
using session::DeskStep;

namespace {

constexpr std::uint64_t choices_seed = 1;

/// Whoever learned last goes on; a first learner has to say who they are.
void choose_last_learner(AtDesk& desk) {
  std::optional<long long> last;
  long long when = -1;
  for (const LearnerEntry& entry : desk.learning.learners()) {
    if (!desk.learning.choose(entry.id)) continue;
    const long long at = desk.learning.answers().empty() ? 0 : desk.learning.answers().back().answer.at;
    if (at >= when) when = at, last = entry.id;
  }
  if (last) (void)desk.learning.choose(*last);
}

void ask_next(Application::State& state, double now) {
  renew_plan(state);
  AtDesk& desk = *state.desk;
  const auto at = desk.plan.queue.empty() ? desk.place_of.end() : desk.place_of.find(desk.plan.queue.front());
  if (at == desk.place_of.end()) {
    desk.practice.step = DeskStep::done;
    state.doing.painting.reset();
  } else {
    pose(state, desk.pool[at->second], now);
  }
  state.mark_dirty(now);
}

void judge(Application::State& state, Verdict verdict, double now) {
  if (state.desk->exam) {
    take_exam_answer(state, std::move(verdict), now);
    return;
  }
  state.desk->practice = with_verdict(std::move(state.desk->practice), std::move(verdict), now);
  state.mark_dirty(now);
}

/// Keeps the answer with its grade, and asks the next question.
void keep_answer(Application::State& state, study::Grade grade, double now) {
  AtDesk& desk = *state.desk;
  Practice& practice = desk.practice;
  if (!takes_grade(practice, now)) return;
  KeptAnswer answer{{practice.question.id, grade, unix_time_of(state)}, practice.milliseconds, {}, 0};
  if (practice.verdict) answer.missed = practice.verdict->missed;
  if (const base::Status kept = desk.learning.add(std::move(answer)); !kept) {
    // The question stays: an answer that is not kept was not given.
    state.report(base::Severity::error, kept.error());
    return;
  }
  ++practice.answered;
  if (practice.verdict && practice.verdict->right) ++practice.right;
  ask_next(state, now);
}

bool waits_for_answer(const Application::State& state, study::Answering answering) {
  return state.desk && state.desk->practice.step == DeskStep::question &&
         state.desk->practice.question.answering == answering;
}

}  // namespace

void pose(Application::State& state, const study::Question& question, double now) {
  AtDesk& desk = *state.desk;
  const auto card = desk.cards.find(question.id);
  const auto turn = static_cast<std::uint64_t>(card == desk.cards.end() ? 0 : card->second.answers);
  ask(state, study::posed(question, choices_seed, turn), now);
}

void ask(Application::State& state, study::Question question, double now) {
  Practice& practice = state.desk->practice;
  practice.question = std::move(question);
  practice.taken.clear();
  practice.verdict.reset();
  practice.asked = now;
  practice.step = DeskStep::question;
  state.doing.painting.reset();
  if (practice.question.answering == study::Answering::paint) (void)begin_painting(state);
}

void enter_desk(Application::State& state, double now) {
  if (state.desk || state.bedside || state.presenting) return;
  AtDesk desk(state.kept);
  desk.shown.body = state.scene().body;
  desk.aside = state.set_aside();
  choose_last_learner(desk);
  state.desk = std::move(desk);
  renew_plan(state);
  state.mark_dirty(now);
}

void leave_desk(Application::State& state, double now) {
  if (!state.desk) return;
  AtDesk past = std::move(*state.desk);
  state.desk.reset();
  state.panel.forget_notes();
  state.bring_back(std::move(past.aside), now);
}

void go_on_at_desk(Application::State& state, double now) {
  if (!state.desk) return;
  AtDesk& desk = *state.desk;
  switch (desk.practice.step) {
    case DeskStep::start:
      if (desk.learning.learner()) ask_next(state, now);
      break;
    case DeskStep::question:
      if (desk.practice.question.answering == study::Answering::paint) answer_painting(state, now);
      break;
    case DeskStep::answered:
      keep_answer(state, desk.practice.grade, now);
      break;
    case DeskStep::done:
    case DeskStep::progress:
      go_back_at_desk(state, now);
      break;
    case DeskStep::exam:
    case DeskStep::report:
      go_on_in_exam(state, now);
      break;
  }
}

void go_back_at_desk(Application::State& state, double now) {
  if (!state.desk) return;
  if (state.desk->exam) {
    go_back_in_exam(state, now);
    return;
  }
  if (state.desk->practice.step == DeskStep::start) {
    leave_desk(state, now);
    return;
  }
  state.desk->practice.step = DeskStep::start;
  state.doing.painting.reset();
  renew_plan(state);
  state.mark_dirty(now);
}

void choose_at_desk(Application::State& state, std::size_t number, double now) {
  if (!state.desk || number == 0) return;
  Practice& practice = state.desk->practice;
  if (practice.step == DeskStep::exam) {
    go_to_exam_question(state, number, now);
    return;
  }
  if (practice.step == DeskStep::answered) {
    if (number <= static_cast<std::size_t>(study::Grade::easy))
      keep_answer(state, static_cast<study::Grade>(number), now);
    return;
  }
  if (practice.step != DeskStep::question || number > practice.question.choices.size()) return;
  if (practice.question.answering != study::Answering::order) {
    judge(state, judge_choice(practice.question, number - 1), now);
    return;
  }
  if (std::find(practice.taken.begin(), practice.taken.end(), number - 1) != practice.taken.end()) return;
  practice.taken.push_back(number - 1);
  // The last one is no choice, but is pressed too: whoever counts the steps would grade an unseen answer with it.
  if (practice.taken.size() == practice.question.choices.size()) {
    judge(state, judge_order(practice.question, practice.taken), now);
    return;
  }
  state.panel.stale = true;
}

void type_answer(Application::State& state, const std::string& text, double now) {
  if (!waits_for_answer(state, study::Answering::choice)) return;
  judge(state, judge_text(state.desk->practice.question, text), now);
}

void answer_place(Application::State& state, const glm::dvec2& pixel, double now) {
  if (!waits_for_answer(state, study::Answering::place) || state.awaits_body()) return;
  const std::optional<view::Picked> picked = state.pick(pixel, false, now);
  if (!picked) return;  // Beside the body: nothing was meant.
  const study::Question& question = state.desk->practice.question;
  const Found found = distance_to(*state.library.body, *picked, question.target);
  Verdict verdict = judge_distance(question, found.millimetres);
  verdict.said = state.library.atlas.title_of(picked->id);
  verdict.clicked = picked->point;
  verdict.place = found.place;
  verdict.is_point = found.is_point;
  verdict.along = found.along;
  // A structure or a nerve is found by pointing at it: beside it is another.
  if (!found.is_point) verdict.right = question.target.covers(picked->id);
  judge(state, std::move(verdict), now);
}

void answer_painting(Application::State& state, double now) {
  if (!waits_for_answer(state, study::Answering::paint) || !state.doing.painting) return;
  const auto& explanation = state.doing.painting->explanation;
  if (!explanation) return;  // Nothing is painted yet.
  const study::Question& question = state.desk->practice.question;
  const base::Side side = base::side_of(question.target);
  double share = 0;
  for (const body::CoveredArea& area : explanation->areas) {
    const bool of_target = area.id.covers(question.target) && (side == base::Side::none || area.side == side);
    if (of_target) share = std::max(share, area.score);
  }
  judge(state, judge_overlap(share), now);
}

void undo_step(Application::State& state, double now) {
  if (!waits_for_answer(state, study::Answering::order) || state.desk->practice.taken.empty()) return;
  state.desk->practice.taken.pop_back();
  state.mark_dirty(now);
}

void show_answer(Application::State& state, double now) {
  if (state.desk && state.desk->practice.step == DeskStep::question) judge(state, not_known(), now);
}

void ask_put_aside(Application::State& state, const std::string& question, double now) {
  if (!state.desk || state.desk->exam) return;
  const AtDesk& desk = *state.desk;
  const std::vector<std::string>& aside = desk.plan.leeches;
  if (std::find(aside.begin(), aside.end(), question) == aside.end()) return;
  pose(state, desk.pool[desk.place_of.at(question)], now);
  state.mark_dirty(now);
}

void take_back_answer(Application::State& state, double now) {
  if (!state.desk) return;
  AtDesk& desk = *state.desk;
  // A stroke is taken back before an answer is.
  if (state.doing.painting && !state.doing.painting->gestures.empty()) {
    undo_painting(state, now);
    return;
  }
  if (desk.exam) return;  // Its questions are gone back to by their numbers.
  const base::Result<KeptAnswer> last = desk.learning.take_back();
  if (!last) {
    state.report(base::Severity::note, last.error());
    return;
  }
  renew_plan(state);
  const auto at = desk.place_of.find(last->answer.card);
  if (at != desk.place_of.end()) pose(state, desk.pool[at->second], now);
  desk.practice.answered = std::max(0, desk.practice.answered - 1);
  if (last->answer.grade != study::Grade::again) desk.practice.right = std::max(0, desk.practice.right - 1);
  state.mark_dirty(now);
}

void show_progress(Application::State& state, bool on, double now) {
  if (!state.desk) return;
  state.desk->practice.step = on ? DeskStep::progress : DeskStep::start;
  state.doing.painting.reset();
  renew_plan(state);
  state.mark_dirty(now);
}

void set_new_a_day(Application::State& state, int count, double now) {
  if (!state.desk) return;
  constexpr int most = 200;
  const base::Status kept = state.desk->learning.set_new_a_day(std::clamp(count, 0, most));
  if (!kept) state.report(base::Severity::error, kept.error());
  renew_plan(state);
  state.mark_dirty(now);
}

}  // namespace cluneal::app
