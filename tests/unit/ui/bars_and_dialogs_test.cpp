// What the tool bar's buttons ask for, and the dialogs that open over the panels, by what is read on them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "full_model.h"
#include "screen.h"
#include "ui/base/words.h"
#include "ui/dialogs/file_phrases.h"
#include "ui/information/info_phrases.h"
#include "words_on_screen.h"

namespace cluneal::ui {
namespace {

/// All that is read on the screen once it has settled.
std::vector<LineOnScreen> read_on(Screen& screen, const Model& model) {
  for (int i = 0; i < 4; ++i) (void)screen.frame(model);
  return lines_on_screen();
}

std::size_t count_of(const std::vector<LineOnScreen>& lines, std::string_view words) {
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(), [&](const LineOnScreen& line) { return line.text == words; }));
}

TEST_CASE("Each dialog that is asked for opens, alone, with its own title and words, and closes by Escape") {
  struct Dialog {
    bool PanelState::*wanted;
    language::Phrase title, words;
  };
  const std::vector<Dialog> dialogs{
      {&PanelState::help, phrases::keys_and_mouse, phrases::keys_and_mouse},
      {&PanelState::about, phrases::about_cluneal_atlas, phrases::what_it_is_not},
      {&PanelState::compare, phrases::the_three_groups_side_by, phrases::a_tunnel_that_is_there},
      {&PanelState::open_file, phrases::open_a_model, phrases::open},
      {&PanelState::save_figure, phrases::save_a_figure, phrases::save},
      {&PanelState::open_scene, phrases::open_a_scene, phrases::open},
      {&PanelState::save_scene, phrases::save_the_scene, phrases::save},
  };
  for (const Dialog& dialog : dialogs) {
    INFO(dialog.title.text);
    Screen screen(1600, 1000, 1);
    const Model model = full_model();
    const auto before = read_on(screen, model);
    screen.state.*dialog.wanted = true;
    const auto during = read_on(screen, model);
    for (const Dialog& other : dialogs) {
      INFO(other.title.text);
      CHECK(count_of(during, other.title.text) - count_of(before, other.title.text) ==
            (other.wanted == dialog.wanted ? 1 : 0));
    }
    CHECK(count_of(during, dialog.words.text) > count_of(before, dialog.words.text));
    (void)screen.press(model, ImGuiKey_Escape);
    CHECK_FALSE(screen.state.*dialog.wanted);
    CHECK(count_of(read_on(screen, model), dialog.title.text) == count_of(before, dialog.title.text));
  }
}

/// What the button of the tool bar that has these words among its own asks for.
std::vector<session::Action> pressed_in_tool_bar(Screen& screen, const Model& model, std::string_view words) {
  const auto lines = read_on(screen, model);
  const auto bottom = static_cast<float>(screen.frame(model).viewport.y);
  const auto button = std::find_if(lines.begin(), lines.end(), [&](const LineOnScreen& line) {
    // Above it is the bar of menus.
    const bool here = line.to.y < bottom && line.from.y > ImGui::GetFrameHeight();
    return here && line.text.find(words) != std::string::npos;
  });
  INFO(words);
  REQUIRE(button != lines.end());
  // What stands before the first button is read as one line with it.
  return screen.click(model, button->to.x - 4, (button->from.y + button->to.y) / 2);
}

TEST_CASE("One button of the tool bar is the skin's, and does nothing where the body has none") {
  Screen screen(1600, 1000, 1);
  Model model = full_model();
  CHECK(pressed_in_tool_bar(screen, model, "Skin: none").empty());
  model.skin = session::SkinLook::ghost;
  const auto asked = pressed_in_tool_bar(screen, model, "Skin");
  REQUIRE(asked.size() == 1);
  CHECK(session::is<session::NextSkin>(asked.front()));
}

