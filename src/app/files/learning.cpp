#include "app/files/learning.h"

#include <cmath>
#include <ctime>
#include <utility>

#include "app/phrases.h"

namespace cluneal::app {
namespace {

constexpr double micrometres_a_millimetre = 1000;

base::Error no_store() {
  return base::error_of(phrases::answers_not_kept);
}

base::Error nobody() {
  return base::error_of(phrases::say_who_learns);
}

/// What schedules the answers: another version of the program can tell by it.
store::SchedulerText scheduler_text() {
  std::string text = "FSRS-6";
  for (const double weight : study::fsrs6_weights) text += " " + std::to_string(weight);
  return {text};
}

store::NewAnswer stored(const KeptAnswer& kept) {
  store::NewAnswer answer{
      {kept.answer.card}, {static_cast<long long>(kept.answer.grade)}, {kept.answer.at}, {kept.milliseconds}, {}};
  if (kept.missed) answer.miss = store::Miss{std::llround(*kept.missed * micrometres_a_millimetre)};
  return answer;
}

KeptAnswer read(const store::Answer& stored) {
  KeptAnswer kept{{stored.card.text, static_cast<study::Grade>(stored.grade.number), stored.at.seconds},
                  stored.spent.milliseconds,
                  {},
                  stored.id.number};
  if (stored.miss) kept.missed = static_cast<double>(stored.miss->micrometres) / micrometres_a_millimetre;
  return kept;
}

}  // namespace

std::vector<LearnerEntry> Learning::learners() const {
  std::vector<LearnerEntry> entries;
  store::Store* store = kept_->store();
  if (store == nullptr) return entries;
  const auto all = store->learners();
  if (!all) return entries;
  for (const store::Learner& learner : *all) {
    entries.push_back({learner.id.number, learner.name.text, {}});
    if (learner.new_a_day) entries.back().new_a_day = static_cast<int>(learner.new_a_day->number);
  }
  return entries;
}

base::Status Learning::choose(long long id) {
  store::Store* store = kept_->store();
  if (store == nullptr) return no_store();
  const auto stored_answers = store->answers({id});
  if (!stored_answers) return stored_answers.error();
  for (LearnerEntry& entry : learners()) {
    if (entry.id != id) continue;
    learner_ = std::move(entry);
    answers_.clear();
    for (const store::Answer& answer : *stored_answers) answers_.push_back(read(answer));
    return base::Done{};
  }
  return base::error_of(phrases::learner_is_gone);
}

base::Status Learning::add_learner(const std::string& name, std::span<const KeptAnswer> answers) {
  store::Store* store = kept_->store();
  if (store == nullptr) return no_store();
  std::vector<store::NewAnswer> with;
  with.reserve(answers.size());
  for (const KeptAnswer& answer : answers) with.push_back(stored(answer));
  const auto added = store->add_learner({{name}, scheduler_text(), {std::time(nullptr)}}, with);
  if (!added) return added.error();
  return choose(added->number);
}

base::Status Learning::set_new_a_day(int most) {
  store::Store* store = kept_->store();
  if (store == nullptr) return no_store();
  if (!learner_) return nobody();
  if (const base::Status done = store->set_new_a_day({learner_->id}, {most}); !done) return done.error();
  learner_->new_a_day = most;
  return base::Done{};
}

base::Status Learning::remove_learner(long long id) {
  store::Store* store = kept_->store();
  if (store == nullptr) return no_store();
  if (const base::Status done = store->remove_learner({id}); !done) return done.error();
  if (learner_ && learner_->id == id) {
    learner_.reset();
    answers_.clear();
  }
  return base::Done{};
}

std::vector<study::Answer> Learning::history() const {
  std::vector<study::Answer> history;
  history.reserve(answers_.size());
  for (const KeptAnswer& kept : answers_) history.push_back(kept.answer);
  return history;
}

base::Status Learning::add(KeptAnswer answer) {
  store::Store* store = kept_->store();
  if (store == nullptr) return no_store();
  if (!learner_) return nobody();
  const auto added = store->add_answer({learner_->id}, stored(answer));
  if (!added) return added.error();
  answer.id = added->number;
  answers_.push_back(std::move(answer));
  return base::Done{};
}

base::Result<KeptAnswer> Learning::take_back() {
  store::Store* store = kept_->store();
  if (store == nullptr) return no_store();
  if (answers_.empty()) return base::error_of(phrases::no_answer_yet);
  if (const base::Status done = store->take_back({answers_.back().id}); !done) return done.error();
  KeptAnswer last = std::move(answers_.back());
  answers_.pop_back();
  return last;
}

}  // namespace cluneal::app
