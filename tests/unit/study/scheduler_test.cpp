#include "study/scheduler.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace cluneal;
using study::Grade;

namespace {

constexpr long long day = 86400;

/// Answers of one grade, each when the card is due.
study::Card after(std::initializer_list<Grade> grades) {
  const study::Scheduler scheduler;
  study::Card card;
  long long now = 1'790'000'000;
  for (const Grade grade : grades) {
    card = answered(scheduler, card, grade, now);
    now = card.due;
  }
  return card;
}

}  // namespace

TEST_CASE("a memory is recalled in 90 of 100 cases when its stability has passed, by its definition") {
  const study::Scheduler scheduler;
  for (const double stability : {0.2, 3.0, 70.0, 900.0}) {
    CHECK(recall(scheduler, {stability, 5}, 0) == Approx(1));
    CHECK(recall(scheduler, {stability, 5}, stability) == Approx(0.9));
    CHECK(recall(scheduler, {stability, 5}, 2 * stability) < 0.9);
  }
}

TEST_CASE("a card comes back after its stability, in whole days, and later where less is to be recalled") {
  study::Scheduler scheduler;
  CHECK(interval(scheduler, 12.4) == 12);
  CHECK(interval(scheduler, 0.2) == 1);
  CHECK(interval(scheduler, 1e9) == scheduler.longest);
  scheduler.retention = 0.8;
  // (S / F) (r^(1/d) - 1) with d = -0.1542, F = 0.9^(1/d) - 1, by hand: 12.4 * (4.2512 - 1) / (1.98039 - 1).
  CHECK(interval(scheduler, 12.4) == 41);
}

TEST_CASE("the three laws of FSRS: what is harder, more stable or better recalled gains less") {
  const study::Scheduler scheduler;
  const auto gain = [&](const study::Memory& before, long long days) {
    return remembered(scheduler, before, days, Grade::good).stability / before.stability;
  };
  CHECK(gain({10, 3}, 10) > gain({10, 8}, 10));
  CHECK(gain({10, 5}, 10) > gain({100, 5}, 100));
  CHECK(gain({10, 5}, 20) > gain({10, 5}, 5));
}

TEST_CASE("a first card takes the short steps, then whole days, and a better answer brings it back later") {
  const study::Card once = after({Grade::good});
  CHECK(once.phase == study::Phase::learning);
  CHECK(once.due - once.last == 600);
  const study::Card again = after({Grade::again});
  CHECK(again.due - again.last == 60);
  const study::Card hard = after({Grade::hard});
  CHECK(hard.due - hard.last == 360);  // Between the steps of 1 and 10 minutes: 5.5, to whole minutes.
  const study::Card learned = after({Grade::good, Grade::good});
  CHECK(learned.phase == study::Phase::review);
  CHECK(learned.due - learned.last == 2 * day);  // The third weight, 2.3065 days.
  const study::Card easy = after({Grade::easy});
  CHECK(easy.phase == study::Phase::review);
  CHECK(easy.due - easy.last == 8 * day);  // The fourth weight, 8.2956 days.
}

TEST_CASE("what is forgotten is learned again, counted, and less stable than before") {
  const study::Card known = after({Grade::good, Grade::good, Grade::good});
  const study::Card lost = after({Grade::good, Grade::good, Grade::good, Grade::again});
  CHECK(lost.phase == study::Phase::relearning);
  CHECK(lost.lapses == 1);
  CHECK(lost.due - lost.last == 600);
  CHECK(lost.memory.stability < known.memory.stability);
  CHECK(lost.memory.difficulty > known.memory.difficulty);
  const study::Card back = after({Grade::good, Grade::good, Grade::good, Grade::again, Grade::good});
  CHECK(back.phase == study::Phase::review);
  CHECK(back.lapses == 1);
}

TEST_CASE("of four answers to a learned card each better one brings it back a day later at the least") {
  const study::Scheduler scheduler;
  const study::Card card = after({Grade::good, Grade::good});
  long long before = 0;
  for (const Grade grade : {Grade::hard, Grade::good, Grade::easy}) {
    const study::Card next = answered(scheduler, card, grade, card.due);
    CHECK(next.due >= before + (grade == Grade::hard ? 0 : day));
    before = next.due;
  }
}

TEST_CASE("days are counted from where a learner's day begins") {
  study::Scheduler scheduler;
  scheduler.day_begins = 4 * 3600;
  CHECK(day_of(scheduler, 4 * 3600 - 1) == -1);
  CHECK(day_of(scheduler, 4 * 3600) == 0);
  CHECK(day_of(scheduler, 28 * 3600) == 1);
  CHECK(day_of(scheduler, 4 * 3600 - day) == -1);
  CHECK(day_of(scheduler, 4 * 3600 - day - 1) == -2);
}
