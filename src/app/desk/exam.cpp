#include "app/desk/exam.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ctime>
#include <limits>
#include <utility>

#include "app/desk/desk.h"
#include "app/desk/exam_file.h"
#include "app/desk/exam_report.h"
#include "app/desk_phrases.h"
#include "base/file.h"
#include "base/folders.h"
#include "documents/write.h"

namespace cluneal::app {

using session::DeskStep;

std::size_t Exam::answered() const {
  return static_cast<std::size_t>(std::count_if(verdicts.begin(), verdicts.end(), [](const auto& v) { return !!v; }));
}

std::size_t Exam::right() const {
  const auto is_right = [](const std::optional<Verdict>& verdict) { return verdict && verdict->right; };
  return static_cast<std::size_t>(std::count_if(verdicts.begin(), verdicts.end(), is_right));
}

double Exam::tells_next() const {
  return stage == Stage::running ? std::min(ends, began + told + 1) : std::numeric_limits<double>::infinity();
}

int Exam::seconds_left(double now) const {
  return std::max(0, static_cast<int>(std::ceil(ends - now)));
}

std::optional<std::size_t> Exam::next_open(std::size_t from) const {
  for (std::size_t i = 1; i <= verdicts.size(); ++i) {
    const std::size_t next = (from + i) % verdicts.size();
    if (!verdicts[next]) return next;
  }
  return std::nullopt;
}

namespace {

constexpr int seconds_a_minute = 60;

void show_exam(Application::State& state, DeskStep step, double now) {
  state.desk->practice.step = step;
  state.doing.painting.reset();
  state.mark_dirty(now);
}

/// `paper` as an exam that waits to be begun; tells what of it this atlas does not know.
void offer(Application::State& state, study::ExamPaper paper, bool drawn, double now) {
  study::ExamQuestions found = study::questions_of(paper, state.desk->pool);
  for (const std::string& id : found.unknown)
    state.report(base::Severity::warning, state.say(phrases::exam_question_unknown, {{"question", id}}));
  if (found.questions.empty()) {
    state.report(base::Severity::error, state.say(phrases::exam_has_no_questions));
    return;
  }
  Exam exam;
  exam.paper = std::move(paper);
  exam.drawn = drawn;
  exam.questions = std::move(found.questions);
  exam.verdicts.resize(exam.questions.size());
  state.desk->exam = std::move(exam);
  show_exam(state, DeskStep::exam, now);
}

void ask_at(Application::State& state, std::size_t at, double now) {
  Exam& exam = *state.desk->exam;
  exam.at = at;
  exam.leaving = false;
  ask(state, exam.questions[at], now);
  state.mark_dirty(now);
}

void drop_exam(Application::State& state, double now) {
  state.desk->exam.reset();
  renew_plan(state);
  show_exam(state, DeskStep::start, now);
}

/// The day on the learner's own calendar, as ISO 8601 has it.
std::string today(const Application::State& state) {
  const auto time = static_cast<std::time_t>(unix_time_of(state));
  std::tm local{};
  std::array<char, sizeof "2026-01-31"> text{};
  if (localtime_r(&time, &local) == nullptr || std::strftime(text.data(), text.size(), "%Y-%m-%d", &local) == 0)
    return {};
  return text.data();
}

void tell_saved(Application::State& state, const base::Status& written) {
  if (written) {
    state.report(base::Severity::note, state.say(phrases::desk_saved));
  } else {
    state.report(base::Severity::error, written.error());
  }
}

}  // namespace

void offer_exam(Application::State& state, std::size_t questions, double now) {
  if (!state.desk || (state.desk->exam && state.desk->exam->stage == Exam::Stage::running) || questions == 0) return;
  // Another one each time; JSON's numbers hold it whole.
  const auto seed = static_cast<std::uint64_t>(unix_time_of(state));
  study::ExamPaper paper = study::drawn_paper(state.desk->pool, seed, questions);
  paper.title = state.say(phrases::exam_drawn_title);
  offer(state, std::move(paper), true, now);
}

void open_exam(Application::State& state, const std::string& path, double now) {
  enter_desk(state, now);
  if (!state.desk) {
    state.report(base::Severity::warning, state.say(phrases::exam_not_now));
    return;
  }
  if (state.desk->exam && state.desk->exam->stage == Exam::Stage::running) {
    state.report(base::Severity::warning, state.say(phrases::exam_is_running));
    return;
  }
  base::Result<ReadExam> read = read_exam(base::user_path(path));
  if (!read) {
    state.report(base::Severity::error, read.error());
    return;
  }
  for (const std::string& remark : read->remarks)
    state.report(base::Severity::warning, state.say(phrases::exam_not_understood, {{"detail", remark}}));
  if (read->paper.title.empty()) read->paper.title = base::user_path(path).stem().string();
  offer(state, std::move(read->paper), false, now);
}

void go_on_in_exam(Application::State& state, double now) {
  Exam& exam = *state.desk->exam;
  if (exam.stage == Exam::Stage::over) return drop_exam(state, now);
  if (exam.stage == Exam::Stage::offered) {
    if (!state.desk->learning.learner()) return;
    exam.stage = Exam::Stage::running;
    exam.began = now;
    exam.ends = now + exam.paper.minutes * seconds_a_minute;
    return ask_at(state, 0, now);
  }
  // Where it was left, or at the next one that has no answer.
  const std::optional<std::size_t> open = exam.next_open(exam.at + exam.questions.size() - 1);
  if (open) return ask_at(state, *open, now);
  hand_in_exam(state, now);
}

void go_back_in_exam(Application::State& state, double now) {
  Exam& exam = *state.desk->exam;
  if (exam.stage == Exam::Stage::running && state.desk->practice.step == DeskStep::question)
    return show_exam(state, DeskStep::exam, now);
  if (exam.stage != Exam::Stage::running || exam.leaving) return drop_exam(state, now);
  exam.leaving = true;
  state.mark_dirty(now);
}

void go_to_exam_question(Application::State& state, std::size_t number, double now) {
  const Exam& exam = *state.desk->exam;
  if (exam.stage == Exam::Stage::running && number <= exam.questions.size()) ask_at(state, number - 1, now);
}

void take_exam_answer(Application::State& state, Verdict verdict, double now) {
  Exam& exam = *state.desk->exam;
  // Passing over a question leaves what was answered before.
  if (verdict.given) exam.verdicts[exam.at] = std::move(verdict);
  const std::optional<std::size_t> next = exam.next_open(exam.at);
  if (next && *next != exam.at) return ask_at(state, *next, now);
  show_exam(state, DeskStep::exam, now);
}

void hand_in_exam(Application::State& state, double now) {
  if (!state.desk || !state.desk->exam || state.desk->exam->stage != Exam::Stage::running) return;
  Exam& exam = *state.desk->exam;
  exam.stage = Exam::Stage::over;
  exam.took = std::min(now, exam.ends) - exam.began;
  show_exam(state, DeskStep::report, now);
}

void save_exam(Application::State& state, const std::string& path) {
  if (!state.desk || !state.desk->exam) return;
  tell_saved(state, base::write_atomically(base::user_path(path), exam_text(state.desk->exam->paper)));
}

void save_exam_report(Application::State& state, const std::string& path) {
  if (!state.desk || !state.desk->exam || state.desk->exam->stage != Exam::Stage::over) return;
  const std::optional<LearnerEntry>& learner = state.desk->learning.learner();
  tell_saved(state, documents::write_pdf(exam_report(state.library.atlas, *state.desk->exam,
                                                     learner ? learner->name : std::string(), today(state)),
                                         base::user_path(path)));
}

void renew_exam(Application::State& state, double now) {
  Exam& exam = *state.desk->exam;
  std::vector<study::Question> questions = study::questions_of(exam.paper, state.desk->pool).questions;
  if (questions.size() == exam.questions.size()) exam.questions = std::move(questions);
  if (exam.drawn) exam.paper.title = state.say(phrases::exam_drawn_title);
  if (state.desk->practice.step == DeskStep::question) ask(state, exam.questions[exam.at], now);
}

bool watch_exam(Application::State& state, double now) {
  if (!state.desk || !state.desk->exam || now < state.desk->exam->tells_next()) return false;
  Exam& exam = *state.desk->exam;
  exam.told = std::max(exam.told + 1, static_cast<int>(now - exam.began));
  if (now >= exam.ends) {
    hand_in_exam(state, now);
    state.report(base::Severity::note, state.say(phrases::exam_time_is_over));
  }
  return true;
}

}  // namespace cluneal::app
