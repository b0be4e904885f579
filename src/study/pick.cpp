#include "study/pick.h"

#include <algorithm>
#include <map>
#include <set>

namespace cluneal::study {

std::uint64_t Random::next() {
  std::uint64_t z = state_ += 0x9e3779b97f4a7c15U;
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31U);
}

std::size_t Random::below(std::size_t bound) {
  // What lies beyond the last whole multiple of the bound is drawn again, so that all are as likely.
  const std::uint64_t wide = bound;
  const std::uint64_t beyond = (0 - wide) % wide;
  std::uint64_t drawn = next();
  while (drawn < beyond) drawn = next();
  return static_cast<std::size_t>(drawn % wide);
}

std::uint64_t seed_for(std::uint64_t seed, std::string_view word, std::uint64_t turn) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  // The first output of a stream is as good as any other, and spreads seeds that lie side by side.
  return Random(Random(seed).next() ^ hash ^ Random(turn + 1).next()).next();
}

namespace {

/// Wrong answers: of the most plausible twice as many as there is room for, any.
std::vector<std::string> some_wrong(const Question& question, Random& random) {
  constexpr std::size_t room = most_choices - 1;
  std::vector<std::string> near(
      question.wrong.begin(), question.wrong.begin() + std::min<std::ptrdiff_t>(2 * room, std::ssize(question.wrong)));
  random.shuffle(near);
  if (near.size() > room) near.resize(room);
  return near;
}

void show_other_side(Question& question) {
  for (std::vector<Id>* ids :
       {&question.picture.shown, &question.picture.hidden, &question.picture.pointed, &question.picture.framed}) {
    for (Id& id : *ids) id = base::mirrored(id);
  }
  question.target = base::mirrored(question.target);
  if (!question.text_of_other_side.empty()) std::swap(question.text, question.text_of_other_side);
  if (!question.answer_of_other_side.empty()) std::swap(question.answer, question.answer_of_other_side);
  if (question.answer_is_side) std::swap(question.answer, question.wrong.front());
}

/// What a set is to ask of every one of: the parts of the body that have a kind of their own, and roots.
std::vector<std::string> covered_by(const Question& question) {
  std::vector<std::string> things = question.roots;
  for (const Id& id : question.subjects) {
    const std::string_view text = id.text();
    for (const std::string_view kind : {"nerve.", "site.", "territory."}) {
      if (text.substr(0, kind.size()) == kind) things.emplace_back(text);
    }
  }
  return things;
}

/// Of the shuffled pool so few that everything is asked of: each that brings something new, in order.
std::vector<std::size_t> cover(const std::vector<const Question*>& pool) {
  std::set<std::string> asked;
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < pool.size(); ++i) {
    bool brings = false;
    for (const std::string& thing : covered_by(*pool[i])) brings = asked.insert(thing).second || brings;
    if (brings) chosen.push_back(i);
  }
  return chosen;
}

/// The pool once, in the order in which a set takes it: kinds in turn.
std::vector<const Question*> in_turn(const std::vector<const Question*>& pool) {
  std::map<Kind, std::vector<const Question*>> by_kind;
  for (const Question* question : pool) by_kind[question->kind].push_back(question);
  std::vector<const Question*> order;
  for (std::size_t round = 0; order.size() < pool.size(); ++round) {
    for (const auto& [kind, questions] : by_kind) {
      if (round < questions.size()) order.push_back(questions[round]);
    }
  }
  return order;
}

/// `count` of the pool, not more than it has.
std::vector<const Question*> chosen(std::vector<const Question*> pool, std::size_t count, Random& random) {
  random.shuffle(pool);
  const std::vector<std::size_t> needed = cover(pool);
  std::vector<const Question*> order = in_turn(pool);
  // Only a set in which the cover leaves room for all kinds asks of everything.
  if (2 * needed.size() <= count && count < pool.size()) {
    std::set<const Question*> first;
    for (const std::size_t i : needed) first.insert(pool[i]);
    std::stable_partition(order.begin(), order.end(), [&first](const Question* q) { return first.count(q) > 0; });
  }
  order.resize(std::min(count, order.size()));
  random.shuffle(order);
  return in_turn(order);
}

/// One way of asking: `tries` is another one for the same turn.
Question dressed(const Question& question, std::uint64_t seed, std::uint64_t turn, std::uint64_t tries) {
  Random random(seed_for(seed_for(seed, question.id, turn), "way", tries));
  Question asked = question;
  // Every other time the other side, so that a second time differs where there is nothing else to change.
  const bool other_side = ((seed_for(seed, question.id) ^ turn) & 1U) != 0;
  if (asked.same_on_both_sides && other_side) show_other_side(asked);
  if (asked.answering == Answering::order) {
    asked.choices = asked.steps;
    while (asked.choices == asked.steps && asked.steps.size() > 1) random.shuffle(asked.choices);
  } else if (!asked.wrong.empty()) {
    asked.choices = some_wrong(asked, random);
    asked.choices.push_back(asked.answer);
    random.shuffle(asked.choices);
  }
  return asked;
}

}  // namespace

Question posed(const Question& question, std::uint64_t seed, std::uint64_t turn) {
  Question asked = dressed(question, seed, turn, 0);
  if (turn == 0) return asked;
  const Question before = posed(question, seed, turn - 1);
  // Some have nothing to change: then it is the same.
  constexpr std::uint64_t most_tries = 8;
  for (std::uint64_t tries = 1; tries < most_tries && asked == before; ++tries) {
    asked = dressed(question, seed, turn, tries);
  }
  return asked;
}

std::vector<Picked> pick(const std::vector<Question>& pool, std::uint64_t seed, std::size_t count,
                         std::optional<Kind> only) {
  std::vector<const Question*> wanted;
  for (const Question& question : pool) {
    if (!only || question.kind == *only) wanted.push_back(&question);
  }
  std::vector<Picked> picked;
  Random random(seed_for(seed, "set"));
  for (std::uint64_t turn = 0; picked.size() < count && !wanted.empty(); ++turn) {
    for (const Question* question : chosen(wanted, count - picked.size(), random)) {
      picked.push_back({posed(*question, seed, turn), turn});
    }
  }
  return picked;
}

}  // namespace cluneal::study
