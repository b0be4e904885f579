// Somebody sits an exam.
#include <fstream>
#include <sstream>

#include "app/desk/exam_file.h"
#include "trial.h"

namespace scenario {
namespace {

using session::DeskStep;

const ui::DeskView& desk_of_exam(Desk& desk) {
  REQUIRE(desk.panel().desk);
  return *desk.panel().desk;
}

const ui::DeskExam& exam_of(Desk& desk) {
  REQUIRE(desk_of_exam(desk).exam);
  return *desk_of_exam(desk).exam;
}

void sit_exam(Desk& desk, std::size_t questions) {
  desk.perform(session::EnterDesk{});
  (void)desk.frame();
  desk.settle();
  desk.perform(session::AddLearner{"Ana"});
  desk.perform(session::OfferExam{questions});
  REQUIRE(desk_of_exam(desk).step == DeskStep::exam);
}

/// A paper of a teacher: one of the atlas, one of their own, and one of another version.
std::string teachers_paper(Desk& desk) {
  const std::string path = desk.file("class.cluneal-exam");
  std::ofstream(path) << R"({"format": "cluneal-exam/1", "title": "Second term", "minutes": 3, "later": 1,
    "questions": ["find_it/landmark.psis", "find_it/landmark.of_another_version",
      {"text": "How many groups of cluneal nerves are there?", "choices": ["Two", "Three", "Five"], "answer": "Three",
       "explanation": "Superior, middle and inferior.", "show": ["nerve.scn.left"]}]})";
  return path;
}