TEST_CASE("A long message is read to its end, and moves no picture") {
  Screen screen(1366, 768, 1);
  Model model = full_model();
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  const Viewport before = screen.frame(model).viewport;
  std::string text;
  for (int i = 0; i < 20; ++i) text += "a scene was not used ";
  model.messages.push_back(
      {base::Severity::warning, text + "and is kept as last_scene.unused-1.json", Matter::other, false});
  std::string all;
  for (const LineOnScreen& line : read_on(screen, model)) all += line.text + "\n";
  INFO(all);
  CHECK(all.find("unused-1.json") != std::string::npos);
  CHECK(screen.frame(model).viewport == before);
}

TEST_CASE("While one paints the tool bar says of skin and labels what is seen, and changes neither") {
  Screen screen(1600, 1000, 1);
  Model model = full_model();
  model.skin = session::SkinLook::none;
  model.scene.labels = true;
  model.painting = PaintPanel{};
  CHECK(pressed_in_tool_bar(screen, model, "Skin: solid").empty());
  CHECK(pressed_in_tool_bar(screen, model, phrases::labels.text).empty());
}

TEST_CASE("The other body is one click away, typical or measured as the one that is shown") {
  Screen screen(1600, 1000, 1);
  Model model = full_model();
  model.persons = {{"man", "Typical man", false},
                   {"woman", "Typical woman", true},
                   {"visible-man", "", false, false},
                   {"visible-woman", "", true, false}};
  const auto chosen = [&](const char* now, std::string_view button) {
    model.scene.body = now;
    std::string bodies;
    for (const session::Action& action : pressed_in_tool_bar(screen, model, button)) {
      bodies += session::get<session::SetBody>(action).person;
    }
    return bodies;
  };
  CHECK(chosen("man", "Woman") == "woman");
  CHECK(chosen("man", "Man").empty());
  CHECK(chosen("visible-woman", "Man") == "visible-man");
  CHECK(chosen("visible-woman", "Woman").empty());
}

TEST_CASE("The tool bar's buttons ask for what they say: a view, labels, a ride, the comparison") {
  Screen screen(1600, 1000, 1);
  Model model = full_model();
  model.info->nerve = model.info->id;
  int views = 0;
  for (const session::NamedView& view : session::named_views()) {
    if (view.key < 1 || view.key > 6) continue;
    const auto asked = pressed_in_tool_bar(screen, model, say(view.brief));
    REQUIRE(asked.size() == 1);
    CHECK(session::get<session::GoToView>(asked.front()).name == view.name);
    ++views;
  }
  CHECK(views == 6);
  for (const bool labels : {true, false}) {
    model.scene.labels = labels;
    const auto asked = pressed_in_tool_bar(screen, model, phrases::labels.text);
    REQUIRE(asked.size() == 1);
    CHECK(session::get<session::SetLabels>(asked.front()).on == !labels);
  }
  const auto ride = pressed_in_tool_bar(screen, model, phrases::ride.text);
  REQUIRE(ride.size() == 1);
  CHECK(session::is<session::StartRide>(ride.front()));
  model.ride = RideStrip{"A nerve", "crosses the crest", 2, 9, false, false, ""};
  const auto leave = pressed_in_tool_bar(screen, model, phrases::ride.text);
  REQUIRE(leave.size() == 1);
  CHECK(session::is<session::LeaveRide>(leave.front()));
  model.ride.reset();
  model.info.reset();
  CHECK(pressed_in_tool_bar(screen, model, phrases::ride.text).empty());  // There is nothing to ride along.
  CHECK(pressed_in_tool_bar(screen, model, phrases::compare.text).empty());
  CHECK(screen.state.compare);
}

TEST_CASE("The list of keys tells a command's other keys too") {
  Screen screen(1366, 6000, 1);  // High enough for all of it.
  screen.state.help = true;
  const auto lines = read_on(screen, full_model());
  for (const char* keys :
       {"Space, PageDown", "Right, PageDown", "Ctrl++, Ctrl+Shift++", "Escape, Backspace", "H, F1"}) {
    INFO(keys);
    CHECK(count_of(lines, keys) == 1);
  }
}

}  // namespace
}  // namespace cluneal::ui
