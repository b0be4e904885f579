#include "desktop/input.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>

#include "desk.h"

namespace cluneal::desktop {
namespace {

TEST_CASE("A left drag turns, by the share of the picture's height") {
  Desk desk;
  CHECK(desk.send(Desk::at(Kind::button_down, 400, 300)).empty());
  const auto moved = desk.send(Desk::at(Kind::move, 460, 300));
  const auto* orbit = only<session::Orbit>(moved);
  REQUIRE(orbit != nullptr);
  CHECK(orbit->right > 0);
  CHECK(orbit->up == Approx(0));
  const auto further = desk.send(Desk::at(Kind::move, 520, 300));
  REQUIRE(only<session::Orbit>(further) != nullptr);
  CHECK(only<session::Orbit>(further)->right == Approx(orbit->right));
  CHECK(desk.send(Desk::at(Kind::button_up, 520, 300)).empty());
}

TEST_CASE("A press that hardly moves is a click, in the picture's own pixels") {
  Desk desk;
  (void)desk.send(Desk::at(Kind::button_down, 400, 300));
  CHECK(desk.send(Desk::at(Kind::move, 402, 301)).empty());
  const auto released = desk.send(Desk::at(Kind::button_up, 402, 301));
  const auto* click = only<session::ClickAt>(released);
  REQUIRE(click != nullptr);
  CHECK(click->pixel.x == Approx(302));
  CHECK(click->pixel.y == Approx(251));
}

TEST_CASE("Two clicks in quick succession fly to what they hit; two slow ones do not") {
  for (const bool quick : {true, false}) {
    Desk desk;
    (void)desk.send(Desk::at(Kind::button_down, 400, 300));
    (void)desk.send(Desk::at(Kind::button_up, 400, 300));
    desk.now += quick ? 0.2 : 0.8;
    (void)desk.send(Desk::at(Kind::button_down, 400, 300));
    const auto second = desk.send(Desk::at(Kind::button_up, 400, 300));
    CHECK(second.size() == (quick ? 2U : 1U));
  }
}

TEST_CASE("Right drag and Shift drag shift the picture") {
  for (const auto& [button, mods] :
       {std::pair{GLFW_MOUSE_BUTTON_RIGHT, 0}, std::pair{GLFW_MOUSE_BUTTON_LEFT, GLFW_MOD_SHIFT}}) {
    Desk desk;
    (void)desk.send(Desk::at(Kind::button_down, 400, 300, button, mods));
    const auto moved = desk.send(Desk::at(Kind::move, 400, 360, button));
    const auto* pan = only<session::Pan>(moved);
    REQUIRE(pan != nullptr);
    CHECK(pan->right == Approx(0));
    CHECK(pan->up == Approx(-0.1));
  }
}

TEST_CASE("What begins on a panel never reaches the picture") {
  Desk desk;
  desk.focus.panels_want_mouse = true;
  (void)desk.send(Desk::at(Kind::button_down, 400, 300));
  for (const session::Action& action : desk.send(Desk::at(Kind::move, 500, 300))) {
    CHECK_FALSE(session::is<session::Orbit>(action));
  }
  InputEvent scroll = Desk::at(Kind::scroll, 400, 300);
  scroll.wheel = {0, 1};
  CHECK(desk.send(scroll).empty());
}

TEST_CASE("Keys are commands, except while something is typed") {
  Desk desk;
  const auto undone = desk.send(Desk::key(GLFW_KEY_Z, GLFW_MOD_CONTROL));
  CHECK(only<session::Undo>(undone) != nullptr);
  const auto view = desk.send(Desk::key(GLFW_KEY_KP_1));
  REQUIRE(only<session::GoToView>(view) != nullptr);
  desk.focus.panels_want_text = true;
  CHECK(desk.send(Desk::key(GLFW_KEY_1)).empty());
  CHECK(desk.send(Desk::key(GLFW_KEY_Z, GLFW_MOD_CONTROL)).empty());
}

TEST_CASE("On a ride the arrows step, Space halts and Escape leaves; else they turn, reveal and select nothing") {
  Desk desk;
  struct Case {
    int key;
    const char* riding;
    const char* otherwise;
  };
  for (const Case& each : {Case{GLFW_KEY_RIGHT, "step_ride", "orbit"}, Case{GLFW_KEY_LEFT, "step_ride", "orbit"},
                           Case{GLFW_KEY_SPACE, "pause_ride", "reveal"}, Case{GLFW_KEY_ESCAPE, "leave_ride", "select"},
                           Case{GLFW_KEY_2, "go_to_view", "go_to_view"}}) {
    for (const bool riding : {true, false}) {
      desk.focus.mode = riding ? session::Mode::riding : session::Mode::usual;
      const auto actions = desk.send(Desk::key(each.key));
      REQUIRE(actions.size() == 1);
      CHECK(session::name_of(actions.front()) == (riding ? each.riding : each.otherwise));
    }
  }
}

TEST_CASE("While points are picked Enter lays, Backspace takes back and Escape leaves, and the other keys stay") {
  Desk desk;
  struct Case {
    int key;
    const char* pairing;
    const char* otherwise;
  };
  desk.panels.search.text = "hip";
  for (const Case& each : {Case{GLFW_KEY_ENTER, "fit_pairs", ""}, Case{GLFW_KEY_BACKSPACE, "take_pair_back", ""},
                           Case{GLFW_KEY_2, "go_to_view", "go_to_view"}, Case{GLFW_KEY_ESCAPE, "leave_pairing", ""}}) {
    for (const bool pairing : {true, false}) {
      desk.focus.mode = pairing ? session::Mode::pairing : session::Mode::usual;
      const auto actions = desk.send(Desk::key(each.key));
      CHECK((actions.empty() ? "" : session::name_of(actions.front())) == (pairing ? each.pairing : each.otherwise));
    }
  }
  CHECK(desk.panels.search.text.empty());
}

TEST_CASE("A left drag from a handle drags it and nothing else, and a click on it selects nothing") {
  Desk desk;
  desk.focus.over_handle = true;
  const auto down = desk.send(Desk::at(Kind::button_down, 400, 300));
  REQUIRE(only<session::GrabHandle>(down) != nullptr);
  CHECK(only<session::GrabHandle>(down)->pixel == glm::dvec2(300, 250));
  desk.focus.over_handle = false;  // It is held, wherever the pointer is.
  const auto moved = desk.send(Desk::at(Kind::move, 460, 310));
  REQUIRE(only<session::DragHandle>(moved) != nullptr);
  CHECK(only<session::DragHandle>(moved)->pixel == glm::dvec2(360, 260));
  CHECK(only<session::ReleaseHandle>(desk.send(Desk::at(Kind::button_up, 460, 310))) != nullptr);
  desk.focus.over_handle = true;
  (void)desk.send(Desk::at(Kind::button_down, 400, 300));
  CHECK(only<session::ReleaseHandle>(desk.send(Desk::at(Kind::button_up, 400, 300))) != nullptr);
  // The right button shifts the picture from there too.
  CHECK(desk.send(Desk::at(Kind::button_down, 400, 300, GLFW_MOUSE_BUTTON_RIGHT)).empty());
}

TEST_CASE("A remote control's page keys reveal, and step along a ride") {
  Desk desk;
  const auto on = desk.send(Desk::key(GLFW_KEY_PAGE_DOWN));
  REQUIRE(only<session::Reveal>(on) != nullptr);
  CHECK(only<session::Reveal>(on)->by == 1);
  const auto back = desk.send(Desk::key(GLFW_KEY_PAGE_UP));
  REQUIRE(only<session::Reveal>(back) != nullptr);
  CHECK(only<session::Reveal>(back)->by == -1);
  desk.focus.mode = session::Mode::riding;
  const auto step = desk.send(Desk::key(GLFW_KEY_PAGE_UP));
  REQUIRE(only<session::StepRide>(step) != nullptr);
  CHECK(only<session::StepRide>(step)->by == -1);
}

TEST_CASE("T opens the comparison and closes it, though it is a dialog") {
  Desk desk;
  (void)desk.send(Desk::key(GLFW_KEY_T));
  CHECK(desk.panels.compare);
  desk.focus.dialog_open = true;
  CHECK(desk.send(Desk::key(GLFW_KEY_Q)).empty());
  (void)desk.send(Desk::key(GLFW_KEY_T));
  CHECK_FALSE(desk.panels.compare);
  desk.focus.panels_want_text = true;
  (void)desk.send(Desk::key(GLFW_KEY_T));
  CHECK_FALSE(desk.panels.compare);
}

TEST_CASE("The window's own keys open its dialogs and panels") {
  Desk desk;
  (void)desk.send(Desk::key(GLFW_KEY_F1));
  CHECK(desk.panels.help);
  (void)desk.send(Desk::key(GLFW_KEY_F9));
  CHECK_FALSE(desk.panels.structures);
  (void)desk.send(Desk::key(GLFW_KEY_F, GLFW_MOD_CONTROL));
  CHECK(desk.panels.structures);
  CHECK(desk.panels.search.focus);
  (void)desk.send(Desk::key(GLFW_KEY_F11));
  CHECK(desk.wishes.fullscreen);
}

TEST_CASE("Scenes are opened and saved by key") {
  Desk desk;
  CHECK(desk.send(Desk::key(GLFW_KEY_O, GLFW_MOD_CONTROL | GLFW_MOD_SHIFT)).empty());
  CHECK(desk.panels.open_scene);
  CHECK_FALSE(desk.panels.open_file);
  CHECK_FALSE(desk.panels.save_scene);
  CHECK(desk.send(Desk::key(GLFW_KEY_S, GLFW_MOD_CONTROL | GLFW_MOD_SHIFT)).empty());
  CHECK(desk.panels.save_scene);
  CHECK_FALSE(desk.panels.save_figure);
}

TEST_CASE("Text becomes larger and smaller by key, whatever is typed into or open") {
  Desk desk;
  CHECK(desk.send(Desk::key(GLFW_KEY_EQUAL, GLFW_MOD_CONTROL)).empty());
  CHECK(desk.panels.preferences.text_size == 110);
  desk.focus.dialog_open = desk.focus.panels_want_text = true;
  (void)desk.send(Desk::key(GLFW_KEY_EQUAL, GLFW_MOD_CONTROL | GLFW_MOD_SHIFT));
  (void)desk.send(Desk::key(GLFW_KEY_KP_ADD, GLFW_MOD_CONTROL));
  CHECK(desk.panels.preferences.text_size == 150);
  (void)desk.send(Desk::key(GLFW_KEY_MINUS, GLFW_MOD_CONTROL));
  CHECK(desk.panels.preferences.text_size == 125);
  (void)desk.send(Desk::key(GLFW_KEY_0, GLFW_MOD_CONTROL));
  CHECK(desk.panels.preferences.text_size == 100);
  desk.focus = {};
  CHECK(only<session::Zoom>(desk.send(Desk::key(GLFW_KEY_EQUAL))) != nullptr);  // By itself: nearer.
}

TEST_CASE("Tab and Alt lead into the panels, where arrows and Space move about until Escape") {
  Desk desk;
  CHECK(desk.send(Desk::key(GLFW_KEY_TAB)).empty());
  CHECK(desk.panels.keyboard.on);
  CHECK(desk.panels.keyboard.step == 1);
  (void)desk.send(Desk::key(GLFW_KEY_TAB, GLFW_MOD_SHIFT));
  CHECK(desk.panels.keyboard.step == -1);
  desk.focus.panels_want_keys = true;
  for (const int key : {GLFW_KEY_LEFT, GLFW_KEY_DOWN, GLFW_KEY_SPACE, GLFW_KEY_ENTER}) {
    CHECK(desk.send(Desk::key(key)).empty());
  }
  CHECK(desk.send(Desk::key(GLFW_KEY_3)).size() == 1);  // Letters and digits stay what they are.
  CHECK(desk.send(Desk::key(GLFW_KEY_ESCAPE)).empty());
  CHECK_FALSE(desk.panels.keyboard.on);

  const auto alt = [&desk](Kind kind) {
    InputEvent event = Desk::key(GLFW_KEY_LEFT_ALT);
    event.kind = kind;
    (void)desk.send(event);
  };
  desk.focus.panels_want_keys = false;
  alt(Kind::key);
  (void)desk.send(Desk::key(GLFW_KEY_LEFT, GLFW_MOD_ALT));
  alt(Kind::key_up);
  CHECK_FALSE(desk.panels.keyboard.menu);  // It was Alt+Left.
  alt(Kind::key);
  alt(Kind::key_up);
  CHECK(desk.panels.keyboard.menu);
}

TEST_CASE("Escape takes back the ride first, then the search, then the selection") {
  Desk desk;
  desk.panels.search.text = "medial";
  desk.focus.mode = session::Mode::riding;
  const auto left = desk.send(Desk::key(GLFW_KEY_ESCAPE));
  CHECK(only<session::LeaveRide>(left) != nullptr);
  desk.focus.mode = session::Mode::usual;
  CHECK(desk.send(Desk::key(GLFW_KEY_ESCAPE)).empty());
  CHECK(desk.panels.search.text.empty());
  const auto freed = desk.send(Desk::key(GLFW_KEY_ESCAPE));
  CHECK(only<session::Select>(freed) != nullptr);
}

TEST_CASE("F8 leaves the picture alone until Escape; B and the full stop blacken it until any key") {
  Desk desk;
  (void)desk.send(Desk::key(GLFW_KEY_F8));
  CHECK(desk.panels.bare);
  CHECK(desk.send(Desk::key(GLFW_KEY_ESCAPE)).empty());
  CHECK_FALSE(desk.panels.bare);
  for (const int key : {GLFW_KEY_B, GLFW_KEY_PERIOD}) {
    (void)desk.send(Desk::key(key));
    CHECK(desk.panels.black);
    CHECK(desk.send(Desk::key(GLFW_KEY_PAGE_DOWN)).empty());
    CHECK_FALSE(desk.panels.black);
  }
}

TEST_CASE("Dropped files are opened") {
  Desk desk;
  InputEvent drop;
  drop.kind = Kind::drop;
  drop.files = {"pelvis.stl", "femur.obj"};
  const auto actions = desk.send(drop);
  const auto* open = only<session::OpenFiles>(actions);
  REQUIRE(open != nullptr);
  CHECK(open->paths == drop.files);
}

TEST_CASE("While the skin is painted on, the left button paints, the right one turns and Shift still shifts") {
  Desk desk;
  desk.focus.mode = session::Mode::painting;
  desk.focus.paints = true;
  const auto names = [](const std::vector<session::Action>& actions) {
    std::vector<std::string> all;
    for (const session::Action& action : actions) all.emplace_back(session::name_of(action));
    return all;
  };
  CHECK(names(desk.send(Desk::at(Kind::button_down, 300, 300))) == std::vector<std::string>{"paint_at"});
  CHECK(names(desk.send(Desk::at(Kind::move, 330, 310))) == std::vector<std::string>{"paint_at"});
  // No click follows: what lies under the brush is not selected.
  CHECK(names(desk.send(Desk::at(Kind::button_up, 330, 310))) == std::vector<std::string>{"end_stroke"});
  (void)desk.send(Desk::at(Kind::button_down, 300, 300, GLFW_MOUSE_BUTTON_RIGHT));
  CHECK(names(desk.send(Desk::at(Kind::move, 360, 300))) == std::vector<std::string>{"orbit"});
  CHECK(desk.send(Desk::at(Kind::button_up, 360, 300, GLFW_MOUSE_BUTTON_RIGHT)).empty());
  (void)desk.send(Desk::at(Kind::button_down, 300, 300, GLFW_MOUSE_BUTTON_LEFT, GLFW_MOD_SHIFT));
  CHECK(names(desk.send(Desk::at(Kind::move, 360, 300))) == std::vector<std::string>{"pan"});
  (void)desk.send(Desk::at(Kind::button_up, 360, 300));
  CHECK(names(desk.send(Desk::key(GLFW_KEY_Z, GLFW_MOD_CONTROL))) == std::vector<std::string>{"undo_painting"});
  CHECK(names(desk.send(Desk::key(GLFW_KEY_ESCAPE))) == std::vector<std::string>{"leave_painting"});
}

TEST_CASE("The button that turns is the one that was chosen; the left one still points at things") {
  Desk desk;
  desk.panels.preferences.turn_button = session::MouseButton::right;
  desk.panels.preferences.turn_speed = 200;
  (void)desk.send(Desk::at(Kind::button_down, 400, 300, GLFW_MOUSE_BUTTON_RIGHT));
  const auto turned = desk.send(Desk::at(Kind::move, 460, 300));
  REQUIRE(only<session::Orbit>(turned) != nullptr);
  CHECK(only<session::Orbit>(turned)->right == Approx(60.0 / 600 * 250 * 2));
  CHECK(desk.send(Desk::at(Kind::button_up, 460, 300, GLFW_MOUSE_BUTTON_RIGHT)).empty());
  (void)desk.send(Desk::at(Kind::button_down, 400, 300));
  CHECK(only<session::Pan>(desk.send(Desk::at(Kind::move, 460, 300))) != nullptr);
  CHECK(desk.send(Desk::at(Kind::button_up, 460, 300)).empty());
  (void)desk.send(Desk::at(Kind::button_down, 400, 300));
  CHECK(only<session::ClickAt>(desk.send(Desk::at(Kind::button_up, 400, 300))) != nullptr);
}

TEST_CASE("The wheel goes the way, as fast and about what was chosen") {
  Desk desk;
  InputEvent wheel = Desk::at(Kind::scroll, 500, 350);
  wheel.wheel = {0, 1};
  const auto usual = desk.send(wheel);
  REQUIRE(only<session::Zoom>(usual) != nullptr);
  const double nearer = only<session::Zoom>(usual)->factor;
  CHECK(nearer > 1);
  CHECK(only<session::Zoom>(usual)->pixel == glm::dvec2(400, 300));
  desk.panels.preferences.wheel_reversed = true;
  desk.panels.preferences.wheel_speed = 200;
  desk.panels.preferences.zoom_to_pointer = false;
  const auto other = desk.send(wheel);
  REQUIRE(only<session::Zoom>(other) != nullptr);
  CHECK(only<session::Zoom>(other)->factor == Approx(1 / (nearer * nearer)));
  CHECK_FALSE(only<session::Zoom>(other)->pixel);
}

TEST_CASE("A double-click takes as long as was chosen, or is none") {
  const auto flies = [](double apart, bool wanted) {
    Desk desk;
    desk.panels.preferences.double_click_time = 800;
    desk.panels.preferences.double_click_flies = wanted;
    bool flew = false;
    for (const double at : {10.0, 10 + apart}) {
      desk.now = at;
      (void)desk.send(Desk::at(Kind::button_down, 400, 300));
      for (const session::Action& action : desk.send(Desk::at(Kind::button_up, 400, 300)))
        flew = flew || session::is<session::FlyToSelection>(action);
    }
    return flew;
  };
  CHECK(flies(0.7, true));
  CHECK_FALSE(flies(0.9, true));
  CHECK_FALSE(flies(0.7, false));
}

TEST_CASE("Ctrl+K opens the palette from everywhere but another dialog, and closes it; Ctrl+comma opens the settings") {
  Desk desk;
  (void)desk.send(Desk::key(GLFW_KEY_K, GLFW_MOD_CONTROL));
  CHECK(desk.panels.palette.open);
  desk.focus.dialog_open = desk.focus.panels_want_text = true;
  (void)desk.send(Desk::key(GLFW_KEY_K, GLFW_MOD_CONTROL));
  CHECK_FALSE(desk.panels.palette.open);
  (void)desk.send(Desk::key(GLFW_KEY_K, GLFW_MOD_CONTROL));
  CHECK_FALSE(desk.panels.palette.open);
  desk.focus.dialog_open = false;  // In the list's search.
  (void)desk.send(Desk::key(GLFW_KEY_K, GLFW_MOD_CONTROL));
  CHECK(desk.panels.palette.open);
  CHECK_FALSE(desk.panels.syndrome);
  desk.focus = {};
  (void)desk.send(Desk::key(GLFW_KEY_COMMA, GLFW_MOD_CONTROL));
  CHECK(desk.panels.settings);
}

}  // namespace
}  // namespace cluneal::desktop
