#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <variant>

#include "screen.h"

namespace cluneal::ui {
namespace {

using base::operator""_id;
using session::DeskStep;
using Asks = DeskView::Asks;

constexpr int desk_width = 1366, desk_height = 768;

Model at_step(DeskStep step, Asks asks = Asks::choice) {
  Model model;
  model.desk = DeskView{};
  DeskView& view = *model.desk;
  view.step = step;
  view.asks = asks;
  view.learners = {{1, "Ana"}, {2, "Ben"}};
  view.learner = 1;
  view.review = 4;
  view.unseen = 16;
  view.kind = "Which root";
  view.text = "From which root does the nerve come?";
  for (const char* words : {"L1", "L2", "L3", "L4"}) view.choices.push_back({words});
  view.typed = asks == Asks::choice;
  view.painted = true;
  view.answer = "L2";
  view.explanation = "As drawn.";
  view.sources = {"Author et al. 2017. Journal."};
  view.grades = {"in 1 min", "in 6 min", "in 10 min", "in 8 days"};
  view.proposed = 3;
  view.answered = 3;
  view.answered_right = 2;
  view.progress = {
      3, 2, 95, {{"1/12", 5, 4}}, {{"2/12", 3, 0}}, {{"Find it", 5, 3}}, {{"90 to 100 %", 4, 4}}, {3, 20}, "0 h 4 min"};
  return model;
}

Model at_exam(DeskStep step, bool running) {
  Model model = at_step(step);
  DeskExam exam;
  exam.title = "Second term";
  exam.minutes = 3;
  exam.running = running;
  exam.given = {true, false, false};
  exam.at = 1;
  exam.left = "2:05";
  if (step == DeskStep::report) {
    exam.result = "1 of 2 right";
    exam.lines = {{true, "Right", "Which?", "L2", "", "L2", "As drawn.", {"Author et al. 2017. Journal."}}};
  }
  model.desk->exam = exam;
  return model;
}

std::string told_at_desk(const session::Action& action) {
  std::string words(session::name_of(action));
  if (const auto* chosen = session::get_if<session::ChooseAtDesk>(&action)) words += std::to_string(chosen->number);
  if (const auto* learner = session::get_if<session::ChooseLearner>(&action)) words += std::to_string(learner->id);
  if (const auto* brush = session::get_if<session::SetBrush>(&action)) words += brush->erasing ? "erase" : "paint";
  return words;
}

/// What can be clicked, and how many rows of four pixels each takes.
std::map<std::string, int> clickable(const Model& model) {
  constexpr float step_down = 4;
  Screen screen(desk_width, desk_height, 1);
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  std::map<std::string, int> hits;
  for (const float x : {1020.0F, 1290.0F}) {
    std::map<std::string, int> here;
    for (float y = 2; y < desk_height; y += step_down) {
      for (const session::Action& action : screen.click(model, x, y)) ++here[told_at_desk(action)];
      screen.state.save_progress = screen.state.open_progress = screen.state.desk.remove = false;
      screen.state.save_exam = screen.state.open_exam = screen.state.save_exam_report = false;
      for (int i = 0; i < 4 && screen.state.keyboard.popups > 0; ++i) (void)screen.press(model, ImGuiKey_Escape);
    }
    for (const auto& [name, count] : here) hits[name] = std::max(hits[name], count);
  }
  return hits;
}

TEST_CASE("at the desk each step offers what leads on, on buttons of 44 pixels or more") {
  struct Wanted {
    Model model;
    std::vector<std::string> actions;
  };
  const std::array all{
      Wanted{at_step(DeskStep::start), {"go_back_at_desk", "go_on_at_desk", "show_progress"}},
      Wanted{at_step(DeskStep::question),
             {"choose_at_desk1", "choose_at_desk2", "choose_at_desk3", "choose_at_desk4", "show_answer"}},
      Wanted{at_step(DeskStep::question, Asks::place), {"show_answer"}},
      Wanted{at_step(DeskStep::question, Asks::paint), {"set_brushpaint", "set_brusherase", "answer_painting"}},
      Wanted{at_step(DeskStep::answered), {"choose_at_desk1", "choose_at_desk2", "choose_at_desk3", "choose_at_desk4"}},
      Wanted{at_step(DeskStep::done), {"show_progress", "take_back_answer"}},
      Wanted{at_step(DeskStep::progress), {"go_back_at_desk"}},
      Wanted{at_exam(DeskStep::exam, false), {"go_back_at_desk", "go_on_at_desk"}},
      Wanted{at_exam(DeskStep::exam, true), {"go_back_at_desk", "go_on_at_desk", "hand_in_exam", "choose_at_desk2"}},
      Wanted{at_exam(DeskStep::question, true), {"go_back_at_desk", "choose_at_desk4", "show_answer"}},
      Wanted{at_exam(DeskStep::report, false), {"go_back_at_desk", "go_on_at_desk"}},
  };
  for (const Wanted& wanted : all) {
    INFO("step " << static_cast<int>(wanted.model.desk->step));
    const std::map<std::string, int> hits = clickable(wanted.model);
    for (const std::string& action : wanted.actions) {
      INFO(action);
      REQUIRE(hits.contains(action));
      CHECK(hits.at(action) >= 10);
    }
  }
}

TEST_CASE("a place is not asked for by buttons that name places") {
  Model model = at_step(DeskStep::question, Asks::place);
  const std::map<std::string, int> hits = clickable(model);
  CHECK(
      std::none_of(hits.begin(), hits.end(), [](const auto& hit) { return hit.first.starts_with("choose_at_desk"); }));
}

TEST_CASE("a step that was taken stands with its place and cannot be taken again") {
  Model model = at_step(DeskStep::question, Asks::order);
  model.desk->choices[2].place = 1;
  model.desk->taken = 1;
  const std::map<std::string, int> hits = clickable(model);
  CHECK_FALSE(hits.contains("choose_at_desk3"));
  CHECK(hits.contains("choose_at_desk1"));
  CHECK(hits.contains("undo_step"));
}

TEST_CASE("a first learner says who they are before anything else") {
  Model model = at_step(DeskStep::start);
  model.desk->learners.clear();
  model.desk->learner = 0;
  CHECK_FALSE(clickable(model).contains("go_on_at_desk"));
}

}  // namespace
}  // namespace cluneal::ui
