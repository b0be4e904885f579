#include "study/exam_paper.h"

#include <catch2/catch.hpp>
#include <set>

#include "study/pick.h"

using namespace cluneal;
using study::Kind;
using study::Question;

namespace {

Question question_of(const std::string& id, Kind kind) {
  Question question;
  question.id = id;
  question.kind = kind;
  question.text = "What is " + id + "?";
  question.answer = "right";
  question.wrong = {"a", "b", "c", "d", "e"};
  return question;
}

std::vector<Question> small_pool() {
  std::vector<Question> pool;
  for (int i = 0; i < 6; ++i) {
    pool.push_back(question_of("name_this/" + std::to_string(i), Kind::name_this));
    pool.push_back(question_of("which_root/" + std::to_string(i), Kind::which_root));
  }
  return pool;
}

}  // namespace

TEST_CASE("a drawn paper asks each question once, and no more than there are") {
  const std::vector<Question> pool = small_pool();
  const study::ExamPaper paper = study::drawn_paper(pool, 7, 100);
  REQUIRE(paper.items.size() == pool.size());
  std::set<std::string> ids;
  for (const study::ExamItem& item : paper.items) ids.insert(item.id);
  CHECK(ids.size() == pool.size());
  CHECK(paper.minutes == 12);
  CHECK(study::drawn_paper(pool, 7, 4) == study::drawn_paper(pool, 7, 4));
  CHECK_FALSE(study::drawn_paper(pool, 7, 4) == study::drawn_paper(pool, 8, 4));
  const study::ExamPaper roots = study::drawn_paper(pool, 7, 4, Kind::which_root);
  REQUIRE(roots.items.size() == 4);
  for (const study::ExamItem& item : roots.items) CHECK(item.id.starts_with("which_root/"));
}

TEST_CASE("a paper asks in its own order, a teacher's question as it is written, and tells what it does not know") {
  const std::vector<Question> pool = small_pool();
  study::ExamPaper paper;
  Question own = question_of("own/2", Kind::name_this);
  own.choices = {"right", "a", "b", "c", "d", "e"};
  paper.items = {{"which_root/3", {}}, {"", own}, {"which_root/gone", {}}, {"name_this/0", {}}};
  const study::ExamQuestions found = study::questions_of(paper, pool);
  REQUIRE(found.questions.size() == 3);
  CHECK(found.questions[0].id == "which_root/3");
  CHECK(found.questions[0].choices.size() == study::most_choices);
  CHECK(found.questions[1] == own);
  CHECK(found.questions[2].id == "name_this/0");
  CHECK(found.unknown == std::vector<std::string>{"which_root/gone"});
}
