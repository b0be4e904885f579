#include <catch2/catch.hpp>
#include <utility>

#include "../base/temporary_folder.h"
#include "store/store.h"

using namespace cluneal;
using store::Store;

namespace {

Store opened(const TemporaryFolder& folder) {
  base::Result<Store> store = Store::open(folder.path() / "kept.sqlite");
  REQUIRE(store.ok());
  return std::move(*store);
}

store::NewAnswer answer(const std::string& card, long long grade) {
  return {{card}, {grade}, {1796000000}, {2500}, {}};
}

}  // namespace

TEST_CASE("several learners share a machine, each with their own answers in the order given") {
  const TemporaryFolder folder;
  store::LearnerId ana;
  store::LearnerId ben;
  {
    Store store = opened(folder);
    ana = *store.add_learner({{"Ana"}, {"FSRS-6"}, {1}});
    ben = *store.add_learner({{" Ben\n"}, {"FSRS-6"}, {2}});
    REQUIRE(store.add_answer(ana, answer("b", 3)).ok());
    REQUIRE(store.add_answer(ben, answer("c", 1)).ok());
    store::NewAnswer missed = answer("a", 2);
    missed.miss = store::Miss{7500};
    REQUIRE(store.add_answer(ana, missed).ok());
  }
  Store store = opened(folder);
  REQUIRE(store.learners()->size() == 2);
  CHECK(store.learners()->back().name.text == "Ben");
  const auto answers = *store.answers(ana);
  REQUIRE(answers.size() == 2);
  CHECK(answers[0].card.text == "b");
  CHECK(answers[1].miss == store::Miss{7500});
  REQUIRE(store.remove_learner(ana).ok());
  CHECK(store.answers(ana)->empty());
  CHECK(store.answers(ben)->size() == 1);
}

TEST_CASE("two learners are not called the same, and one without a name is refused with a sentence") {
  const TemporaryFolder folder;
  Store store = opened(folder);
  REQUIRE(store.add_learner({{"Ana"}, {""}, {1}}).ok());
  REQUIRE(store.add_learner({{"Ben"}, {""}, {1}}).ok());
  CHECK(store.add_learner({{"Ana"}, {""}, {1}}).error().message.find("already") != std::string::npos);
  CHECK(store.add_learner({{"  "}, {""}, {1}}).error().message.find("needs a name") != std::string::npos);
  CHECK(store.learners()->size() == 2);
}

TEST_CASE("the last answer can be taken back, once") {
  const TemporaryFolder folder;
  Store store = opened(folder);
  const store::LearnerId ana = *store.add_learner({{"Ana"}, {""}, {1}});
  REQUIRE(store.add_answer(ana, answer("a", 3)).ok());
  const store::AnswerId wrong = *store.add_answer(ana, answer("b", 1));
  REQUIRE(store.take_back(wrong).ok());
  CHECK(store.answers(ana)->size() == 1);
  CHECK_FALSE(store.take_back(wrong).ok());
}

TEST_CASE("a learner who is brought from a file comes with all answers, or not at all") {
  const TemporaryFolder folder;
  Store store = opened(folder);
  const std::vector<store::NewAnswer> good{answer("a", 3), answer("b", 4)};
  const auto ana = store.add_learner({{"Ana"}, {"FSRS-6"}, {1}}, good);
  REQUIRE(ana.ok());
  CHECK(store.answers(*ana)->size() == 2);
  const std::vector<store::NewAnswer> bad{answer("a", 3), answer("b", 9)};  // There is no ninth grade.
  CHECK_FALSE(store.add_learner({{"Ben"}, {"FSRS-6"}, {1}}, bad).ok());
  CHECK(store.learners()->size() == 1);
}

TEST_CASE("an answer of somebody who was deleted in another window is refused with a sentence") {
  const TemporaryFolder folder;
  Store one = opened(folder);
  Store other = opened(folder);
  const store::LearnerId ana = *one.add_learner({{"Ana"}, {""}, {1}});
  REQUIRE(other.remove_learner(ana).ok());
  CHECK(one.add_answer(ana, answer("a", 3)).error().message.find("not there any more") != std::string::npos);
}
