#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>
#include <string>
#include <variant>

#include "screen.h"

namespace cluneal::ui {
namespace {

using base::operator""_id;

Model model_with_tours() {
  Model model;
  model.tours = {{"tour.first"_id, "From root to skin", "For students.", 13, 25},
                 {"tour.second"_id, "At the crest", "For surgeons.", 12, 23},
                 {"tour.third"_id, "At the fold", "For all.", 15, 30}};
  return model;
}

std::string started(const std::vector<session::Action>& actions) {
  for (const session::Action& action : actions) {
    if (const auto* start = session::get_if<session::StartTour>(&action)) return start->tour;
  }
  return {};
}

TEST_CASE("F5 asks which tour to give, and the next time gives the same one") {
  const Model model = model_with_tours();
  struct Case {
    std::string last, starts;
  };
  // One that is no longer there is asked for again.
  for (const Case& one : {Case{"", ""}, Case{"tour.second", "tour.second"}, Case{"tour.gone", ""}}) {
    Screen screen(1366, 768, 1);
    screen.state.talk.last_tour = one.last;
    screen.state.start_tour = true;
    CHECK(started(screen.frame(model).actions) == one.starts);
    CHECK(screen.state.tours == one.starts.empty());
    CHECK_FALSE(screen.state.start_tour);
  }
}

TEST_CASE("A tour is chosen by the keyboard") {
  const Model model = model_with_tours();
  for (const auto& [last, downs, expected] :
       {std::tuple{"", 0, "tour.first"}, {"", 2, "tour.third"}, {"tour.second", 0, "tour.second"}}) {
    Screen screen(1366, 768, 1);
    screen.state.talk.last_tour = last;
    screen.state.tours = true;
    for (int i = 0; i < 4; ++i) CHECK(started(screen.frame(model).actions).empty());
    for (int i = 0; i < downs; ++i) (void)screen.press(model, ImGuiKey_DownArrow);
    // As the window hands Enter on.
    CHECK(started(screen.press(model, ImGuiKey_Space)) == expected);
    CHECK_FALSE(screen.state.tours);
  }
}

TEST_CASE("A tour is chosen by the mouse, and one that rests there chooses none") {
  const Model model = model_with_tours();
  std::set<std::string> chosen;
  for (int y = 0; y < 768; y += 10) {
    Screen screen(1366, 768, 1);
    ImGui::GetIO().MousePos = {683, static_cast<float>(y)};
    screen.state.tours = true;
    for (int i = 0; i < 4; ++i) (void)screen.frame(model);
    CHECK(screen.state.talk.tour_at == 0);
    if (const std::string tour = started(screen.click(model, 683, static_cast<float>(y))); !tour.empty())
      chosen.insert(tour);
  }
  CHECK(chosen == std::set<std::string>{"tour.first", "tour.second", "tour.third"});
}

TEST_CASE("While a tour is given the picture has the window, whatever panels are open, and the tour is remembered") {
  Model model = model_with_tours();
  model.talk = TalkView{"tour.third"_id, "", "Say this.", 13, 0, false};
  Screen screen(1366, 768, 1);
  const PanelState before = screen.state;
  const PanelOutput output = screen.frame(model);
  CHECK(output.viewport == Viewport{0, 0, 1366, 768});
  CHECK(screen.state.talk.last_tour == "tour.third");
  CHECK(screen.state.structures == before.structures);
  CHECK(screen.state.info == before.info);
  model.talk.reset();
  CHECK(screen.frame(model).viewport.width < 1366);
  // One of a file of the user's own is not: it may be gone.
  model.talk = TalkView{"tour.mine"_id, "", "", 13, 0, false};
  (void)screen.frame(model);
  CHECK(screen.state.talk.last_tour == "tour.third");
}

TEST_CASE("Below the slide stands what is said with it, all of it, and the time") {
  for (const auto& [width, height] : {std::pair{1366, 768}, {1920, 1080}}) {
    Model model = model_with_tours();
    model.talk = TalkView{"tour.first"_id, "", std::string(60 * 6, 'n'), 13, 200, false};
    for (std::size_t i = 5; i < model.talk->notes.size(); i += 6) model.talk->notes[i] = ' ';
    Screen screen(width, height, 1);
    screen.state.talk.pointer_hidden = true;
    screen.state.speaker = true;
    (void)screen.frame(model);
    const PanelOutput output = screen.frame(model);
    CHECK(output.viewport.height == height - height / 5);
    const ImDrawData* data = ImGui::GetDrawData();
    REQUIRE(data->CmdListsCount > 0);
    for (int list = 0; list < data->CmdListsCount; ++list) {
      for (const ImDrawVert& vertex : data->CmdLists[list]->VtxBuffer) {
        CHECK(vertex.pos.y >= static_cast<float>(output.viewport.height) - 1);
        CHECK(vertex.pos.y <= static_cast<float>(height) + 1);
        CHECK(vertex.pos.x <= static_cast<float>(width) + 1);
      }
    }
  }
}

/// How many vertices of that colour are drawn, whatever is opaque of them.
int vertices_of(ImU32 colour) {
  int count = 0;
  const ImDrawData* data = ImGui::GetDrawData();
  for (int list = 0; list < data->CmdListsCount; ++list) {
    for (const ImDrawVert& vertex : data->CmdLists[list]->VtxBuffer) count += vertex.col == colour ? 1 : 0;
  }
  return count;
}

TEST_CASE("What is drawn on a slide is seen where it was drawn, with its rim, and the pen as it draws") {
  Model model = model_with_tours();
  model.talk = TalkView{"tour.first"_id, "", "", 13, 0, false};
  model.talk->ink = {{{{-0.25, 0}, {0, 0.1}, {0.25, 0}}, anatomy::InkColour::blue, 0.01, false}};
  Screen screen(1366, 768, 1);
  screen.state.talk.pointer_hidden = true;
  (void)screen.frame(model);
  const ImU32 blue = IM_COL32(0, 84, 214, 255);
  CHECK(vertices_of(blue) > 8);
  const ImDrawData* data = ImGui::GetDrawData();
  for (int list = 0; list < data->CmdListsCount; ++list) {
    for (const ImDrawVert& vertex : data->CmdLists[list]->VtxBuffer) {
      if (vertex.col != blue) continue;
      CHECK(std::abs(vertex.pos.x - 683) <= 0.25F * 768 + 8);
      CHECK(vertex.pos.y >= 384 - 8);
      CHECK(vertex.pos.y <= 384 + 0.1F * 768 + 8);
    }
  }
  CHECK(vertices_of(IM_COL32_WHITE) > 8);
  // A pen that is held shows its colour though the mouse has not been moved.
  const ImU32 yellow = IM_COL32(255, 208, 0, 255);
  CHECK(vertices_of(yellow) == 0);
  ImGui::GetIO().MousePos = {400, 300};
  model.talk->tool = session::SlideTool::pen;
  model.talk->pen.colour = anatomy::InkColour::yellow;
  (void)screen.frame(model);
  CHECK(vertices_of(yellow) > 8);
}

TEST_CASE("A spotlight leaves its place as it is and darkens all else, corners too") {
  Model model = model_with_tours();
  model.talk = TalkView{"tour.first"_id, "", "", 13, 0, false};
  model.talk->tool = session::SlideTool::spotlight;
  Screen screen(1366, 768, 1);
  ImGui::GetIO().MousePos = {1300, 60};
  const PanelOutput output = screen.frame(model);
  CHECK_FALSE(output.lens);
  float farthest = 0, nearest = 1e9F;
  const ImDrawData* data = ImGui::GetDrawData();
  for (int list = 0; list < data->CmdListsCount; ++list) {
    for (const ImDrawVert& vertex : data->CmdLists[list]->VtxBuffer) {
      const float away = std::hypot(vertex.pos.x - 1300, vertex.pos.y - 60);
      farthest = std::max(farthest, away);
      nearest = std::min(nearest, away);
    }
  }
  CHECK(nearest > 0.15F * 768);
  CHECK(farthest > std::hypot(1300.0F, 708.0F));
}

TEST_CASE("The magnifying glass lies round the pointer, and what is drawn is put away for it") {
  Model model = model_with_tours();
  model.talk = TalkView{"tour.first"_id, "", "", 13, 0, false};
  model.talk->tool = session::SlideTool::lens;
  model.talk->ink = {{{{-0.25, 0}, {0.25, 0}}, anatomy::InkColour::blue, 0.01, false}};
  Screen screen(1366, 768, 1);
  ImGui::GetIO().MousePos = {500, 400};
  const PanelOutput output = screen.frame(model);
  REQUIRE(output.lens);
  CHECK(output.lens->x == 500);
  CHECK(output.lens->y == 400);
  CHECK(output.lens->radius > 100);
  CHECK(output.lens->enlarges > 1.5F);
  CHECK(vertices_of(IM_COL32(0, 84, 214, 255)) == 0);
}

TEST_CASE("The card of keys fits every screen and lets no click through") {
  using Language = language::Language;
  const Language english, longer = Language::load("", "pseudo").value();  // By 40 %.
  for (const auto& [width, height, scale, words] : {std::tuple{1366, 768, 1.0F, &english},
                                                    {1920, 1080, 1.0F, &english},
                                                    {3840, 2160, 2.0F, &english},
                                                    {1024, 768, 1.5F, &english},
                                                    {1024, 768, 1.5F, &longer},
                                                    {1366, 768, 1.0F, &longer}}) {
    INFO(width << " at " << scale << " in " << words->tag());
    Model model = model_with_tours();
    model.language = *words;
    model.talk = TalkView{"tour.first"_id, "12", "", 13, 0, true};
    Screen screen(width, height, scale);
    screen.state.talk_card = true;
    for (int i = 0; i < 3; ++i) (void)screen.frame(model);
    bool any = false;
    const ImDrawData* data = ImGui::GetDrawData();
    for (int list = 0; list < data->CmdListsCount; ++list) {
      for (const ImDrawVert& vertex : data->CmdLists[list]->VtxBuffer) {
        any = true;
        CHECK(vertex.pos.x >= -1);
        CHECK(vertex.pos.y >= -1);
        CHECK(vertex.pos.x <= static_cast<float>(width) + 1);
        CHECK(vertex.pos.y <= static_cast<float>(height) + 1);
      }
    }
    CHECK(any);
    CHECK(screen.click(model, static_cast<float>(width) / 2, static_cast<float>(height) / 2).empty());
    CHECK_FALSE(ImGui::GetIO().WantCaptureMouse);
  }
}

}  // namespace
}  // namespace cluneal::ui
