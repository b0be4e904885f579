#include "study/plan.h"

#include <catch2/catch.hpp>
#include <string>

using namespace cluneal;
using study::Answer;
using study::Grade;

namespace {

constexpr long long a_day = 86400;
constexpr long long monday = 20000 * a_day + 9 * 3600;

std::vector<std::string> pool_of(int count) {
  std::vector<std::string> pool;
  for (int i = 0; i < count; ++i) pool.push_back("q." + std::to_string(100 + i));
  return pool;
}

study::Plan planned(const std::vector<Answer>& answers, const std::vector<std::string>& pool, long long now,
                    const study::Rules& rules = {}) {
  const study::Scheduler scheduler;
  return plan_for(scheduler, rules, cards_after(scheduler, answers), answers, pool, now);
}

}  // namespace

TEST_CASE("a first evening asks as many new questions as a day takes, in the order of the pool") {
  const study::Plan plan = planned({}, pool_of(50), monday);
  CHECK(plan.queue.size() == 20);
  CHECK(plan.queue.front() == "q.100");
  CHECK(plan.unseen == 20);
  CHECK(plan.review == 0);
}

TEST_CASE("what was begun today counts towards the day's limit, and tomorrow there are as many again") {
  std::vector<Answer> answers;
  for (int i = 0; i < 15; ++i) answers.push_back({"q." + std::to_string(100 + i), Grade::easy, monday + i});
  CHECK(planned(answers, pool_of(50), monday + 60).unseen == 5);
  CHECK(planned(answers, pool_of(50), monday + a_day).unseen == 20);
}

TEST_CASE("what is being learned comes first, and is asked early only where nothing else is left") {
  const std::vector<Answer> answers{{"q.100", Grade::good, monday}};  // Due in ten minutes.
  const study::Plan now = planned(answers, pool_of(3), monday + 60);
  CHECK(now.queue == std::vector<std::string>{"q.101", "q.102", "q.100"});
  const study::Plan later = planned(answers, pool_of(3), monday + 601);
  CHECK(later.queue.front() == "q.100");
  CHECK(later.learning == 1);
}

TEST_CASE("what is due today comes on this day, the nearest to being forgotten first, with new ones between") {
  std::vector<Answer> answers;
  for (int i = 0; i < 4; ++i) answers.push_back({"q." + std::to_string(100 + i), Grade::easy, monday});
  answers.push_back({"q.103", Grade::again, monday + 8 * a_day});  // Forgotten: to be learned again first of all.
  CHECK(planned(answers, pool_of(4), monday + 7 * a_day).queue.empty());
  const study::Plan plan = planned(answers, pool_of(8), monday + 8 * a_day + 3600);
  REQUIRE(plan.queue.size() == 8);
  CHECK(plan.queue[0] == "q.103");
  CHECK(plan.review == 3);
  CHECK(plan.queue[4] == "q.104");  // A new one after three that are known.
}

TEST_CASE("the plan says when the next one is due where nothing is to be done") {
  const std::vector<Answer> answers{{"q.100", Grade::easy, monday}};
  const study::Plan plan = planned(answers, pool_of(1), monday + 60);
  CHECK(plan.queue.empty());
  REQUIRE(plan.next);
  CHECK(*plan.next == monday + 8 * a_day);
}

TEST_CASE("a card that was forgotten again and again is put aside until it is known once more") {
  std::vector<Answer> answers{{"q.100", Grade::easy, monday}};
  const auto at = [](int i) { return monday + i * 400 * a_day; };
  for (int i = 1; i <= 7; ++i) {
    answers.push_back({"q.100", Grade::again, at(i)});
    answers.push_back({"q.100", Grade::good, at(i) + 700});
  }
  CHECK(planned(answers, pool_of(1), at(8)).leeches.empty());
  answers.push_back({"q.100", Grade::again, at(8)});
  const study::Plan plan = planned(answers, pool_of(1), at(10));
  CHECK(plan.queue.empty());
  CHECK(plan.leeches == std::vector<std::string>{"q.100"});
  // Asked for, and not known yet.
  answers.push_back({"q.100", Grade::again, at(10)});
  CHECK(planned(answers, pool_of(1), at(11)).leeches == std::vector<std::string>{"q.100"});
  answers.push_back({"q.100", Grade::good, at(11)});
  CHECK(planned(answers, pool_of(1), at(11) + 60).leeches.empty());
  CHECK(planned(answers, pool_of(1), at(13)).queue == std::vector<std::string>{"q.100"});
  // The next time that it is forgotten it is put aside at once.
  answers.push_back({"q.100", Grade::again, at(13)});
  CHECK(planned(answers, pool_of(1), at(14)).leeches == std::vector<std::string>{"q.100"});
}

TEST_CASE("taking the last answer back is the plan of the answers before it") {
  const std::vector<Answer> before{{"q.100", Grade::good, monday}};
  std::vector<Answer> after = before;
  after.push_back({"q.101", Grade::again, monday + 30});
  after.pop_back();
  CHECK(planned(after, pool_of(5), monday + 60).queue == planned(before, pool_of(5), monday + 60).queue);
}
