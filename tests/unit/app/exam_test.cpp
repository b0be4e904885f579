#include "app/desk/exam.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <limits>
#include <variant>

#include "../base/temporary_folder.h"
#include "app/desk/exam_file.h"
#include "app/desk/exam_report.h"

using namespace cluneal;

namespace {

std::filesystem::path exam_file(const TemporaryFolder& folder, const std::string& text) {
  const std::filesystem::path file = folder.path() / "a.cluneal-exam";
  std::ofstream(file) << text;
  return file;
}

study::Question own_question() {
  study::Question question;
  question.id = "own/2";
  question.text = "How many groups are there?";
  question.choices = {"Two", "Three"};
  question.answer = "Three";
  question.explanation = "Superior, middle, inferior.";
  question.picture.view = "posterior";
  question.picture.shown = {*base::Id::parse("nerve.scn.left")};
  return question;
}

/// Of three questions, the first right, the second wrong, the third without an answer; it is over.
app::Exam sat_exam() {
  app::Exam exam;
  exam.paper.title = "Second term";
  exam.paper.minutes = 3;
  exam.questions.assign(3, own_question());
  exam.verdicts.resize(3);
  exam.verdicts[0] = app::judge_choice(exam.questions[0], 1);
  exam.verdicts[1] = app::judge_choice(exam.questions[1], 0);
  exam.stage = app::Exam::Stage::over;
  exam.took = 125;
  return exam;
}

std::string all_words(const documents::Document& document) {
  std::string all;
  for (const documents::Block& block : document.blocks) {
    if (const auto* heading = std::get_if<documents::Heading>(&block)) all += heading->text + "\n";
    if (const auto* paragraph = std::get_if<documents::Paragraph>(&block)) {
      for (const documents::Run& run : paragraph->words) all += run.text;
      all += "\n";
    }
  }
  return all;
}

}  // namespace

TEST_CASE("an exam goes into a file and comes back whole") {
  const TemporaryFolder folder;
  study::ExamPaper paper;
  paper.title = "Second \"term\"";
  paper.minutes = 45;
  paper.seed = 1'790'000'000;
  paper.items = {{"find_it/landmark.psis", {}}, {"", own_question()}};
  const auto read = app::read_exam(exam_file(folder, app::exam_text(paper)));
  REQUIRE(read.ok());
  CHECK(read->remarks.empty());
  paper.items[1].own->picture.framed = read->paper.items[1].own->picture.framed;
  CHECK(read->paper == paper);
}

TEST_CASE("what a teacher got wrong is refused with where it stands") {
  const TemporaryFolder folder;
  const auto refused = [&folder](const std::string& questions, const std::string& words) {
    const auto read =
        app::read_exam(exam_file(folder, R"({"format": "cluneal-exam/1", "questions": [)" + questions + "]}"));
    REQUIRE_FALSE(read.ok());
    INFO(read.error().message);
    REQUIRE_FALSE(read.error().details.empty());
    CHECK(to_string(read.error().details.front()).find(words) != std::string::npos);
  };
  refused("", "questions");
  refused(R"({"text": "a", "choices": ["x"], "answer": "x"})", "choices");
  refused(R"({"text": "a", "choices": ["x", "y"], "answer": "z"})", "answer");
  refused(R"({"text": "a", "choices": ["x", "x"], "answer": "x"})", "answer");
  refused(R"({"choices": ["x", "y"], "answer": "x"})", "text");
  refused("7", "0");
  const auto other = app::read_exam(exam_file(folder, R"({"format": "cluneal-exam/2", "questions": ["a"]})"));
  REQUIRE_FALSE(other.ok());
  CHECK(to_string(other.error().details.front()).find("cluneal-exam/1") != std::string::npos);
}

TEST_CASE("a question without choices is answered by typing") {
  const TemporaryFolder folder;
  const auto read = app::read_exam(
      exam_file(folder, R"({"format": "cluneal-exam/1", "questions": [{"text": "Which spine?", "answer": "PSIS"}]})"));
  REQUIRE(read.ok());
  REQUIRE(read->paper.items.front().own);
  CHECK(app::judge_text(*read->paper.items.front().own, "psis").right);
  CHECK_FALSE(app::judge_text(*read->paper.items.front().own, "asis").right);
  CHECK(read->paper.minutes == 1);
}

TEST_CASE("what is open in an exam is found from anywhere in it") {
  app::Exam exam = sat_exam();
  CHECK(exam.answered() == 2);
  CHECK(exam.right() == 1);
  CHECK(exam.next_open(0) == 2U);
  CHECK(exam.next_open(2) == 2U);
  exam.verdicts[2] = exam.verdicts[0];
  CHECK_FALSE(exam.next_open(1));
  CHECK(exam.tells_next() == std::numeric_limits<double>::infinity());
}

TEST_CASE("a report says what was right, what was answered, and what is") {
  const anatomy::Atlas atlas;
  const std::string words = all_words(app::exam_report(atlas, sat_exam(), "Ana", "2026-11-30"));
  CHECK(words.find("Second term") == 0);
  CHECK(words.find("Ana \u00b7 2026-11-30") != std::string::npos);
  CHECK(words.find("1 of 3 right \u00b7 2:05 min of 3 min") != std::string::npos);
  CHECK(words.find("Your answer: Two") != std::string::npos);
  CHECK(words.find("Your answer: Three") == std::string::npos);
  CHECK(words.find("Right answer: Three") != std::string::npos);
  CHECK(words.find("Not answered") != std::string::npos);
  CHECK(words.find("Superior, middle, inferior.") != std::string::npos);
}
