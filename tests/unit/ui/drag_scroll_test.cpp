#include <catch2/catch.hpp>
#include <variant>
#include <vector>

#include "screen.h"

namespace cluneal::ui {
namespace {

using session::BedsideStep;

/// More questions than a low screen holds.
Model many_questions() {
  Model model;
  model.bedside = BedsideView{};
  model.bedside->step = BedsideStep::questions;
  for (int i = 0; i < 20; ++i) model.bedside->questions.push_back({"Is it new?", {}});
  return model;
}

/// Which questions were answered.
std::vector<int> answered(const std::vector<session::Action>& actions) {
  std::vector<int> questions;
  for (const session::Action& action : actions) {
    if (const auto* answer = session::get_if<session::AnswerBedside>(&action)) {
      questions.push_back(static_cast<int>(answer->question));
    }
  }
  return questions;
}

struct Place {
  float x, y;
};

/// The left button pressed at `from`, taken to `to` in eight steps, and let go.
std::vector<session::Action> pull(Screen& screen, const Model& model, Place from, Place to) {
  ImGuiIO& io = ImGui::GetIO();
  std::vector<session::Action> actions;
  const auto frame = [&](float x, float y, bool down) {
    io.MousePos = {x, y};
    io.MouseDown[0] = down;
    for (session::Action& action : screen.frame(model).actions) actions.push_back(std::move(action));
  };
  frame(from.x, from.y, false);
  frame(from.x, from.y, true);
  constexpr int steps = 8;
  for (int i = 1; i <= steps; ++i) {
    const float share = static_cast<float>(i) / steps;
    frame(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y), true);
  }
  for (int i = 0; i < 3; ++i) frame(to.x, to.y, false);
  return actions;
}

/// The screen's questions, and a place where a click answers the first of those that are seen.
class Questions {
 public:
  Questions() {
    for (int i = 0; i < 3; ++i) (void)screen.frame(model);
    for (float y = 60; y < 600 && first < 0; y += 4) {
      const std::vector<int> here = answered(screen.click(model, button.x, y));
      if (here.empty()) continue;
      button.y = y + 10;
      first = here.front();
    }
    REQUIRE(first == 0);
  }
  [[nodiscard]] std::vector<int> click(Place at) { return answered(screen.click(model, at.x, at.y)); }

  Screen screen{1366, 768, 1};
  Model model = many_questions();
  Place button{1000, 0};
  int first = -1;
};

TEST_CASE("a finger pulls a column, and what it began on is not pressed") {
  Questions questions;
  const Place below{questions.button.x, questions.button.y + 300};
  const std::vector<int> before = questions.click(below);
  const std::vector<session::Action> pulled = pull(questions.screen, questions.model, below, questions.button);
  CHECK(answered(pulled).empty());
  // What lay below lies where the finger ended.
  CHECK(questions.click(questions.button) == before);
  // And back, no farther than to the top.
  CHECK(answered(pull(questions.screen, questions.model, questions.button, {below.x, below.y + 300})).empty());
  CHECK(questions.click(questions.button) == std::vector<int>{questions.first});
}

TEST_CASE("a finger that trembles presses, and one that goes sideways pulls nothing") {
  Questions questions;
  const Place from = questions.button;
  CHECK(answered(pull(questions.screen, questions.model, from, {from.x + 2, from.y - 3})) ==
        std::vector<int>{questions.first});
  const Place sideways{from.x + 200, from.y - 60};
  CHECK(answered(pull(questions.screen, questions.model, from, sideways)).empty());
  CHECK(questions.click(questions.button) == std::vector<int>{questions.first});
}

TEST_CASE("a scroll bar that is pulled goes the way of the mouse") {
  Questions questions;
  ImGuiIO& io = ImGui::GetIO();
  io.MouseDown[0] = false;
  // The scroll bar stands at the column's edge: pulled down it goes down in the column, where the column itself would
  // have gone up.
  const Place bar{1366 - 20, questions.button.y};
  (void)pull(questions.screen, questions.model, bar, {bar.x, bar.y + 150});
  const std::vector<int> now = questions.click(questions.button);
  CHECK((now.empty() || now.front() > questions.first));
}

}  // namespace
}  // namespace cluneal::ui
