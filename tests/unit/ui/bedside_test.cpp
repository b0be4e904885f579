#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "screen.h"
#include "ui/base/large_button.h"

namespace cluneal::ui {
namespace {

using base::operator""_id;
using session::BedsideStep;

constexpr int laptop_width = 1366, laptop_height = 768;

Model at(BedsideStep step) {
  Model model;
  model.bedside = BedsideView{};
  BedsideView& view = *model.bedside;
  view.step = step;
  view.side = base::Side::left;
  view.can_go_on = step != BedsideStep::questions;
  view.persons = {{"man", "Man", false, true}, {"woman", "Woman", true, true}};
  view.person = "man";
  for (int i = 0; i < 6; ++i) view.questions.push_back({"Is it new? Does it grow from day to day?", {}});
  view.stop = "Do not wait.";
  view.can_undo = view.painted = view.phone_page = true;
  view.nerves = {{"handout.a"_id, "Upper nerves", "Thin nerves.", 0, 0, 0.6},
                 {"handout.b"_id, "Lower nerves", "Thin nerves.", 0, 0.6, 0}};
  view.chosen = view.nerves.front();
  view.rungs = {{"treatment.a"_id, "Keep moving", "Move.", "You do it.", anatomy::Sureness::few},
                {"treatment.b"_id, "An operation", "It frees.", "You sleep.", anatomy::Sureness::unknown}};
  view.asks = {"What else?"};
  view.languages = {{"en", "English", true}, {"de", "Deutsch", false}};
  return model;
}

constexpr std::array all_steps{BedsideStep::side,   BedsideStep::questions, BedsideStep::stop,  BedsideStep::where,
                               BedsideStep::nerves, BedsideStep::caught,    BedsideStep::worse, BedsideStep::help,
                               BedsideStep::ask,    BedsideStep::take_home};

/// What was asked for, told apart as far as buttons are.
std::string told(const session::Action& action) {
  std::string words(session::name_of(action));
  if (const auto* answer = session::get_if<session::AnswerBedside>(&action))
    words += std::to_string(answer->question) + std::to_string(static_cast<int>(answer->answer));
  if (const auto* side = session::get_if<session::ChooseHurtSide>(&action))
    words += std::to_string(static_cast<int>(side->side));
  if (const auto* nerves = session::get_if<session::ChooseNerves>(&action)) words += nerves->handout.text();
  if (const auto* rung = session::get_if<session::ReadRung>(&action)) words += rung->treatment.text();
  if (const auto* brush = session::get_if<session::SetBrush>(&action)) words += brush->erasing ? "erase" : "paint";
  if (const auto* mirror = session::get_if<session::SeeAsInMirror>(&action)) words += mirror->on ? "mirror" : "plain";
  if (const auto* body = session::get_if<session::SetBody>(&action)) words += body->person;
  if (const auto* pages = session::get_if<session::SetPages>(&action))
    words += (pages->letter ? "letter" : "a4") + std::to_string(pages->languages.size());
  return words;
}

TEST_CASE("at the bedside every button is 44 pixels high or more, and back is always there") {
  constexpr float step_down = 4;
  for (const BedsideStep step : all_steps) {
    Screen screen(laptop_width, laptop_height, 1);
    const Model model = at(step);
    for (int i = 0; i < 3; ++i) (void)screen.frame(model);
    std::map<std::string, int> hits;
    for (const float x : {1000.0F, 1140.0F, 1290.0F}) {
      std::map<std::string, int> here;
      for (float y = 2; y < laptop_height; y += step_down) {
        for (const session::Action& action : screen.click(model, x, y)) ++here[told(action)];
        // Dialogs that a click opened would lie over all.
        screen.state.save_handout = screen.state.save_phone_page = false;
        for (int i = 0; i < 4 && screen.state.keyboard.popups > 0; ++i) (void)screen.press(model, ImGuiKey_Escape);
      }
      for (const auto& [name, count] : here) hits[name] = std::max(hits[name], count);
    }
    INFO("step " << static_cast<int>(step));
    CHECK(hits.contains("go_back_at_bedside"));
    CHECK(hits.contains("new_patient"));
    CHECK(hits.contains("leave_bedside"));
    for (const auto& [name, count] : hits) {
      INFO(name);
      CHECK(static_cast<float>(count) * step_down >= 44 - step_down);
    }
  }
}

TEST_CASE("targets grow with the text") {
  {
    const Screen screen(laptop_width, laptop_height, 1);
    CHECK(target_size() == 44);
  }
  const Screen screen(laptop_width, laptop_height, 2.5F);
  CHECK(target_size() == 110);
}

TEST_CASE("answers stand one below the other where a word of theirs would be cut") {
  const std::vector<std::string> words{"Yes", "No", "Unentschieden"};
  for (const float scale : {1.0F, 2.5F}) {
    const Screen screen(laptop_width, laptop_height, scale);
    ImGui::NewFrame();
    ImGui::SetNextWindowSize({laptop_width / 2.0F, laptop_height});
    ImGui::Begin("column");
    const ButtonRow row = button_row(words);
    const float room = ImGui::GetContentRegionAvail().x;
    CHECK(row.beside == (scale < 2));
    CHECK(row.width == Approx(row.beside ? std::floor((room - 2 * ImGui::GetStyle().ItemSpacing.x) / 3) : room));
    CHECK(ImGui::CalcTextSize(words.back().c_str()).x < row.width);
    const float height = large_button_height(words.front(), row.width);
    CHECK(button_row_height(words) >= (row.beside ? height : 3 * height));
    ImGui::End();
    ImGui::Render();
  }
}

TEST_CASE("the picture keeps half of the window at the bedside, however large the text is") {
  for (const float scale : {1.0F, 2.5F}) {
    Screen screen(laptop_width, laptop_height, scale);
    const PanelOutput output = screen.frame(at(BedsideStep::questions));
    CHECK(output.viewport.width >= laptop_width / 2);
    CHECK(output.viewport.height == laptop_height);
    CHECK(output.viewport.x == 0);
  }
}

TEST_CASE("all six questions stand on the screen of an old laptop") {
  Screen screen(laptop_width, laptop_height, 1);
  const Model model = at(BedsideStep::questions);
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  std::set<std::size_t> asked;
  for (float y = 70; y < 640; y += 10) {
    for (const session::Action& action : screen.click(model, 1000, y)) {
      if (const auto* answer = session::get_if<session::AnswerBedside>(&action)) asked.insert(answer->question);
    }
  }
  CHECK(asked.size() == 6);
}

TEST_CASE("words on the button that leads on stand out by 4.5 to 1") {
  for (const Ground ground : {Ground::light, Ground::dark, Ground::high_contrast}) {
    const Screen screen(laptop_width, laptop_height, 1);
    apply_theme(1, ground);
    const ImVec4 words = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
    CHECK(contrast(words, ImGui::ColorConvertU32ToFloat4(colour::accent)) >= 4.5);
    CHECK(contrast(words, ImGui::ColorConvertU32ToFloat4(colour::ink)) >= 4.5);
  }
}

}  // namespace
}  // namespace cluneal::ui
