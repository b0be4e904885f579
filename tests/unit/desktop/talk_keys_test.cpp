#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "desktop/input.h"
#include "session/command.h"
#include "ui/find/window_commands.h"

namespace cluneal::desktop {
namespace {

/// A window in which a tour is given.
struct Hall {
  Input input;
  ui::Viewport viewport{0, 0, 1366, 768};
  InputFocus focus;
  session::Scene scene;
  ui::PanelState panels;
  WindowRequests wishes;

  Hall() { focus.mode = session::Mode::presenting; }
  std::vector<session::Action> press(int code, int mods = 0, bool repeat = false) {
    InputEvent event;
    event.kind = InputEvent::Kind::key;
    event.code = code;
    event.mods = mods;
    event.repeat = repeat;
    return send(event);
  }
  std::vector<session::Action> send(const InputEvent& event) {
    std::vector<session::Action> actions;
    input.handle(event, viewport, focus, scene, panels, wishes, actions, 10);
    return actions;
  }
};

template <class T>
const T* sole(const std::vector<session::Action>& actions) {
  return actions.size() == 1 ? session::get_if<T>(&actions.front()) : nullptr;
}

TEST_CASE("What a remote control and a keyboard send turns slides, as in every program for slides") {
  Hall hall;
  for (const int key : {GLFW_KEY_PAGE_DOWN, GLFW_KEY_RIGHT, GLFW_KEY_DOWN, GLFW_KEY_SPACE, GLFW_KEY_N}) {
    INFO(key);
    const auto actions = hall.press(key);
    REQUIRE(sole<session::TurnSlide>(actions) != nullptr);
    CHECK(sole<session::TurnSlide>(actions)->by == 1);
  }
  for (const int key : {GLFW_KEY_PAGE_UP, GLFW_KEY_LEFT, GLFW_KEY_UP, GLFW_KEY_P}) {
    INFO(key);
    const auto actions = hall.press(key);
    REQUIRE(sole<session::TurnSlide>(actions) != nullptr);
    CHECK(sole<session::TurnSlide>(actions)->by == -1);
  }
  for (const int key : {GLFW_KEY_ENTER, GLFW_KEY_KP_ENTER}) CHECK(sole<session::TakeStepNumber>(hall.press(key)));
  CHECK(sole<session::EraseStepDigit>(hall.press(GLFW_KEY_BACKSPACE)) != nullptr);
  CHECK_FALSE(sole<session::GoToTourEnd>(hall.press(GLFW_KEY_HOME))->last);
  CHECK(sole<session::GoToTourEnd>(hall.press(GLFW_KEY_END))->last);
  CHECK(sole<session::TypeStepDigit>(hall.press(GLFW_KEY_7))->digit == 7);
  CHECK(sole<session::TypeStepDigit>(hall.press(GLFW_KEY_KP_4))->digit == 4);
  CHECK(sole<session::LeaveTour>(hall.press(GLFW_KEY_ESCAPE)) != nullptr);
  // One that is held turns one slide.
  CHECK(hall.press(GLFW_KEY_RIGHT, 0, true).empty());
}

TEST_CASE("On a slide the screen is black or white until any key, which does nothing else") {
  for (const int key : {GLFW_KEY_B, GLFW_KEY_PERIOD, GLFW_KEY_W, GLFW_KEY_COMMA}) {
    Hall hall;
    CHECK(hall.press(key).empty());
    const bool black = key == GLFW_KEY_B || key == GLFW_KEY_PERIOD;
    CHECK(hall.panels.black == black);
    CHECK(hall.panels.white == !black);
    CHECK(hall.press(GLFW_KEY_PAGE_DOWN).empty());
    CHECK_FALSE(hall.panels.black);
    CHECK_FALSE(hall.panels.white);
  }
}

TEST_CASE("On a slide letters switch the groups, and those of the usual keys that the card tells") {
  Hall hall;
  using session::GroupPart;
  for (const auto& [key, group] : {std::pair{GLFW_KEY_S, 0}, {GLFW_KEY_M, 1}, {GLFW_KEY_I, 2}}) {
    for (const auto& [mods, part] :
         {std::pair{0, GroupPart::nerves}, {GLFW_MOD_SHIFT, GroupPart::sites}, {GLFW_MOD_ALT, GroupPart::territory}}) {
      const auto actions = hall.press(key, mods);
      REQUIRE(sole<session::ToggleGroup>(actions) != nullptr);
      CHECK(sole<session::ToggleGroup>(actions)->group == group);
      CHECK(sole<session::ToggleGroup>(actions)->part == part);
    }
  }
  CHECK_FALSE(sole<session::SetLabels>(hall.press(GLFW_KEY_L))->on);
  CHECK(sole<session::SetSides>(hall.press(GLFW_KEY_L, GLFW_MOD_SHIFT))->sides == session::Sides::left);
  CHECK(sole<session::SetShown>(hall.press(GLFW_KEY_U))->shown);
  CHECK(sole<session::ResetSlide>(hall.press(GLFW_KEY_A)) != nullptr);
  CHECK(sole<session::Quit>(hall.press(GLFW_KEY_Q, GLFW_MOD_CONTROL)) != nullptr);
}

TEST_CASE("On a slide no key reaches what the slide does not show") {
  Hall hall;
  for (const auto& [key, mods] : {std::pair{GLFW_KEY_K, GLFW_MOD_CONTROL},
                                  {GLFW_KEY_TAB, 0},
                                  {GLFW_KEY_F5, 0},
                                  {GLFW_KEY_F5, GLFW_MOD_SHIFT},
                                  {GLFW_KEY_F9, 0},
                                  {GLFW_KEY_O, GLFW_MOD_CONTROL},
                                  {GLFW_KEY_J, 0},
                                  {GLFW_KEY_D, GLFW_MOD_CONTROL},
                                  {GLFW_KEY_EQUAL, GLFW_MOD_CONTROL}}) {
    INFO(key);
    CHECK(hall.press(key, mods).empty());
  }
  CHECK_FALSE(hall.panels.palette.open);
  CHECK_FALSE(hall.panels.keyboard.on);
  CHECK_FALSE(hall.panels.start_tour);
  CHECK_FALSE(hall.panels.tours);
  CHECK_FALSE(hall.panels.open_file);
  CHECK(hall.panels.structures);
  CHECK(hall.panels.preferences.text_size == session::usual_text_size);
  // Alt alone, before a letter that was not meant, leads to no menu.
  (void)hall.press(GLFW_KEY_LEFT_ALT);
  InputEvent up;
  up.kind = InputEvent::Kind::key_up;
  up.code = GLFW_KEY_LEFT_ALT;
  (void)hall.send(up);
  CHECK_FALSE(hall.panels.keyboard.on);
}

TEST_CASE("H or F1 shows the keys, and Escape puts them away before it ends the tour; F11 is the window's") {
  Hall hall;
  for (const int key : {GLFW_KEY_H, GLFW_KEY_F1}) {
    (void)hall.press(key);
    CHECK(hall.panels.talk_card);
    CHECK(hall.press(GLFW_KEY_ESCAPE).empty());
    CHECK_FALSE(hall.panels.talk_card);
  }
  CHECK_FALSE(hall.panels.help);
  (void)hall.press(GLFW_KEY_F11);
  CHECK(hall.wishes.fullscreen);
}

TEST_CASE("On a slide keys take what points and draws, and each has what it draws with and takes back") {
  Hall hall;
  using session::SlideTool;
  for (const auto& [key, mods, tool] : {std::tuple{GLFW_KEY_P, GLFW_MOD_CONTROL, SlideTool::pen},
                                        {GLFW_KEY_X, 0, SlideTool::pen},
                                        {GLFW_KEY_R, 0, SlideTool::arrow},
                                        {GLFW_KEY_L, GLFW_MOD_CONTROL, SlideTool::pointer},
                                        {GLFW_KEY_O, 0, SlideTool::spotlight},
                                        {GLFW_KEY_G, 0, SlideTool::lens}}) {
    const auto actions = hall.press(key, mods);
    REQUIRE(sole<session::TakeSlideTool>(actions) != nullptr);
    CHECK(sole<session::TakeSlideTool>(actions)->tool == tool);
  }
  CHECK(sole<session::NextInkColour>(hall.press(GLFW_KEY_C)) != nullptr);
  CHECK(sole<session::NextInkWidth>(hall.press(GLFW_KEY_V)) != nullptr);
  CHECK(sole<session::WipeInk>(hall.press(GLFW_KEY_E)) != nullptr);
  CHECK(sole<session::KeepInk>(hall.press(GLFW_KEY_K)) != nullptr);
  CHECK(sole<session::FreezeHall>(hall.press(GLFW_KEY_F)) != nullptr);
  CHECK(sole<session::Undo>(hall.press(GLFW_KEY_Z, GLFW_MOD_CONTROL)) != nullptr);
  CHECK(sole<session::Redo>(hall.press(GLFW_KEY_Z, GLFW_MOD_CONTROL | GLFW_MOD_SHIFT)) != nullptr);
}

TEST_CASE("Keys open and close the speaker's window, swap the screens, and take the next language") {
  Hall hall;
  CHECK(hall.press(GLFW_KEY_T, GLFW_MOD_SHIFT).empty());
  CHECK(hall.panels.speaker_window);
  CHECK_FALSE(hall.panels.speaker);
  CHECK(hall.press(GLFW_KEY_T, GLFW_MOD_SHIFT).empty());
  CHECK_FALSE(hall.panels.speaker_window);
  CHECK(hall.press(GLFW_KEY_F11, GLFW_MOD_SHIFT).empty());
  CHECK(hall.panels.swap_screens);
  CHECK_FALSE(hall.wishes.fullscreen);
  CHECK(sole<session::NextTourLanguage>(hall.press(GLFW_KEY_Y)) != nullptr);
}

TEST_CASE("With a pen the left button draws, the right one turns, Shift shifts, and without one the left one turns") {
  Hall hall;
  const auto dragged = [&](int button, int mods) {
    std::vector<std::string> names;
    for (const auto kind : {InputEvent::Kind::button_down, InputEvent::Kind::move, InputEvent::Kind::button_up}) {
      InputEvent event;
      event.kind = kind;
      event.code = button;
      event.mods = mods;
      event.position = {kind == InputEvent::Kind::button_down ? 100.0 : 160.0, 120};
      for (const session::Action& action : hall.send(event)) names.emplace_back(session::name_of(action));
    }
    return names;
  };
  using Names = std::vector<std::string>;
  CHECK(dragged(GLFW_MOUSE_BUTTON_LEFT, 0) == Names{"orbit"});
  hall.focus.draws = true;
  CHECK(dragged(GLFW_MOUSE_BUTTON_LEFT, 0) == Names{"draw_ink", "draw_ink", "end_ink_stroke"});
  CHECK(dragged(GLFW_MOUSE_BUTTON_RIGHT, 0) == Names{"orbit"});
  CHECK(dragged(GLFW_MOUSE_BUTTON_LEFT, GLFW_MOD_SHIFT) == Names{"pan"});
}

TEST_CASE("A key hides the pointer, and the mouse brings it back") {
  Hall hall;
  (void)hall.press(GLFW_KEY_RIGHT);
  CHECK(hall.panels.talk.pointer_hidden);
  InputEvent move;
  move.kind = InputEvent::Kind::move;
  (void)hall.send(move);
  CHECK_FALSE(hall.panels.talk.pointer_hidden);
}

TEST_CASE("While a tour is given each key can be pressed and means one thing") {
  std::map<std::pair<int, int>, std::string> taken;
  const auto take = [&](const std::string& name, const std::string& keys, const std::vector<std::string>& also) {
    std::vector<std::string> all = also;
    all.push_back(keys);
    for (const std::string& key : all) {
      INFO(name << ": " << key);
      const auto shortcut = parse_shortcut(key);
      REQUIRE(shortcut);
      const auto [place, fresh] = taken.emplace(std::pair{shortcut->key, shortcut->mods}, name);
      INFO("shared with " << place->second);
      CHECK(fresh);
    }
  };
  for (const ui::WindowCommand& command : ui::talk_commands()) take(command.name, command.keys, command.also);
  for (const session::Command& command : session::commands()) {
    const bool holds = session::holds_in(command, session::Mode::presenting);
    if (holds && !command.keys.empty()) take(command.name, command.keys, command.also);
  }
}

}  // namespace
}  // namespace cluneal::desktop
