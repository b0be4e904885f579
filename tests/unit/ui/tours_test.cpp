#include <catch2/catch.hpp>
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

TEST_CASE("The card of keys fits every screen and lets no click through") {
  for (const auto& [width, height, scale] :
       {std::tuple{1366, 768, 1.0F}, {1920, 1080, 1.0F}, {3840, 2160, 2.0F}, {1024, 768, 1.5F}}) {
    INFO(width << " at " << scale);
    Model model = model_with_tours();
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
