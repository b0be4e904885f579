#include <array>
#include <string>
#include <utility>

#include "store/cells.h"
#include "store/database.h"
#include "store/phrases.h"
#include "store/store.h"

// What `Store` keeps of those who learn.

namespace cluneal::store {
namespace {

base::Error no_learner() {
  return base::error_of(phrases::learner_was_deleted);
}

base::Error no_name() {
  return base::error_of(phrases::learner_needs_a_name);
}

base::Error taken(const std::string& name) {
  return base::error_of(phrases::learners_name_is_taken, {{"name", name}});
}

base::Result<bool> is_taken(Database& database, const std::string& name) {
  const std::array<Value, 1> values{name};
  const auto found = database.rows("SELECT 1 FROM learner WHERE name = ?1", values);
  if (!found) return found.error();
  return !found->empty();
}

Value miss_of(const std::optional<Miss>& miss) {
  return miss ? Value(miss->micrometres) : Value();
}

base::Result<AnswerId> insert(Database& database, LearnerId learner, const NewAnswer& answer) {
  const std::array<Value, 6> values{learner.number,    answer.card.text,          answer.grade.number,
                                    answer.at.seconds, answer.spent.milliseconds, miss_of(answer.miss)};
  const auto done = database.change(
      "INSERT INTO answer (learner, card, grade, given, spent, miss) SELECT ?1, ?2, ?3, ?4, ?5, ?6 "
      "WHERE EXISTS (SELECT 1 FROM learner WHERE id = ?1)",
      values);
  if (!done) return done.error();
  if (*done == 0) return no_learner();
  return AnswerId{database.last_id()};
}

}  // namespace

base::Result<std::vector<Learner>> Store::learners() {
  const auto rows = database_->rows("SELECT id, name, scheduler, made, new_a_day FROM learner ORDER BY id");
  if (!rows) return rows.error();
  std::vector<Learner> all;
  for (const Row& row : *rows) {
    all.push_back({{number_of(row[0])}, {text_of(row[1])}, {text_of(row[2])}, {number_of(row[3])}, {}});
    if (!std::holds_alternative<std::monostate>(row[4])) all.back().new_a_day = NewADay{number_of(row[4])};
  }
  return all;
}

base::Result<LearnerId> Store::add_learner(const NewLearner& learner, const std::vector<NewAnswer>& answers) {
  const std::string name = tidy_name(learner.name.text);
  if (name.empty()) return no_name();
  base::Result<Transaction> transaction = Transaction::begin(*database_);
  if (!transaction) return transaction.error();
  const base::Result<bool> there = is_taken(*database_, name);
  if (!there) return there.error();
  if (*there) return taken(name);
  const std::array<Value, 3> values{name, learner.scheduler.text, learner.made.seconds};
  const auto done = database_->change("INSERT INTO learner (name, scheduler, made) VALUES (?1, ?2, ?3)", values);
  if (!done) return done.error();
  const LearnerId id{database_->last_id()};
  for (const NewAnswer& answer : answers) {
    if (const auto added = insert(*database_, id, answer); !added) return added.error();
  }
  if (const base::Status kept = transaction->commit(); !kept) return kept.error();
  return id;
}

base::Status Store::set_new_a_day(LearnerId id, NewADay most) {
  const std::array<Value, 2> values{id.number, most.number};
  const auto changed = database_->change("UPDATE learner SET new_a_day = ?2 WHERE id = ?1", values);
  if (!changed) return changed.error();
  if (*changed == 0) return no_learner();
  return base::Done{};
}

base::Status Store::remove_learner(LearnerId id) {
  const std::array<Value, 1> values{id.number};
  const auto changed = database_->change("DELETE FROM learner WHERE id = ?1", values);
  if (!changed) return changed.error();
  if (*changed == 0) return no_learner();
  return base::Done{};
}

base::Result<std::vector<Answer>> Store::answers(LearnerId learner) {
  const std::array<Value, 1> values{learner.number};
  const auto rows =
      database_->rows("SELECT id, card, grade, given, spent, miss FROM answer WHERE learner = ?1 ORDER BY id", values);
  if (!rows) return rows.error();
  std::vector<Answer> all;
  all.reserve(rows->size());
  for (const Row& row : *rows) {
    Answer answer{{number_of(row[0])}, {text_of(row[1])},   {number_of(row[2])},
                  {number_of(row[3])}, {number_of(row[4])}, {}};
    if (!std::holds_alternative<std::monostate>(row[5])) answer.miss = Miss{number_of(row[5])};
    all.push_back(std::move(answer));
  }
  return all;
}

base::Result<AnswerId> Store::add_answer(LearnerId learner, const NewAnswer& answer) {
  return insert(*database_, learner, answer);
}

base::Status Store::take_back(AnswerId id) {
  const std::array<Value, 1> values{id.number};
  const auto changed = database_->change("DELETE FROM answer WHERE id = ?1", values);
  if (!changed) return changed.error();
  if (*changed == 0) return base::error_of(phrases::taken_back_already);
  return base::Done{};
}

}  // namespace cluneal::store
