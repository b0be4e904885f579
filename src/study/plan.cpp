#include "study/plan.h"

#include <algorithm>
#include <set>

namespace cluneal::study {
namespace {

constexpr long long a_minute = 60;
/// A new card after so many known ones: what is new stands between what is to be recalled.
constexpr std::size_t known_between = 3;

struct Waiting {
  std::string id;
  double order = 0;  ///< The least first.
};

std::vector<std::string> sorted(std::vector<Waiting> waiting) {
  std::stable_sort(waiting.begin(), waiting.end(),
                   [](const Waiting& a, const Waiting& b) { return a.order < b.order; });
  std::vector<std::string> ids;
  ids.reserve(waiting.size());
  for (Waiting& one : waiting) ids.push_back(std::move(one.id));
  return ids;
}

/// Known ones with a new one after each third.
void append_between(std::vector<std::string>& queue, std::span<const std::string> known,
                    std::span<const std::string> unseen) {
  std::size_t next = 0;
  for (std::size_t i = 0; i < known.size(); ++i) {
    queue.push_back(known[i]);
    if ((i + 1) % known_between == 0 && next < unseen.size()) queue.push_back(unseen[next++]);
  }
  queue.insert(queue.end(), unseen.begin() + static_cast<std::ptrdiff_t>(next), unseen.end());
}

}  // namespace

Cards cards_after(const Scheduler& scheduler, std::span<const Answer> answers) {
  Cards cards;
  for (const Answer& answer : answers) {
    Card& card = cards[answer.card];
    card = answered(scheduler, card, answer.grade, answer.at);
  }
  return cards;
}

int begun_on_day(const Scheduler& scheduler, std::span<const Answer> answers, long long now) {
  std::set<std::string_view> seen;
  int begun = 0;
  for (const Answer& answer : answers) {
    if (seen.insert(answer.card).second && day_of(scheduler, answer.at) == day_of(scheduler, now)) ++begun;
  }
  return begun;
}

Plan plan_for(const Scheduler& scheduler, const Rules& rules, const Cards& cards, std::span<const Answer> answers,
              std::span<const std::string> pool, long long now) {
  Plan plan;
  const long long today = day_of(scheduler, now);
  std::vector<Waiting> learning;
  std::vector<Waiting> soon;
  std::vector<Waiting> review;
  std::vector<std::string> unseen;
  const auto wait_until = [&](long long due) { plan.next = plan.next ? std::min(*plan.next, due) : due; };
  for (const std::string& id : pool) {
    const auto found = cards.find(id);
    if (found == cards.end()) {
      unseen.push_back(id);
      continue;
    }
    const Card& card = found->second;
    if (card.lapses >= rules.leech_lapses && card.phase != Phase::review) {
      plan.leeches.push_back(id);
    } else if (card.phase != Phase::review) {
      if (card.due <= now) {
        learning.push_back({id, static_cast<double>(card.due)});
      } else if (card.due <= now + rules.ahead_minutes * a_minute) {
        soon.push_back({id, static_cast<double>(card.due)});
      } else {
        wait_until(card.due);
      }
    } else if (const long long day = day_of(scheduler, card.due); day <= today) {
      // What is nearest to being forgotten comes first.
      const auto since = static_cast<double>(today - day_of(scheduler, card.last));
      review.push_back({id, recall(scheduler, card.memory, since)});
    } else {
      wait_until(card.due);
    }
  }
  const auto left = static_cast<std::size_t>(std::max(0, rules.new_a_day - begun_on_day(scheduler, answers, now)));
  if (unseen.size() > left) unseen.resize(left);
  plan.queue = sorted(std::move(learning));
  plan.learning = static_cast<int>(plan.queue.size());
  plan.review = static_cast<int>(review.size());
  plan.unseen = static_cast<int>(unseen.size());
  append_between(plan.queue, sorted(std::move(review)), unseen);
  // What is being learned is not waited for where nothing else is left.
  plan.learning += static_cast<int>(soon.size());
  for (std::string& id : sorted(std::move(soon))) plan.queue.push_back(std::move(id));
  return plan;
}

}  // namespace cluneal::study
