#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "study/scheduler.h"

namespace cluneal::study {

/// An answer as it was given: all that is kept of what is known, from which everything else follows.
struct Answer {
  std::string card;  ///< The question's id.
  Grade grade = Grade::again;
  long long at = 0;  ///< Seconds since the beginning of 1970, UTC.
};

using Cards = std::map<std::string, Card>;

/// What answers, the oldest first, leave of each card.
[[nodiscard]] Cards cards_after(const Scheduler& scheduler, std::span<const Answer> answers);

struct Rules {
  int new_a_day = 20;  ///< Anki's default.
  /// A card forgotten so often is put aside until the learner asks for it and knows it: it wants to be learned in
  /// another way first. Anki's default.
  int leech_lapses = 8;
  /// What is being learned is asked so many minutes early where nothing else is left.
  int ahead_minutes = 20;
};

/// What a learner is to be asked today, the next one first.
struct Plan {
  std::vector<std::string> queue;
  int learning = 0;  ///< Of the queue: being learned, or learned again.
  int review = 0;    ///< Of the queue: learned, and due today.
  int unseen = 0;    ///< Of the queue: never asked.
  std::vector<std::string> leeches;
  std::optional<long long> next;  ///< When the next one is due, where the queue is empty and any will be.
};

/// `pool`: the ids of all questions, in the order in which they are best learned. Cards that are not in it are left
/// alone.
[[nodiscard]] Plan plan_for(const Scheduler& scheduler, const Rules& rules, const Cards& cards,
                            std::span<const Answer> answers, std::span<const std::string> pool, long long now);

/// How many cards were asked for the first time on the learner's day of `now`.
[[nodiscard]] int begun_on_day(const Scheduler& scheduler, std::span<const Answer> answers, long long now);

}  // namespace cluneal::study
