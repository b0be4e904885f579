// The questions of the real atlas. What is true of them by the data is checked once more, from outside, by
// tests/cli/quiz_test.py.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

#include "anatomy/load_atlas.h"
#include "anatomy/roots.h"
#include "anatomy/translate.h"
#include "anatomy/walk.h"
#include "study/make_questions.h"
#include "study/pick.h"

namespace cluneal::study {
namespace {

const std::filesystem::path quiz_assets = std::filesystem::path(CLUNEAL_SOURCE_DIR) / "assets";

const anatomy::Atlas& english_atlas() {
  static const anatomy::Atlas atlas = anatomy::load_atlas(quiz_assets / "atlas").value();
  return atlas;
}

const std::vector<Question>& all_questions() {
  static const std::vector<Question> questions = make_questions(english_atlas());
  return questions;
}

const Question& question_of(const std::string& id) {
  const auto found = std::find_if(all_questions().begin(), all_questions().end(),
                                  [&id](const Question& question) { return question.id == id; });
  INFO(id);
  REQUIRE(found != all_questions().end());
  return *found;
}

}  // namespace

TEST_CASE("Every kind is asked, each question under an id of its own") {
  std::set<std::string> ids;
  std::map<Kind, int> kinds;
  for (const Question& question : all_questions()) {
    CHECK(ids.insert(question.id).second);
    ++kinds[question.kind];
    INFO(question.id);
    CHECK(question.id.starts_with(std::string(word_of(question.kind)) + "/"));
  }
  for (const auto& [word, kind] : kind_words) {
    INFO(word);
    if (kind != Kind::paint_the_territory) CHECK(kinds[kind] >= 10);
  }
  // Every piece of skin that is drawn.
  const auto drawn = std::count_if(english_atlas().territories.begin(), english_atlas().territories.end(),
                                   [](const auto& entry) { return !entry.second.core.empty(); });
  CHECK(kinds[Kind::paint_the_territory] == drawn);
  CHECK(ids.size() >= 500);
}

TEST_CASE("Each question says something, has a known source, and is never wrong and right at once") {
  for (const Question& question : all_questions()) {
    INFO(question.id);
    CHECK_FALSE(question.text.empty());
    CHECK_FALSE(question.answer.empty());
    CHECK(question.text.find('{') == std::string::npos);
    CHECK_FALSE(question.references.empty());
    for (const std::string& key : question.references) CHECK(english_atlas().references.contains(key));
    CHECK(std::count(question.wrong.begin(), question.wrong.end(), question.answer) == 0);
    CHECK(std::set<std::string>(question.wrong.begin(), question.wrong.end()).size() == question.wrong.size());
    if (question.answering == Answering::choice && !question.answer_is_side) {
      CHECK(question.wrong.size() >= (question.kind == Kind::what_is_wrong ? 2U : 3U));
    }
  }
}

TEST_CASE("Every nerve, site, territory and root is asked about, and in any set of 500") {
  std::set<std::string> things;
  for (const auto& [id, nerve] : english_atlas().nerves) {
    if (!english_atlas().quiz.not_told_apart.contains(id)) things.insert(id.text());
  }
  for (const auto& [id, site] : english_atlas().sites) things.insert(id.text());
  for (const auto& [id, territory] : english_atlas().territories) things.insert(id.text());
  for (const auto& [id, nerve] : english_atlas().nerves) {
    for (const anatomy::RootShare& cell : nerve.roots) things.insert(cell.root);
  }
  REQUIRE(things.size() > 100);
  for (const std::uint64_t seed : {0U, 7U, 2026U}) {
    std::set<std::string> left = things;
    std::set<Kind> kinds;
    for (const Picked& picked : pick(all_questions(), seed, 500)) {
      for (const Id& id : picked.question.subjects) left.erase(id.text());
      for (const std::string& root : picked.question.roots) left.erase(root);
      kinds.insert(picked.question.kind);
    }
    for (const std::string& one : left) UNSCOPED_INFO(one);
    CHECK(left.empty());
    CHECK(kinds.size() == kind_words.size());
  }
}

TEST_CASE("A picture shows nothing that its words tell already, and only what there is") {
  std::set<Id> leaves;
  for (const Id& id : english_atlas().leaves()) leaves.insert(id);
  for (const Question& question : all_questions()) {
    INFO(question.id);
    for (const auto* ids :
         {&question.picture.shown, &question.picture.hidden, &question.picture.pointed, &question.picture.framed}) {
      for (const Id& id : *ids) {
        INFO(id.text());
        CHECK(leaves.contains(id));
      }
    }
    if (!question.target.empty()) CHECK(leaves.contains(question.target));
  }
}

TEST_CASE("No picture shows a nerve beside the variant that stands in its place") {
  std::size_t checked = 0;
  for (const Question& question : all_questions()) {
    const std::vector<Id>& shown = question.picture.shown;
    const auto shows = [&](const Id& nerve) {
      return std::any_of(shown.begin(), shown.end(), [&](const Id& id) { return id == nerve || id.parent() == nerve; });
    };
    for (const auto& [id, variant] : english_atlas().variants) {
      for (const Id& instead : variant.shows) {
        const auto nerve = english_atlas().nerves.find(instead);
        if (nerve == english_atlas().nerves.end() || nerve->second.shown) continue;  // Seen without the variant.
        for (const Id& usual : variant.hides) {
          INFO(question.id << " shows " << instead.text() << " and " << usual.text());
          CHECK_FALSE((shows(instead) && shows(usual)));
          ++checked;
        }
      }
    }
  }
  CHECK(checked > 0);
}

TEST_CASE("What is asked is the same in every language") {
  for (const char* tag : {"de", "es", "ja"}) {
    const language::Language language = language::Language::load(quiz_assets / "languages", tag).value();
    const std::vector<Question> other = make_questions(anatomy::translated(english_atlas(), language));
    INFO(tag);
    REQUIRE(other.size() == all_questions().size());
    for (std::size_t i = 0; i < other.size(); ++i) {
      INFO(other[i].id);
      CHECK(other[i].id == all_questions()[i].id);
      CHECK(other[i].references == all_questions()[i].references);
      CHECK(other[i].target == all_questions()[i].target);
      CHECK(other[i].picture == all_questions()[i].picture);
      CHECK(other[i].number.has_value() == all_questions()[i].number.has_value());
      CHECK(std::set<std::string>(other[i].wrong.begin(), other[i].wrong.end()).count(other[i].answer) == 0);
    }
  }
}

TEST_CASE("Each step among which a learner chooses the next says what one does, not what there is") {
  const std::set<std::string> acts{"Ask", "Bend", "Explain", "Find", "Go", "Measure", "Press", "Search", "Stretch"};
  for (const base::Id& walk : english_atlas().quiz.asked_walks) {
    const auto steps = anatomy::steps_of(english_atlas(), walk);
    CHECK(steps.size() >= 4);
    for (const anatomy::Topic* step : steps) {
      const std::string& title = step->names.title;
      INFO(step->id.text() << ": " << title);
      CHECK(acts.contains(title.substr(0, title.find_first_of(" ,"))));
    }
  }
}

TEST_CASE("A number is right within the spread that its study states") {
  // Lu 1998: 64.7 (SD 5.3) mm; the other distances from the spine are 45.2 to 76.6 with spreads of their own.
  const Question& question = question_of("what_the_study_says/lu98.scn_medial.psis");
  REQUIRE(question.number);
  CHECK(question.number->low == Approx(59.4));
  CHECK(question.number->high == Approx(70.0));
  CHECK(question.number->published);
  for (const std::string& wrong : question.wrong) {
    const double value = std::stod(wrong);
    CHECK((value < 45.2 - 11.2 || value > 69.6 + 15.0));
  }
  // Below a landmark is told as a length: 28.5 mm (9.1 to 53.7), SD 11.2.
  CHECK(question_of("what_the_study_says/kon_mcn.penetration.psis").answer == "28.5 mm");
}

TEST_CASE("A root that the study names by which one asks is no wrong answer, and wrong ones are near") {
  int by_study = 0;
  for (const Question& question : all_questions()) {
    if (!question.id.starts_with("which_root/nerve.") || question.id.ends_with("/reviews")) continue;
    INFO(question.id);
    ++by_study;
    const anatomy::Nerve& nerve = english_atlas().nerves.at(question.subjects.front());
    for (const anatomy::RootShare& cell : nerve.roots) {
      const bool named = cell.reference == question.references.front() && cell.finding != anatomy::RootFinding::absent;
      if (named) CHECK(std::count(question.wrong.begin(), question.wrong.end(), cell.root) == 0);
    }
    const int right = anatomy::parse_root(question.answer)->index;
    for (std::size_t i = 0; i < 3 && i < question.wrong.size(); ++i)
      CHECK(std::abs(anatomy::parse_root(question.wrong[i])->index - right) <= 6);
  }
  CHECK(by_study > 10);
  // Maigne 1989 names T12 to L3 for the superior nerves.
  const Question& maigne = question_of("which_root/nerve.scn/T12/MAI89");
  for (const char* root : {"L1", "L2", "L3"}) CHECK(std::count(maigne.wrong.begin(), maigne.wrong.end(), root) == 0);
  CHECK(question_of("which_root/nerve.scn/T11/reviews").answer == "T11");
}

TEST_CASE("What a nerve's fibres pass before strands bring them to it is no wrong answer") {
  // The lateral branches of L1 to L3 pierce iliocostalis (Iwanaga 2018); strands lead their fibres to the three nerves.
  const std::string iliocostalis = english_atlas().title_of(*Id::parse("muscle.iliocostalis_lumborum"));
  for (const char* nerve : {"medial", "intermediate", "lateral"}) {
    const Question& question =
        question_of(std::string("which_layer/nerve.scn.") + nerve + "/pierces/fascia.thoracolumbar");
    CHECK(std::count(question.wrong.begin(), question.wrong.end(), iliocostalis) == 0);
    CHECK(question.wrong.size() >= 3);
  }
}

TEST_CASE("A case with two causes offers neither as wrong") {
  const Question& question = question_of("which_condition/case.two_kinds_of_pain");
  const std::string other = english_atlas().title_of(*Id::parse("differential.lumbar_stenosis"));
  CHECK(std::count(question.wrong.begin(), question.wrong.end(), other) == 0);
  CHECK(question.wrong.size() >= 10);
}

TEST_CASE("A place that studies measured has their spread, one that none measured has none") {
  const Question& crest = question_of("find_it/site.scn.crest_tunnel");
  REQUIRE(crest.spread);
  // SDs of 5.3 to 15.0 mm between persons were stated.
  CHECK(*crest.spread > 5);
  CHECK(*crest.spread < 20);
  CHECK_FALSE(crest.spread_from.empty());
  CHECK_FALSE(question_of("find_it/muscle.piriformis").spread);
}

}  // namespace cluneal::study
