#include "study/scheduler.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace cluneal::study {
namespace {

constexpr double least_stability = 0.001;  // Days; FSRS's own bounds, as those of difficulty.
constexpr double most_stability = 36500;
constexpr double least_first_stability = 0.1;
constexpr long long seconds_a_day = 86400;
constexpr long long seconds_a_minute = 60;

int number_of(Grade grade) {
  return static_cast<int>(grade);
}

double factor_of(const Scheduler& scheduler) {
  return std::pow(0.9, -1 / scheduler.weights[20]) - 1;
}

double first_difficulty(const Scheduler& scheduler, Grade grade) {
  const auto& w = scheduler.weights;
  return w[4] - std::exp((number_of(grade) - 1) * w[5]) + 1;
}

double next_difficulty(const Scheduler& scheduler, double before, Grade grade) {
  const auto& w = scheduler.weights;
  const double wanted = -w[6] * (number_of(grade) - 3);
  const double damped = before + wanted * (10 - before) / 9;
  return std::clamp(w[7] * first_difficulty(scheduler, Grade::easy) + (1 - w[7]) * damped, 1.0, 10.0);
}

/// After another answer on the same day.
double stability_same_day(const Scheduler& scheduler, double before, Grade grade) {
  const auto& w = scheduler.weights;
  const double grown = std::pow(before, -w[19]) * std::exp(w[17] * (number_of(grade) - 3 + w[18]));
  return before * (grade == Grade::again ? grown : std::max(grown, 1.0));
}

double stability_forgotten(const Scheduler& scheduler, const Memory& before, double recalled) {
  const auto& w = scheduler.weights;
  const double after = w[11] * std::pow(before.difficulty, -w[12]) * (std::pow(before.stability + 1, w[13]) - 1) *
                       std::exp((1 - recalled) * w[14]);
  // What was forgotten is no more stable than a same-day slip would have left it.
  return std::min(after, before.stability / std::exp(w[17] * w[18]));
}

double stability_recalled(const Scheduler& scheduler, const Memory& before, double recalled, Grade grade) {
  const auto& w = scheduler.weights;
  const double by_grade = grade == Grade::hard ? w[15] : grade == Grade::easy ? w[16] : 1;
  const double growth = std::exp(w[8]) * (11 - before.difficulty) * std::pow(before.stability, -w[9]) *
                        (std::exp((1 - recalled) * w[10]) - 1) * by_grade;
  return before.stability * (1 + growth);
}

/// Minutes until it is asked again while it is learned, and at which step it is then; nothing: it has been learned.
struct Step {
  int minutes = 0;
  int step = 0;
};
std::optional<Step> step_after(const std::vector<int>& steps, int step, Grade grade) {
  const int count = static_cast<int>(steps.size());
  if (step >= count || grade == Grade::easy) return std::nullopt;
  const auto minutes = [&](int at) { return steps[static_cast<std::size_t>(at)]; };
  switch (grade) {
    case Grade::again:
      return Step{minutes(0), 0};
    case Grade::hard: {
      const double between = count == 1 ? minutes(0) * 1.5 : (minutes(0) + minutes(1)) / 2.0;
      return Step{static_cast<int>(std::floor(between + 0.5)), step};
    }
    default:
      break;
  }
  if (step + 1 >= count) return std::nullopt;
  return Step{minutes(step + 1), step + 1};
}

void begin_review(const Scheduler& scheduler, Card& card, long long now, int days) {
  card.phase = Phase::review;
  card.step = 0;
  card.due = now + std::min(days, scheduler.longest) * seconds_a_day;
}

/// One step on, or learned.
void learn(const Scheduler& scheduler, Card& card, const std::vector<int>& steps, Phase phase, Grade grade,
           long long now) {
  const std::optional<Step> next = step_after(steps, card.step, grade);
  if (!next) return begin_review(scheduler, card, now, interval(scheduler, card.memory.stability));
  card.phase = phase;
  card.step = next->step;
  card.due = now + next->minutes * seconds_a_minute;
}

/// Better answers bring it back later, by a day at least.
int days_after_review(const Scheduler& scheduler, const Memory& before, long long days, Grade grade) {
  const auto days_for = [&](Grade one) {
    return interval(scheduler, remembered(scheduler, before, days, one).stability);
  };
  const int hard = std::min(days_for(Grade::hard), days_for(Grade::good));
  if (grade == Grade::hard) return hard;
  const int good = std::max(days_for(Grade::good), hard + 1);
  return grade == Grade::good ? good : std::max(days_for(Grade::easy), good + 1);
}

}  // namespace

long long day_of(const Scheduler& scheduler, long long moment) {
  const long long since = moment - scheduler.day_begins;
  return since >= 0 ? since / seconds_a_day : -((-since + seconds_a_day - 1) / seconds_a_day);
}

double recall(const Scheduler& scheduler, const Memory& memory, double days) {
  if (memory.stability <= 0) return 0;
  return std::pow(1 + factor_of(scheduler) * std::max(days, 0.0) / memory.stability, -scheduler.weights[20]);
}

Memory remembered(const Scheduler& scheduler, const Memory& before, long long days, Grade grade) {
  if (before.stability <= 0) {
    const auto which = static_cast<std::size_t>(number_of(grade) - 1);
    return {std::max(scheduler.weights[which], least_first_stability),
            std::clamp(first_difficulty(scheduler, grade), 1.0, 10.0)};
  }
  double stability = 0;
  if (days <= 0) {
    stability = stability_same_day(scheduler, before.stability, grade);
  } else if (const double recalled = recall(scheduler, before, static_cast<double>(days)); grade == Grade::again) {
    stability = stability_forgotten(scheduler, before, recalled);
  } else {
    stability = stability_recalled(scheduler, before, recalled, grade);
  }
  return {std::clamp(stability, least_stability, most_stability), next_difficulty(scheduler, before.difficulty, grade)};
}

int interval(const Scheduler& scheduler, double stability) {
  const double days =
      stability / factor_of(scheduler) * (std::pow(scheduler.retention, -1 / scheduler.weights[20]) - 1);
  return static_cast<int>(std::clamp(std::floor(days + 0.5), 1.0, static_cast<double>(scheduler.longest)));
}

Card answered(const Scheduler& scheduler, const Card& card, Grade grade, long long now) {
  Card after = card;
  const long long days = card.answers == 0 ? 0 : std::max(0LL, day_of(scheduler, now) - day_of(scheduler, card.last));
  after.memory = remembered(scheduler, card.memory, days, grade);
  after.last = now;
  ++after.answers;
  switch (card.phase) {
    case Phase::unseen:
    case Phase::learning:
      learn(scheduler, after, scheduler.learning, Phase::learning, grade, now);
      break;
    case Phase::relearning:
      learn(scheduler, after, scheduler.relearning, Phase::relearning, grade, now);
      break;
    case Phase::review:
      if (grade == Grade::again) {
        ++after.lapses;
        after.step = 0;
        learn(scheduler, after, scheduler.relearning, Phase::relearning, grade, now);
      } else {
        begin_review(scheduler, after, now, days_after_review(scheduler, card.memory, days, grade));
      }
      break;
  }
  return after;
}

}  // namespace cluneal::study