std::string bytes_of(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

void offer_exam(Desk& desk) {
  sit_exam(desk, 10);
  CHECK(exam_of(desk).given.size() == 10);
  CHECK(exam_of(desk).minutes == 10);
  CHECK_FALSE(exam_of(desk).running);
  desk.perform(session::GoOnAtDesk{});
  REQUIRE(desk_of_exam(desk).step == DeskStep::question);
  CHECK(exam_of(desk).left == "10:00");
  // No question tells how it was, and a later one is asked at once.
  desk.perform(session::ShowAnswer{});
  CHECK(desk_of_exam(desk).step == DeskStep::question);
  CHECK(exam_of(desk).at == 1);
  CHECK(exam_of(desk).lines.empty());
  // Another exam does not take the place of one that is being sat.
  desk.perform(session::OfferExam{20});
  CHECK(exam_of(desk).given.size() == 10);
  // Leaving asks first.
  desk.perform(session::GoBackAtDesk{});
  CHECK(desk_of_exam(desk).step == DeskStep::exam);
  desk.perform(session::GoBackAtDesk{});
  CHECK(exam_of(desk).leaving);
  desk.perform(session::GoOnAtDesk{});
  CHECK(desk_of_exam(desk).step == DeskStep::question);
  CHECK(exam_of(desk).at == 1);
  desk.perform(session::GoBackAtDesk{});
  desk.perform(session::GoBackAtDesk{});
  desk.perform(session::GoBackAtDesk{});
  CHECK(desk_of_exam(desk).step == DeskStep::start);
  CHECK_FALSE(desk_of_exam(desk).exam);
}

void open_exam(Desk& desk) {
  const std::string path = teachers_paper(desk);
  desk.perform(session::OpenFiles{{path}});
  desk.settle();
  CHECK(desk.told("landmark.of_another_version"));
  CHECK(desk.told("later"));
  REQUIRE(exam_of(desk).given.size() == 2);
  CHECK(exam_of(desk).title == "Second term");
  CHECK(exam_of(desk).minutes == 3);
  // Nobody sits it who has not said who they are.
  desk.perform(session::GoOnAtDesk{});
  CHECK_FALSE(exam_of(desk).running);
  desk.perform(session::OpenExam{desk.file("none.cluneal-exam")});
  CHECK(desk.told("none.cluneal-exam"));
}

void hand_in_exam(Desk& desk) {
  sit_exam(desk, 10);
  desk.perform(session::HandInExam{});
  CHECK(desk_of_exam(desk).step == DeskStep::exam);  // It has not begun.
  desk.perform(session::OpenExam{teachers_paper(desk)});
  desk.perform(session::GoOnAtDesk{});
  desk.perform(session::ChooseAtDesk{9});  // No such choice.
  desk.perform(session::GoBackAtDesk{});
  desk.perform(session::ChooseAtDesk{2});
  REQUIRE(desk_of_exam(desk).choices.size() == 3);
  CHECK(desk_of_exam(desk).choices[1].text == "Three");
  desk.perform(session::ChooseAtDesk{1});
  REQUIRE(exam_of(desk).at == 0);
  // An answer may be changed until the end.
  desk.perform(session::GoBackAtDesk{});
  desk.perform(session::ChooseAtDesk{2});
  CHECK(desk_of_exam(desk).said == "Two");
  desk.perform(session::ChooseAtDesk{2});
  desk.perform(session::HandInExam{});
  REQUIRE(desk_of_exam(desk).step == DeskStep::report);
  REQUIRE(exam_of(desk).lines.size() == 2);
  CHECK(exam_of(desk).result == "1 of 2 right");
  CHECK(exam_of(desk).lines[0].how == "Not answered");
  CHECK_FALSE(exam_of(desk).lines[0].sources.empty());
  CHECK(exam_of(desk).lines[1].right);
  CHECK(exam_of(desk).lines[1].explanation == "Superior, middle and inferior.");
  // Nothing of it is what a learner answered.
  desk.perform(session::GoOnAtDesk{});
  CHECK(desk_of_exam(desk).step == DeskStep::start);
  CHECK_FALSE(desk_of_exam(desk).can_take_back);
}

void save_exam(Desk& desk) {
  sit_exam(desk, 12);
  const std::string path = desk.file("mine.cluneal-exam");
  desk.perform(session::SaveExam{path});
  const auto read = app::read_exam(path);
  REQUIRE(read.ok());
  CHECK(read->remarks.empty());
  CHECK(read->paper.items.size() == 12);
  // Whoever opens it is asked the same, in the same order.
  desk.perform(session::GoOnAtDesk{});
  const std::string first = desk_of_exam(desk).text;
  const std::vector<ui::DeskChoice> choices = desk_of_exam(desk).choices;
  desk.perform(session::HandInExam{});
  desk.perform(session::OpenExam{path});
  desk.perform(session::GoOnAtDesk{});
  CHECK(desk_of_exam(desk).text == first);
  REQUIRE(desk_of_exam(desk).choices.size() == choices.size());
  for (std::size_t i = 0; i < choices.size(); ++i) CHECK(desk_of_exam(desk).choices[i].text == choices[i].text);
  desk.perform(session::SaveExam{desk.file("no_folder/mine.cluneal-exam")});
  CHECK(desk.told("no_folder"));
}

void save_exam_report(Desk& desk) {
  sit_exam(desk, 10);
  const std::string path = desk.file("result.pdf");
  desk.perform(session::SaveExamReport{path});
  CHECK(bytes_of(path).empty());  // It is not over.
  desk.perform(session::GoOnAtDesk{});
  desk.perform(session::HandInExam{});
  desk.perform(session::SaveExamReport{path});
  CHECK(bytes_of(path).starts_with("%PDF"));
}

}  // namespace

const std::vector<Trial>& exam_trials() {
  static const std::vector<Trial> trials{
      {"offer_exam", offer_exam},
      {"open_exam", open_exam},
      {"hand_in_exam", hand_in_exam},
      {"save_exam", save_exam},
      {"save_exam_report", save_exam_report},
  };
  return trials;
}

TEST_CASE("an exam is handed in when its time is over, and the time is told by the second") {
  const Home home;
  Desk desk(home);
  sit_exam(desk, 10);
  desk.perform(session::GoOnAtDesk{});
  const std::optional<double> wake = desk.app().next_wake(desk.now);
  REQUIRE(wake);
  CHECK(*wake <= desk.now + 1);
  (void)desk.wait(61);
  CHECK(exam_of(desk).left.starts_with("8:5"));
  (void)desk.wait(600);
  CHECK(desk_of_exam(desk).step == DeskStep::report);
  CHECK(desk.told("Time is up"));
}

}  // namespace scenario
