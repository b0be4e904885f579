#pragma once

#include <array>
#include <vector>

namespace cluneal::study {

/// When a card is asked again: the Free Spaced Repetition Scheduler, version 6 (FSRS-6), of Jarrett Ye and others
/// (open-spaced-repetition). Three numbers tell a memory: its stability (the days until it is recalled in 90 of 100
/// cases), its difficulty (1 to 10), and how probably it is recalled now. tests/study holds this against ts-fsrs, a
/// peer.

/// How an answer went.
enum class Grade { again = 1, hard, good, easy };

/// What a card waits for.
enum class Phase { unseen, learning, review, relearning };

struct Memory {
  double stability = 0;   ///< Days.
  double difficulty = 0;  ///< 1 to 10.
  bool operator==(const Memory&) const = default;
};

/// A question as one learner knows it.
struct Card {
  Phase phase = Phase::unseen;
  int step = 0;  ///< Of the short steps, while it is learned.
  Memory memory;
  long long last = 0;  ///< Answered, seconds since the beginning of 1970, UTC; so is `due`.
  long long due = 0;
  int answers = 0;
  int lapses = 0;  ///< How often it was forgotten after it had been learned.
  bool operator==(const Card&) const = default;
};

/// The weights that were fitted to many learners' answers, as FSRS-6 is published (py-fsrs, fsrs/scheduler.py; evidence
/// E4). Kept with a learner's answers, so that a later version can tell what placed them.
inline constexpr std::array<double, 21> fsrs6_weights{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                                      0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                                      1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

struct Scheduler {
  std::array<double, 21> weights = fsrs6_weights;
  double retention = 0.9;               ///< How probably a card is to be recalled when it is asked again.
  std::vector<int> learning = {1, 10};  ///< Minutes between the first answers, as published.
  std::vector<int> relearning = {10};   ///< Minutes, after it was forgotten.
  int longest = 36500;                  ///< Days.
  /// When a learner's day begins, in seconds after midnight UTC. Days are counted by it.
  long long day_begins = 0;
};

/// The number of the learner's day in which a moment lies.
[[nodiscard]] long long day_of(const Scheduler& scheduler, long long moment);

/// How probably it is recalled so many days after the last answer, 0 to 1.
[[nodiscard]] double recall(const Scheduler& scheduler, const Memory& memory, double days);
/// The memory after an answer, `days` whole days of the learner's after the last one. `before` of a card that was never
/// answered: a default one.
[[nodiscard]] Memory remembered(const Scheduler& scheduler, const Memory& before, long long days, Grade grade);
/// The days until it is asked again.
[[nodiscard]] int interval(const Scheduler& scheduler, double stability);
/// The card after an answer at `now`.
[[nodiscard]] Card answered(const Scheduler& scheduler, const Card& card, Grade grade, long long now);

}  // namespace cluneal::study
