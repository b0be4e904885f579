#include "study/pick.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>

namespace cluneal::study {
namespace {

using base::operator""_id;

Question choice(Kind kind, const std::string& name) {
  Question question;
  question.kind = kind;
  question.id = std::string(word_of(kind)) + "/" + name;
  question.text = "What is " + name + "?";
  question.answer = "right";
  question.wrong = {"a", "b", "c", "d", "e", "f", "g", "h"};
  return question;
}

/// Forty of one kind, three of another, of which each asks of one nerve.
std::vector<Question> pool() {
  std::vector<Question> questions;
  for (int i = 0; i < 40; ++i) questions.push_back(choice(Kind::name_this, "n" + std::to_string(i)));
  for (int i = 0; i < 3; ++i) {
    questions.push_back(choice(Kind::which_root, "r" + std::to_string(i)));
    questions.back().roots = {"L" + std::to_string(i + 1)};
  }
  return questions;
}

std::vector<std::string> ids_of(const std::vector<Picked>& picked) {
  std::vector<std::string> ids;
  for (const Picked& one : picked) ids.push_back(one.question.id);
  return ids;
}

}  // namespace

TEST_CASE("The generator gives the published numbers of SplitMix64") {
  // The reference implementation (Vigna, public domain) with the seed 1234567.
  Random random(1234567);
  CHECK(random.next() == 6457827717110365317U);
  CHECK(random.next() == 3203168211198807973U);
  CHECK(random.next() == 9817491932198370423U);
}

TEST_CASE("A number below a bound is drawn as often as any other") {
  Random random(5);
  std::map<std::size_t, int> drawn;
  for (int i = 0; i < 30000; ++i) ++drawn[random.below(3)];
  REQUIRE(drawn.size() == 3);
  // Four standard deviations of a binomial with 30000 and 1/3.
  for (const auto& [value, times] : drawn) CHECK(std::abs(times - 10000) < 327);
}

TEST_CASE("A posed question has its answer once among four choices, and the same ones for the same seed") {
  const Question question = choice(Kind::name_this, "thing");
  const Question asked = posed(question, 9);
  CHECK(asked.choices.size() == most_choices);
  CHECK(std::count(asked.choices.begin(), asked.choices.end(), "right") == 1);
  CHECK(std::set<std::string>(asked.choices.begin(), asked.choices.end()).size() == most_choices);
  CHECK(posed(question, 9) == asked);
  CHECK_FALSE(posed(question, 9, 1) == asked);
}

TEST_CASE("The place of the right answer tells nothing") {
  std::map<std::ptrdiff_t, int> places;
  for (int i = 0; i < 4000; ++i) {
    const Question asked = posed(choice(Kind::name_this, "thing"), static_cast<std::uint64_t>(i));
    ++places[std::find(asked.choices.begin(), asked.choices.end(), "right") - asked.choices.begin()];
  }
  for (const auto& [place, times] : places) CHECK(std::abs(times - 1000) < 110);
}

TEST_CASE("On the other side picture, target, text and the answer that is a side change together") {
  Question question = choice(Kind::left_or_right, "hip");
  question.answer = "Left";
  question.wrong = {"Right"};
  question.same_on_both_sides = question.answer_is_side = true;
  question.picture.pointed = {"bone.hip.left"_id};
  question.target = "bone.hip.left"_id;
  question.text = "on the left";
  question.text_of_other_side = "on the right";
  std::set<std::string> seen;
  for (std::uint64_t turn = 0; turn < 2; ++turn) {
    const Question asked = posed(question, 3, turn);
    const bool left = asked.answer == "Left";
    CHECK(asked.picture.pointed.front() == (left ? "bone.hip.left"_id : "bone.hip.right"_id));
    CHECK(asked.target == asked.picture.pointed.front());
    CHECK(asked.text == (left ? "on the left" : "on the right"));
    CHECK(asked.choices.size() == 2);
    seen.insert(asked.answer);
  }
  CHECK(seen.size() == 2);
}

TEST_CASE("Steps are posed out of order, all of them") {
  Question question;
  question.id = "trace";
  question.answering = Answering::order;
  question.steps = {"first", "second"};
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    CHECK(posed(question, seed).choices == std::vector<std::string>{"second", "first"});
  }
}

TEST_CASE("The same seed picks the same set, another seed another one") {
  CHECK(ids_of(pick(pool(), 7, 20)) == ids_of(pick(pool(), 7, 20)));
  CHECK(ids_of(pick(pool(), 7, 20)) != ids_of(pick(pool(), 8, 20)));
}

TEST_CASE("A rare kind is in every set, and every root in one with room for it") {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    std::set<std::string> roots;
    std::set<Kind> kinds;
    for (const Picked& one : pick(pool(), seed, 8)) {
      kinds.insert(one.question.kind);
      roots.insert(one.question.roots.begin(), one.question.roots.end());
    }
    CHECK(kinds.size() == 2);
    CHECK(roots.size() == 3);
  }
}

TEST_CASE("Nothing comes twice before all have come, and then it is posed otherwise") {
  const std::vector<Picked> picked = pick(pool(), 4, 86);
  REQUIRE(picked.size() == 86);
  std::map<std::string, std::vector<Question>> asked;
  for (std::size_t i = 0; i < picked.size(); ++i) {
    CHECK(picked[i].turn == (i < 43 ? 0U : 1U));
    asked[picked[i].question.id].push_back(picked[i].question);
  }
  CHECK(asked.size() == 43);
  for (const auto& [id, twice] : asked) {
    REQUIRE(twice.size() == 2);
    CHECK_FALSE(twice[0] == twice[1]);
  }
}

TEST_CASE("One kind alone can be asked, and none gives an empty set") {
  for (const Picked& one : pick(pool(), 2, 50, Kind::which_root)) CHECK(one.question.kind == Kind::which_root);
  CHECK(pick(pool(), 2, 50, Kind::find_it).empty());
  CHECK(kind_of("find_it") == Kind::find_it);
  CHECK_FALSE(kind_of("find").has_value());
}

}  // namespace cluneal::study
