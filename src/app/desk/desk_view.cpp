// What the window shows of the desk.
#include <algorithm>
#include <cmath>

#include "app/desk/answer_words.h"
#include "app/desk/desk.h"
#include "app/desk/known.h"
#include "app/desk_phrases.h"
#include "app/questions/kind_title.h"
#include "language/writing.h"

namespace cluneal::app {

using session::DeskStep;

namespace {

ui::DeskView::Asks asks_of(study::Answering answering) {
  switch (answering) {
    case study::Answering::place:
      return ui::DeskView::Asks::place;
    case study::Answering::order:
      return ui::DeskView::Asks::order;
    case study::Answering::paint:
      return ui::DeskView::Asks::paint;
    case study::Answering::choice:
      break;
  }
  return ui::DeskView::Asks::choice;
}

/// "in 10 min", "tomorrow", "in 3 days".
std::string when_words(const Application::State& state, long long seconds) {
  constexpr long long minute = 60, hour = 3600, day = 86400, month = 30 * day, year = 365 * day;
  const auto in = [&](const language::Phrase& words, long long unit) {
    const long long count = std::max(1LL, (seconds + unit / 2) / unit);
    return state.say(words, {{"count", std::to_string(count)}});
  };
  if (seconds < hour) return in(phrases::desk_in_minutes, minute);
  if (seconds < day / 2) return in(phrases::desk_in_hours, hour);
  if (seconds < 3 * day / 2) return state.say(phrases::desk_tomorrow);
  if (seconds < 2 * month) return in(phrases::desk_in_days, day);
  if (seconds < 2 * year) return in(phrases::desk_in_months, month);
  return in(phrases::desk_in_years, year);
}

void fill_choices(ui::DeskView& view, const Practice& practice) {
  for (std::size_t i = 0; i < practice.question.choices.size(); ++i) {
    ui::DeskChoice choice;
    choice.text = practice.question.choices[i];
    const auto taken = std::find(practice.taken.begin(), practice.taken.end(), i);
    if (taken != practice.taken.end()) choice.place = static_cast<std::size_t>(taken - practice.taken.begin()) + 1;
    view.choices.push_back(std::move(choice));
  }
  view.taken = practice.taken.size();
}

void fill_question(ui::DeskView& view, const Application::State& state) {
  const Practice& practice = state.desk->practice;
  view.kind = state.say(title_of(practice.question.kind));
  view.text = practice.question.text;
  view.asks = asks_of(practice.question.answering);
  view.typed = practice.question.answering == study::Answering::choice &&
               (!practice.question.accepted.empty() || practice.question.number);
  fill_choices(view, practice);
  if (state.doing.painting) {
    view.painted = state.doing.painting->patch != nullptr;
    view.erasing = state.doing.painting->erasing;
  }
}

void fill_answer(ui::DeskView& view, const Application::State& state) {
  const AtDesk& desk = *state.desk;
  const Practice& practice = desk.practice;
  if (!practice.verdict) return;
  view.right = practice.verdict->right;
  view.given = practice.verdict->given;
  view.said = practice.verdict->said;
  view.answer = answer_of(practice.question);
  view.measure = measure_of(state.library.atlas, *practice.verdict);
  view.explanation = practice.question.explanation;
  view.sources = sources_of(state.library.atlas, practice.question);
  const long long now = unix_time_of(state);
  const auto found = desk.cards.find(practice.question.id);
  const study::Card card = found == desk.cards.end() ? study::Card{} : found->second;
  for (int grade = 1; grade <= 4; ++grade) {
    const study::Card next = study::answered(desk.scheduler, card, static_cast<study::Grade>(grade), now);
    view.grades.push_back(when_words(state, next.due - now));
  }
  view.proposed = static_cast<int>(practice.grade);
}

std::vector<ui::DeskExamLine> exam_lines(const anatomy::Atlas& atlas, const Exam& exam) {
  std::vector<ui::DeskExamLine> lines;
  for (std::size_t i = 0; i < exam.questions.size(); ++i) {
    const study::Question& question = exam.questions[i];
    const std::optional<Verdict>& verdict = exam.verdicts[i];
    ui::DeskExamLine line;
    line.how = how_of(atlas, verdict);
    line.right = verdict && verdict->right;
    line.text = question.text;
    if (verdict) line.said = verdict->said, line.measure = measure_of(atlas, *verdict);
    line.answer = answer_of(question);
    line.explanation = question.explanation;
    line.sources = sources_of(atlas, question);
    lines.push_back(std::move(line));
  }
  return lines;
}

void fill_exam(ui::DeskView& view, const Application::State& state) {
  const Exam& exam = *state.desk->exam;
  constexpr int hurry_below = 60;  // Seconds.
  ui::DeskExam shown;
  shown.title = exam.paper.title;
  shown.minutes = exam.paper.minutes;
  shown.drawn = exam.drawn;
  shown.running = exam.stage == Exam::Stage::running;
  shown.leaving = exam.leaving;
  shown.at = exam.at;
  for (const std::optional<Verdict>& verdict : exam.verdicts) shown.given.push_back(verdict.has_value());
  if (shown.running) {
    shown.left = language::clock(exam.seconds_left(state.clock));
    shown.hurry = exam.seconds_left(state.clock) < hurry_below;
    if (exam.verdicts[exam.at]) view.said = exam.verdicts[exam.at]->said;
  }
  if (exam.stage == Exam::Stage::over) {
    shown.result = state.say(phrases::exam_result, {{"right", std::to_string(exam.right())},
                                                    {"count", std::to_string(exam.questions.size())}});
    shown.time = state.say(phrases::exam_time_taken, {{"time", language::clock(static_cast<int>(exam.took))},
                                                      {"minutes", std::to_string(exam.paper.minutes)}});
    shown.lines = exam_lines(state.library.atlas, exam);
  }
  view.exam = std::move(shown);
}

}  // namespace

std::optional<ui::DeskView> desk_view_of(const Application::State& state) {
  if (!state.desk) return std::nullopt;
  const AtDesk& desk = *state.desk;
  ui::DeskView view;
  view.step = desk.practice.step;
  view.waits = state.awaits_body();
  for (const LearnerEntry& entry : desk.learning.learners()) view.learners.push_back({entry.id, entry.name});
  if (desk.learning.learner()) view.learner = desk.learning.learner()->id;
  view.learning = desk.plan.learning;
  view.review = desk.plan.review;
  view.unseen = desk.plan.unseen;
  view.new_a_day = desk.rules.new_a_day;
  for (const std::string& id : desk.plan.leeches) view.leeches.push_back({id, desk.pool[desk.place_of.at(id)].text});
  if (desk.plan.next) view.next = when_words(state, *desk.plan.next - unix_time_of(state));
  view.answered = desk.practice.answered;
  view.answered_right = desk.practice.right;
  view.can_take_back = !desk.learning.answers().empty();
  if (desk.practice.step == DeskStep::question || desk.practice.step == DeskStep::answered) fill_question(view, state);
  if (desk.practice.step == DeskStep::answered) fill_answer(view, state);
  if (desk.exam) fill_exam(view, state);
  if (desk.practice.step == DeskStep::progress) {
    view.progress = known_now(desk, unix_time_of(state));
    for (std::size_t i = 0; i < view.progress.kinds.size(); ++i) {
      if (const auto kind = study::kind_of(view.progress.kinds[i].name))
        view.progress.kinds[i].name = state.say(title_of(*kind));
    }
    for (ui::DeskBar& bar : view.progress.expected) {
      const int to = std::stoi(bar.name);
      bar.name = state.say(phrases::desk_percent_range, {{"from", std::to_string(to - 10)}, {"to", bar.name}});
    }
    const long long minutes = spent_milliseconds(desk) / 60000;
    view.progress.spent = state.say(
        phrases::desk_spent, {{"hours", std::to_string(minutes / 60)}, {"minutes", std::to_string(minutes % 60)}});
  }
  return view;
}

}  // namespace cluneal::app
