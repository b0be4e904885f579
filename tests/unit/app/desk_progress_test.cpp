#include <catch2/catch.hpp>
#include <fstream>

#include "../base/temporary_folder.h"
#include "app/desk/known.h"
#include "app/desk/progress_file.h"

using namespace cluneal;
using study::Grade;

namespace {

constexpr long long noon = 20000LL * 86400 + 12 * 3600;

app::KeptAnswer answer(const std::string& card, Grade grade, long long at) {
  return {{card, grade, at}, 4000, {}, 0};
}

std::filesystem::path written(const TemporaryFolder& folder, const std::string& text) {
  const std::filesystem::path file = folder.path() / "progress.json";
  std::ofstream(file) << text;
  return file;
}

}  // namespace

TEST_CASE("a learner goes into a file and comes back with all answers, in the order of time") {
  const TemporaryFolder folder;
  app::SavedLearner ana{"Ana \"the first\"", {answer("find_it/landmark.a", Grade::good, noon + 60)}};
  ana.answers.front().missed = 7.25;
  ana.answers.push_back(answer("name_this/bone.a", Grade::again, noon));
  const auto read = app::read_progress(written(folder, app::progress_text(ana)));
  REQUIRE(read.ok());
  CHECK(read->name == ana.name);
  REQUIRE(read->answers.size() == 2);
  CHECK(read->answers[0].answer.card == "name_this/bone.a");
  CHECK(read->answers[1].missed == 7.25);
  CHECK(read->answers[1].answer.grade == Grade::good);
  CHECK(read->answers[1].milliseconds == 4000);
}

TEST_CASE("what is no such file is refused with each mistake") {
  const TemporaryFolder folder;
  const auto read = app::read_progress(written(folder, R"({"format": "cluneal-progress/1", "name": "Ana", "answers": [
    {"question": "", "grade": 5, "at": 1, "milliseconds": -1}]})"));
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().details.size() == 3);
  const auto other =
      app::read_progress(written(folder, R"({"format": "cluneal-drawing/1", "name": "", "answers": []})"));
  REQUIRE_FALSE(other.ok());
  CHECK(other.error().message.find("cluneal-progress/1") != std::string::npos);
}

TEST_CASE("the statistics agree with the answers that were given") {
  std::vector<base::Diagnostic> told;
  app::Kept kept(false, false, told);
  app::AtDesk desk(kept);
  for (const char* id : {"name_this/a", "name_this/b", "find_it/c", "find_it/d"}) {
    study::Question question;
    question.id = id;
    desk.pool.push_back(question);
  }
  std::vector<app::KeptAnswer> answers{answer("name_this/a", Grade::easy, noon - 86400),
                                       answer("name_this/b", Grade::again, noon - 60),
                                       answer("find_it/c", Grade::good, noon)};
  answers.back().missed = 12;
  REQUIRE(desk.learning.add_learner("Ana", answers).ok());
  desk.cards = study::cards_after(desk.scheduler, desk.learning.history());
  const ui::DeskProgress progress = app::known_now(desk, noon + 60);
  CHECK(progress.known == 1);
  CHECK(progress.learning == 2);
  CHECK(progress.unseen == 1);
  REQUIRE(progress.days.size() == 14);
  CHECK(progress.days[12].count == 1);
  CHECK(progress.days[12].part == 1);
  CHECK(progress.days[13].count == 2);
  CHECK(progress.days[13].part == 1);
  REQUIRE(progress.kinds.size() == 2);
  CHECK(progress.kinds[0].name == "find_it");
  CHECK(progress.kinds[1].count == 2);
  CHECK(progress.kinds[1].part == 1);
  CHECK(progress.missed == std::vector<double>{12});
  CHECK(app::spent_milliseconds(desk) == 12000);
  // An easy first answer is asked again after 8 days (scheduler_test.cpp), one of which is gone.
  CHECK(progress.due[7].count == 1);
  CHECK(progress.due[0].count == 2);
}

TEST_CASE("how often one recalled stands beside how often it was to be expected") {
  std::vector<base::Diagnostic> told;
  app::Kept kept(false, false, told);
  app::AtDesk desk(kept);
  // Asked again when its stability, 8.2956 days, has passed: nine of ten are to be recalled then.
  const std::vector<app::KeptAnswer> answers{answer("a", Grade::easy, noon),
                                             answer("a", Grade::good, noon + 8 * 86400)};
  REQUIRE(desk.learning.add_learner("Ana", answers).ok());
  const ui::DeskProgress progress = app::known_now(desk, noon + 9 * 86400);
  REQUIRE(progress.expected.size() == 1);
  CHECK(progress.expected[0].name == "100");  // 90 to 100 percent.
  CHECK(progress.expected[0].count == 1);
  CHECK(progress.expected[0].part == 1);
}
