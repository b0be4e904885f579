// Somebody learns alone.
#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include "trial.h"

namespace scenario {
namespace {

using session::DeskStep;
using Asks = ui::DeskView::Asks;

const ui::DeskView& at_desk(Desk& desk) {
  REQUIRE(desk.panel().desk);
  return *desk.panel().desk;
}

void sit_down(Desk& desk) {
  desk.perform(session::EnterDesk{});
  (void)desk.frame();
  desk.settle();
}

void begin_practice(Desk& desk) {
  sit_down(desk);
  desk.perform(session::AddLearner{"Ana"});
  desk.perform(session::GoOnAtDesk{});
  desk.settle();
  REQUIRE(at_desk(desk).step == DeskStep::question);
}

/// Answers until one of that kind is asked.
void to_kind(Desk& desk, Asks asks) {
  begin_practice(desk);
  desk.perform(session::SetNewADay{200});
  desk.perform(session::GoOnAtDesk{});
  for (int i = 0; i < 200 && at_desk(desk).asks != asks; ++i) {
    desk.perform(session::ShowAnswer{});
    desk.perform(session::ChooseAtDesk{4});
  }
  desk.settle();
  REQUIRE(at_desk(desk).asks == asks);
}

void enter_desk(Desk& desk) {
  const session::Scene scene = desk.scene();
  sit_down(desk);
  CHECK(desk.app().mode() == session::Mode::desk);
  CHECK(at_desk(desk).step == DeskStep::start);
  CHECK(at_desk(desk).learner == 0);
  CHECK(desk.app().own_scene() == scene);
  // Nothing is asked of somebody who has not said who they are.
  desk.perform(session::GoOnAtDesk{});
  CHECK(at_desk(desk).step == DeskStep::start);
}

void leave_desk(Desk& desk) {
  // What was being opened comes to the user's scene, which waits for it to be shown again.
  desk.perform(session::OpenFiles{{desk.home().box("box.obj")}});
  desk.perform(session::EnterDesk{});
  desk.settle();
  CHECK(desk.app().own_scene().models.empty());
  desk.perform(session::LeaveDesk{});
  desk.settle();
  REQUIRE(desk.scene().models.size() == 1);
  desk.perform(session::SetLabels{false});
  const session::Scene scene = desk.scene();
  const session::Camera camera = desk.camera();
  begin_practice(desk);
  (void)desk.frame();
  desk.settle();
  // What would change the user's scene is not done.
  desk.perform(session::SetLabels{true});
  desk.perform(session::Undo{});
  desk.perform(session::Select{"bone.hip.left"_id});
  CHECK(desk.app().own_scene() == scene);
  desk.perform(session::LeaveDesk{});
  desk.settle();
  CHECK(desk.scene() == scene);
  CHECK(desk.camera() == camera);
  CHECK_FALSE(desk.panel().desk);
}

void go_on_asking(Desk& desk) {
  begin_practice(desk);
  const std::string text = at_desk(desk).text;
  desk.perform(session::ShowAnswer{});
  desk.perform(session::GoOnAtDesk{});
  CHECK(at_desk(desk).step == DeskStep::question);
  CHECK(at_desk(desk).text != text);
  CHECK(at_desk(desk).answered == 1);
}

void go_back_twice(Desk& desk) {
  begin_practice(desk);
  desk.perform(session::GoBackAtDesk{});
  CHECK(at_desk(desk).step == DeskStep::start);
  desk.perform(session::GoBackAtDesk{});
  CHECK_FALSE(desk.panel().desk);
}

void choose_answer(Desk& desk) {
  to_kind(desk, Asks::choice);
  const ui::DeskView asked = at_desk(desk);
  REQUIRE(asked.choices.size() >= 2);
  // Nothing on the picture tells the answer.
  for (const render::OverlayText& text : desk.frame().overlay.texts) CHECK((text.text == "L" || text.text == "R"));
  // One of them is right, and no other.
  int right = 0;
  for (std::size_t i = 0; i < asked.choices.size(); ++i) {
    desk.perform(session::ChooseAtDesk{i + 1});
    REQUIRE(at_desk(desk).step == DeskStep::answered);
    right += at_desk(desk).right ? 1 : 0;
    CHECK(at_desk(desk).right == (asked.choices[i].text == at_desk(desk).answer));
    CHECK_FALSE(at_desk(desk).sources.empty());
    REQUIRE(at_desk(desk).grades.size() == 4);
    // Taken back, the same is asked again.
    desk.perform(session::ChooseAtDesk{3});
    desk.perform(session::TakeBackAnswer{});
    REQUIRE(at_desk(desk).text == asked.text);
  }
  CHECK(right == 1);
}

void type_it(Desk& desk) {
  to_kind(desk, Asks::choice);
  for (int i = 0; i < 60 && !at_desk(desk).typed; ++i) {
    desk.perform(session::ShowAnswer{});
    desk.perform(session::ChooseAtDesk{4});
  }
  REQUIRE(at_desk(desk).typed);
  desk.perform(session::TypeAnswer{"nothing that there is"});
  CHECK_FALSE(at_desk(desk).right);
  const std::string answer = at_desk(desk).answer;
  desk.perform(session::ChooseAtDesk{1});
  desk.perform(session::TakeBackAnswer{});
  desk.perform(session::TypeAnswer{answer});
  CHECK(at_desk(desk).right);
}

void answer_place(Desk& desk) {
  to_kind(desk, Asks::place);
  // Beside the body nothing was meant.
  desk.perform(session::AnswerPlace{{2, 2}});
  CHECK(at_desk(desk).step == DeskStep::question);
  desk.perform(session::AnswerPlace{Desk::middle()});
  CHECK(at_desk(desk).step == DeskStep::answered);
  // It is shown where the place is.
  CHECK_FALSE(desk.frame().overlay.texts.empty());
}

void answer_painting(Desk& desk) {
  to_kind(desk, Asks::paint);
  desk.perform(session::AnswerPainting{});
  CHECK(at_desk(desk).step == DeskStep::question);  // Nothing is painted.
  CHECK(desk.app().paints());
  for (const double x : {0.0, 10.0, 20.0}) desk.perform(session::PaintAt{Desk::middle() + glm::dvec2(-60 + x, -20)});
  desk.perform(session::EndStroke{});
  CHECK(at_desk(desk).painted);
  desk.perform(session::AnswerPainting{});
  CHECK(at_desk(desk).step == DeskStep::answered);
  CHECK(at_desk(desk).measure.find('%') != std::string::npos);
}

void undo_step(Desk& desk) {
  to_kind(desk, Asks::order);
  desk.perform(session::ChooseAtDesk{2});
  CHECK(at_desk(desk).taken == 1);
  CHECK(at_desk(desk).choices[1].place == 1);
  desk.perform(session::ChooseAtDesk{2});  // It has been taken.
  CHECK(at_desk(desk).taken == 1);
  desk.perform(session::UndoStep{});
  CHECK(at_desk(desk).taken == 0);
  const std::size_t count = at_desk(desk).choices.size();
  for (std::size_t i = 1; i < count; ++i) desk.perform(session::ChooseAtDesk{i});
  // The last one is pressed too; neither Enter nor a step that was taken answers in its place.
  CHECK(at_desk(desk).step == DeskStep::question);
  desk.perform(session::GoOnAtDesk{});
  desk.perform(session::ChooseAtDesk{1});
  CHECK(at_desk(desk).step == DeskStep::question);
  const int answered = at_desk(desk).answered;
  desk.perform(session::ChooseAtDesk{count});
  CHECK(at_desk(desk).step == DeskStep::answered);
  // A key too many, pressed before the answer could be read, keeps no grade.
  desk.perform(session::ChooseAtDesk{1});
  desk.perform(session::GoOnAtDesk{});
  CHECK(at_desk(desk).step == DeskStep::answered);
  CHECK(at_desk(desk).answered == answered);
  (void)desk.wait(1);
  desk.perform(session::ChooseAtDesk{1});
  CHECK(at_desk(desk).answered == answered + 1);
}

void show_answer(Desk& desk) {
  begin_practice(desk);
  desk.perform(session::ShowAnswer{});
  CHECK(at_desk(desk).step == DeskStep::answered);
  CHECK_FALSE(at_desk(desk).given);
  CHECK(at_desk(desk).proposed == 1);
  CHECK_FALSE(at_desk(desk).answer.empty());
}

void take_back(Desk& desk) {
  begin_practice(desk);
  const std::string text = at_desk(desk).text;
  desk.perform(session::ShowAnswer{});
  desk.perform(session::ChooseAtDesk{1});
  CHECK(at_desk(desk).answered == 1);
  desk.perform(session::TakeBackAnswer{});
  CHECK(at_desk(desk).text == text);
  CHECK(at_desk(desk).answered == 0);
  desk.perform(session::TakeBackAnswer{});
  CHECK(desk.told("No answer was given yet"));
}

void show_progress(Desk& desk) {
  begin_practice(desk);
  desk.perform(session::ShowAnswer{});
  desk.perform(session::ChooseAtDesk{4});
  desk.perform(session::ShowProgress{true});
  CHECK(at_desk(desk).step == DeskStep::progress);
  CHECK(at_desk(desk).progress.known == 1);
  desk.perform(session::ShowProgress{false});
  CHECK(at_desk(desk).step == DeskStep::start);
}

void set_new_a_day(Desk& desk) {
  sit_down(desk);
  desk.perform(session::AddLearner{"Ana"});
  CHECK(at_desk(desk).unseen == 20);
  desk.perform(session::SetNewADay{3});
  CHECK(at_desk(desk).unseen == 3);
  desk.perform(session::GoOnAtDesk{});
  for (int i = 0; i < 3; ++i) {
    desk.perform(session::ShowAnswer{});
    desk.perform(session::ChooseAtDesk{4});
  }
  CHECK(at_desk(desk).step == DeskStep::done);
  CHECK_FALSE(at_desk(desk).next.empty());
  // It is that learner's, and is there when they come back.
  desk.perform(session::AddLearner{"Ben"});
  CHECK(at_desk(desk).new_a_day == 20);
  desk.perform(session::ChooseLearner{at_desk(desk).learners.front().id});
  CHECK(at_desk(desk).new_a_day == 3);
  desk.perform(session::LeaveDesk{});
  sit_down(desk);
  CHECK(at_desk(desk).new_a_day == 3);
}

/// A learner's file in which one question was forgotten so often that it is put aside.
void write_leech(const std::string& path, const std::string& question) {
  constexpr long long first = 1000000000, apart = 400LL * 86400;
  std::ofstream file(path);
  const auto answer = [&](int grade, long long at) {
    file << "{\"question\": \"" << question << "\", \"grade\": " << grade << ", \"at\": " << at
         << ", \"milliseconds\": 9000}";
  };
  file << R"({"format": "cluneal-progress/1", "scheduler": "FSRS-6", "name": "Eva", "answers": [)";
  answer(4, first);
  for (int i = 1; i <= 8; ++i) {
    file << ", ";
    answer(1, first + i * apart);
    if (i == 8) break;
    file << ", ";
    answer(3, first + i * apart + 700);
  }
  file << "]}";
}

void ask_put_aside(Desk& desk) {
  begin_practice(desk);
  const std::string text = at_desk(desk).text;
  desk.perform(session::ShowAnswer{});
  desk.perform(session::ChooseAtDesk{2});
  desk.perform(session::SaveProgress{desk.file("ana.json")});
  std::ifstream file(desk.file("ana.json"));
  std::stringstream words;
  words << file.rdbuf();
  const std::string key = "\"question\": \"";
  const std::size_t begin = words.str().find(key) + key.size();
  const std::string question = words.str().substr(begin, words.str().find('"', begin) - begin);
  write_leech(desk.file("eva.json"), question);
  desk.perform(session::OpenProgress{desk.file("eva.json")});
  REQUIRE(at_desk(desk).leeches.size() == 1);
  CHECK(at_desk(desk).leeches.front().id == question);
  CHECK(at_desk(desk).leeches.front().text == text);
  const DeskStep before = at_desk(desk).step;
  desk.perform(session::AskAtDesk{"no.such.question"});
  CHECK(at_desk(desk).step == before);
  desk.perform(session::AskAtDesk{question});
  REQUIRE(at_desk(desk).step == DeskStep::question);
  CHECK(at_desk(desk).text == text);
  desk.perform(session::ShowAnswer{});
  desk.perform(session::ChooseAtDesk{3});
  CHECK(at_desk(desk).leeches.empty());
}

void add_learner(Desk& desk) {
  sit_down(desk);
  desk.perform(session::AddLearner{"Ana"});
  desk.perform(session::AddLearner{"Ben"});
  REQUIRE(at_desk(desk).learners.size() == 2);
  CHECK(at_desk(desk).learner == at_desk(desk).learners.back().id);
  desk.perform(session::AddLearner{"Ana"});
  CHECK(desk.told("already"));
  CHECK(at_desk(desk).learners.size() == 2);
}

void choose_learner(Desk& desk) {
  begin_practice(desk);
  desk.perform(session::ShowAnswer{});
  desk.perform(session::ChooseAtDesk{4});
  const long long ana = at_desk(desk).learner;
  desk.perform(session::AddLearner{"Ben"});
  CHECK_FALSE(at_desk(desk).can_take_back);
  desk.perform(session::ChooseLearner{ana});
  CHECK(at_desk(desk).learner == ana);
  CHECK(at_desk(desk).can_take_back);
}

void remove_learner(Desk& desk) {
  begin_practice(desk);
  desk.perform(session::RemoveLearner{at_desk(desk).learner});
  CHECK(at_desk(desk).learners.empty());
  CHECK(at_desk(desk).learner == 0);
}

void start_lesson(Desk& desk) {
  sit_down(desk);
  REQUIRE_FALSE(desk.panel().tours.empty());
  desk.perform(session::StartLesson{desk.panel().tours.front().id.text()});
  desk.settle();
  CHECK(desk.app().mode() == session::Mode::presenting);
  desk.perform(session::LeaveTour{});
  desk.settle();
  CHECK(desk.app().mode() == session::Mode::desk);
}

void save_progress(Desk& desk) {
  begin_practice(desk);
  desk.perform(session::ShowAnswer{});
  desk.perform(session::ChooseAtDesk{2});
  desk.perform(session::SaveProgress{desk.file("ana.json")});
  CHECK(desk.told("Saved"));
  std::ifstream file(desk.file("ana.json"));
  std::stringstream text;
  text << file.rdbuf();
  CHECK(text.str().find("\"Ana\"") != std::string::npos);
  CHECK(text.str().find("\"grade\": 2") != std::string::npos);
}

void open_progress(Desk& desk) {
  save_progress(desk);
  desk.perform(session::OpenProgress{desk.file("ana.json")});
  REQUIRE(at_desk(desk).learners.size() == 2);
  CHECK(at_desk(desk).learners.back().name == "Ana 2");
  CHECK(at_desk(desk).can_take_back);
  desk.perform(session::OpenProgress{desk.file("nothing.json")});
  CHECK(at_desk(desk).learners.size() == 2);
}

}  // namespace

const std::vector<Trial>& desk_trials() {
  static const std::vector<Trial> trials{
      {"enter_desk", enter_desk},         {"leave_desk", leave_desk},           {"go_on_at_desk", go_on_asking},
      {"go_back_at_desk", go_back_twice}, {"choose_at_desk", choose_answer},    {"type_answer", type_it},
      {"answer_place", answer_place},     {"answer_painting", answer_painting}, {"undo_step", undo_step},
      {"show_answer", show_answer},       {"take_back_answer", take_back},      {"show_progress", show_progress},
      {"set_new_a_day", set_new_a_day},   {"add_learner", add_learner},         {"choose_learner", choose_learner},
      {"remove_learner", remove_learner}, {"start_lesson", start_lesson},       {"save_progress", save_progress},
      {"open_progress", open_progress},   {"ask_at_desk", ask_put_aside},
  };
  return trials;
}

}  // namespace scenario
