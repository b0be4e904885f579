// What the window shows of the desk.
#include <algorithm>
#include <cmath>

#include "app/desk/desk.h"
#include "app/desk/known.h"
#include "app/desk_phrases.h"
#include "app/present/cite.h"
#include "app/questions/kind_title.h"

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

/// How far a place was missed, or how much of the skin was met, and what counts.
std::string measure_of(const Application::State& state, const study::Question& question, const Verdict& verdict) {
  if (verdict.overlap)
    return state.say(phrases::desk_in_common, {{"percent", std::to_string(std::lround(100 * *verdict.overlap))}});
  if (!verdict.missed || !std::isfinite(*verdict.missed) || *verdict.missed == 0) return {};
  const auto distance = std::to_string(std::lround(*verdict.missed));
  if (!verdict.is_point) return state.say(phrases::desk_missed_by_straight, {{"distance", distance}});
  const auto spread = std::to_string(std::lround(std::max(found_within, question.spread.value_or(0))));
  std::string counts = state.say(phrases::desk_within_finger, {{"spread", spread}});
  if (question.spread && *question.spread >= found_within) {
    std::vector<std::string> studies;
    for (const std::string& key : question.spread_from) {
      const auto claim = state.library.atlas.claims.find(key);
      if (claim == state.library.atlas.claims.end()) continue;
      const std::string& reference = claim->second.reference;
      if (std::find(studies.begin(), studies.end(), reference) == studies.end()) studies.push_back(reference);
    }
    counts = state.say(phrases::desk_within_spread,
                       {{"spread", spread}, {"studies", short_names(state.library.atlas, studies)}});
  }
  return state.say(phrases::desk_missed_by, {{"distance", distance}}) + ". " + counts + ".";
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

/// The right answer, of an order all its steps.
std::string answer_of(const study::Question& question) {
  if (question.answering != study::Answering::order) return question.answer;
  std::string steps;
  for (std::size_t i = 0; i < question.steps.size(); ++i)
    steps += (i == 0 ? "" : "\n") + std::to_string(i + 1) + ". " + question.steps[i];
  return steps;
}

void fill_answer(ui::DeskView& view, const Application::State& state) {
  const AtDesk& desk = *state.desk;
  const Practice& practice = desk.practice;
  if (!practice.verdict) return;
  view.right = practice.verdict->right;
  view.given = practice.verdict->given;
  view.said = practice.verdict->said;
  view.answer = answer_of(practice.question);
  view.measure = measure_of(state, practice.question, *practice.verdict);
  view.explanation = practice.question.explanation;
  for (const std::string& key : practice.question.references) {
    const auto reference = state.library.atlas.references.find(key);
    if (reference == state.library.atlas.references.end()) continue;
    const std::string address = web_address(reference->second);
    view.sources.push_back(short_name(reference->second) + ". " + reference->second.journal +
                           (address.empty() ? "" : ". " + address));
  }
  const long long now = unix_time_of(state);
  const auto found = desk.cards.find(practice.question.id);
  const study::Card card = found == desk.cards.end() ? study::Card{} : found->second;
  for (int grade = 1; grade <= 4; ++grade) {
    const study::Card next = study::answered(desk.scheduler, card, static_cast<study::Grade>(grade), now);
    view.grades.push_back(when_words(state, next.due - now));
  }
  view.proposed = static_cast<int>(practice.grade);
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
  view.leeches = static_cast<int>(desk.plan.leeches.size());
  if (desk.plan.next) view.next = when_words(state, *desk.plan.next - unix_time_of(state));
  view.answered = desk.practice.answered;
  view.answered_right = desk.practice.right;
  view.can_take_back = !desk.learning.answers().empty();
  if (desk.practice.step == DeskStep::question || desk.practice.step == DeskStep::answered) fill_question(view, state);
  if (desk.practice.step == DeskStep::answered) fill_answer(view, state);
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
