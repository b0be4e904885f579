#include "app/desk/known.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <string>

namespace cluneal::app {
namespace {

constexpr int days_shown = 14;
constexpr long long seconds_of_a_day = 86400;
constexpr std::size_t most_missed = 60;  ///< Points that a plot can show apart.
constexpr int tenths = 10;

/// "30/11": of the day that begins at that number.
std::string name_of_day(const study::Scheduler& scheduler, long long day) {
  const auto time = static_cast<std::time_t>(scheduler.day_begins + day * seconds_of_a_day + seconds_of_a_day / 2);
  std::tm local{};
  if (localtime_r(&time, &local) == nullptr) return {};
  return std::to_string(local.tm_mday) + "/" + std::to_string(local.tm_mon + 1);
}

bool is_known(const study::Card& card) {
  return card.phase == study::Phase::review;
}

std::string kind_in(const std::string& id) {
  return id.substr(0, id.find('/'));
}

void count_cards(const AtDesk& desk, long long now, ui::DeskProgress& progress) {
  std::map<std::string, ui::DeskBar> kinds;
  const long long today = study::day_of(desk.scheduler, now);
  for (int i = 0; i < days_shown; ++i) progress.due.push_back({name_of_day(desk.scheduler, today + i), 0, 0});
  for (const study::Question& question : desk.pool) {
    const auto found = desk.cards.find(question.id);
    if (found == desk.cards.end()) {
      ++progress.unseen;
      continue;
    }
    const bool known = is_known(found->second);
    ++(known ? progress.known : progress.learning);
    ui::DeskBar& kind = kinds[kind_in(question.id)];
    ++kind.count;
    kind.part += known ? 1 : 0;
    const long long day = std::max(0LL, study::day_of(desk.scheduler, found->second.due) - today);
    if (day < days_shown) ++progress.due[static_cast<std::size_t>(day)].count;
  }
  for (auto& [name, bar] : kinds) progress.kinds.push_back({name, bar.count, bar.part});
}

/// Answers in the order in which they were given, each with how probably it was to be recalled.
void count_answers(const AtDesk& desk, long long now, ui::DeskProgress& progress) {
  const long long today = study::day_of(desk.scheduler, now);
  for (int i = days_shown; i-- > 0;) progress.days.push_back({name_of_day(desk.scheduler, today - i), 0, 0});
  std::array<ui::DeskBar, tenths> expected;
  study::Cards cards;
  for (const KeptAnswer& kept : desk.learning.answers()) {
    const bool right = kept.answer.grade != study::Grade::again;
    const long long day = study::day_of(desk.scheduler, kept.answer.at);
    if (today - day >= 0 && today - day < days_shown) {
      ui::DeskBar& bar = progress.days[static_cast<std::size_t>(days_shown - 1 - (today - day))];
      ++bar.count;
      bar.part += right ? 1 : 0;
    }
    study::Card& card = cards[kept.answer.card];
    if (is_known(card)) {
      const auto since = static_cast<double>(day - study::day_of(desk.scheduler, card.last));
      const double recall = study::recall(desk.scheduler, card.memory, since);
      ui::DeskBar& bar =
          expected[static_cast<std::size_t>(std::clamp(static_cast<int>(recall * tenths), 0, tenths - 1))];
      ++bar.count;
      bar.part += right ? 1 : 0;
    }
    card = study::answered(desk.scheduler, card, kept.answer.grade, kept.answer.at);
    if (kept.missed) progress.missed.push_back(*kept.missed);
  }
  for (int i = 0; i < tenths; ++i) {
    ui::DeskBar& bar = expected[static_cast<std::size_t>(i)];
    bar.name = std::to_string((i + 1) * 100 / tenths);
    if (bar.count > 0) progress.expected.push_back(bar);
  }
  if (progress.missed.size() > most_missed)
    progress.missed.erase(progress.missed.begin(), progress.missed.end() - static_cast<std::ptrdiff_t>(most_missed));
}

}  // namespace

ui::DeskProgress known_now(const AtDesk& desk, long long now) {
  ui::DeskProgress progress;
  count_cards(desk, now, progress);
  count_answers(desk, now, progress);
  return progress;
}

long long spent_milliseconds(const AtDesk& desk) {
  // Whoever leaves a question open has not thought about it all night.
  constexpr long long longest = 120'000;
  long long spent = 0;
  for (const KeptAnswer& kept : desk.learning.answers()) spent += std::min(kept.milliseconds, longest);
  return spent;
}

}  // namespace cluneal::app
