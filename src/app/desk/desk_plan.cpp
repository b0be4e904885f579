// Questions, and what is to be asked now.
#include <algorithm>
#include <ctime>
#include <map>
#include <utility>

#include "app/desk/desk.h"
#include "study/make_questions.h"
#include "study/pick.h"

namespace cluneal::app {
namespace {

constexpr long long seconds_an_hour = 3600;
constexpr long long day_begins_at = 4;  ///< O'clock: an evening that goes on past midnight is one evening (as Anki's).

/// When the learner's day begins, seconds after midnight UTC.
long long local_day_begins(long long moment) {
  const auto time = static_cast<std::time_t>(moment);
  std::tm local{};
  if (localtime_r(&time, &local) == nullptr) return 0;
  return day_begins_at * seconds_an_hour - local.tm_gmtoff;
}

/// Whether it asks about what the atlas exists for, and not about a neighbour.
bool is_of_a_group(const anatomy::Atlas& atlas, const study::Question& question) {
  return std::any_of(question.subjects.begin(), question.subjects.end(), [&atlas](const base::Id& subject) {
    return std::any_of(atlas.groups.begin(), atlas.groups.end(), [&subject](const auto& entry) {
      return !entry.second.neighbours && entry.first.covers(subject);
    });
  });
}

/// Questions in the order in which they are best learned: kinds in turns, and first what has to do with the nerves
/// themselves. The same in every language.
std::vector<study::Question> in_lesson_order(const anatomy::Atlas& atlas) {
  const std::vector<study::Question> pool = study::make_questions(atlas);
  std::vector<study::Question> ordered;
  ordered.reserve(pool.size());
  constexpr std::uint64_t order_seed = 1;
  for (const study::Picked& picked : study::pick(pool, order_seed, pool.size())) {
    const auto same = [&picked](const study::Question& question) { return question.id == picked.question.id; };
    // As it is made: it is posed when it is asked.
    ordered.push_back(*std::find_if(pool.begin(), pool.end(), same));
  }
  const auto neighbours =
      std::stable_partition(ordered.begin(), ordered.end(),
                            [&atlas](const study::Question& question) { return is_of_a_group(atlas, question); });
  // Of each kind one, as a lesson goes: what a thing is called and where it lies before what studies say of it.
  std::map<study::Kind, int> turns;
  std::map<std::string, int> turn_of;
  for (auto question = ordered.begin(); question != neighbours; ++question)
    turn_of[question->id] = turns[question->kind]++;
  std::stable_sort(ordered.begin(), neighbours, [&turn_of](const study::Question& a, const study::Question& b) {
    return std::pair(turn_of.at(a.id), a.kind) < std::pair(turn_of.at(b.id), b.kind);
  });
  return ordered;
}

}  // namespace

long long unix_time_of(const Application::State& state) {
  return state.options.unix_time ? state.options.unix_time() : static_cast<long long>(std::time(nullptr));
}

void renew_plan(Application::State& state) {
  AtDesk& desk = *state.desk;
  if (const std::string tag(state.library.atlas.language.tag()); desk.pool.empty() || desk.language != tag) {
    desk.language = tag;
    desk.pool = in_lesson_order(state.library.atlas);
    desk.place_of.clear();
    for (std::size_t i = 0; i < desk.pool.size(); ++i) desk.place_of[desk.pool[i].id] = i;
  }
  const std::optional<LearnerEntry>& learner = desk.learning.learner();
  desk.rules.new_a_day = study::Rules{}.new_a_day;
  if (learner && learner->new_a_day) desk.rules.new_a_day = *learner->new_a_day;
  const long long now = unix_time_of(state);
  desk.scheduler.day_begins = local_day_begins(now);
  const std::vector<study::Answer> history = desk.learning.history();
  desk.cards = study::cards_after(desk.scheduler, history);
  std::vector<std::string> ids;
  ids.reserve(desk.pool.size());
  for (const study::Question& question : desk.pool) ids.push_back(question.id);
  desk.plan = study::plan_for(desk.scheduler, desk.rules, desk.cards, history, ids, now);
}

}  // namespace cluneal::app
