#include "desktop/input.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <utility>

#include "desktop/talk_keys.h"
#include "session/command.h"
#include "session/text_size.h"
#include "ui/find/window_commands.h"

namespace cluneal::desktop {
namespace {

constexpr double click_slack = 4;           // Pixels that a click may wander.
constexpr double degrees_per_height = 250;  // A drag over the picture's height turns by this.

bool inside(const ui::Viewport& v, const glm::dvec2& p) {
  return p.x >= v.x && p.y >= v.y && p.x < v.x + v.width && p.y < v.y + v.height;
}

glm::dvec2 local(const ui::Viewport& v, const glm::dvec2& p) {
  return {p.x - v.x, p.y - v.y};
}

int significant(int mods) {
  return mods & (GLFW_MOD_CONTROL | GLFW_MOD_SHIFT | GLFW_MOD_ALT);
}

/// The keypad's digits and signs stand for the main ones.
int folded(int key) {
  if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9) return GLFW_KEY_0 + key - GLFW_KEY_KP_0;
  if (key == GLFW_KEY_KP_ENTER) return GLFW_KEY_ENTER;
  if (key == GLFW_KEY_KP_ADD) return GLFW_KEY_EQUAL;
  if (key == GLFW_KEY_KP_SUBTRACT) return GLFW_KEY_MINUS;
  return key;
}

/// What is pressed. A lecturer's remote control turns pages: that reveals, or steps along a ride.
Shortcut pressed_keys(const InputEvent& event, bool riding) {
  if (event.code == GLFW_KEY_PAGE_DOWN) return riding ? Shortcut{GLFW_KEY_RIGHT, 0} : Shortcut{GLFW_KEY_SPACE, 0};
  if (event.code == GLFW_KEY_PAGE_UP)
    return riding ? Shortcut{GLFW_KEY_LEFT, 0} : Shortcut{GLFW_KEY_SPACE, GLFW_MOD_SHIFT};
  return {folded(event.code), significant(event.mods)};
}

int code_of(session::MouseButton button) {
  return button == session::MouseButton::left    ? GLFW_MOUSE_BUTTON_LEFT
         : button == session::MouseButton::right ? GLFW_MOUSE_BUTTON_RIGHT
                                                 : GLFW_MOUSE_BUTTON_MIDDLE;
}

session::Zoom zoom_by(const InputEvent& event, const ui::Viewport& viewport, const session::Preferences& chosen) {
  const double notches = event.wheel.y * chosen.wheel_speed / 100 * (chosen.wheel_reversed ? -1 : 1);
  session::Zoom zoom{std::pow(1.15, notches), {}};
  if (chosen.zoom_to_pointer) zoom.pixel = local(viewport, event.position);
  return zoom;
}

bool asks_for(const session::Command& command, const Shortcut& pressed) {
  const auto is_pressed = [&pressed](const std::string& key) { return parse_shortcut(key) == pressed; };
  return (!command.keys.empty() && is_pressed(command.keys)) ||
         std::any_of(command.also.begin(), command.also.end(), is_pressed);
}

const Shortcut& palette_key() {
  static const Shortcut key = parse_shortcut(ui::window_command("palette.open").keys).value_or(Shortcut{});
  return key;
}

}  // namespace

void Input::handle(const InputEvent& event, const ui::Viewport& viewport, const InputFocus& focus,
                   const session::Scene& scene, ui::PanelState& panels, WindowRequests& wishes,
                   std::vector<session::Action>& actions, double now) {
  using Kind = InputEvent::Kind;
  const bool free = !focus.panels_want_mouse && !focus.dialog_open;
  switch (event.kind) {
    case Kind::key:
      alt_alone_ = event.code == GLFW_KEY_LEFT_ALT;
      key(event, focus, scene, panels, wishes, actions);
      break;
    case Kind::button_down:
      alt_alone_ = false;
      if (free && inside(viewport, event.position) && drag_ == Drag::none)
        press(event, viewport, focus, panels.preferences, actions);
      break;
    case Kind::button_up:
      if (drag_ != Drag::none && event.code == drag_button_) release(event, viewport, panels.preferences, actions, now);
      break;
    case Kind::move:
      panels.talk.pointer_hidden = false;
      move(event, viewport, focus, panels.preferences, actions);
      break;
    case Kind::leave:
      actions.emplace_back(session::HoverAt{});
      break;
    case Kind::scroll:
      if (free && inside(viewport, event.position)) {
        actions.emplace_back(zoom_by(event, viewport, panels.preferences));
      }
      break;
    case Kind::drop:
      actions.emplace_back(session::OpenFiles{event.files});
      break;
    case Kind::key_up:
      if (event.code == GLFW_KEY_LEFT_ALT && alt_alone_ && !focus.dialog_open &&
          focus.mode != session::Mode::presenting && focus.mode != session::Mode::bedside &&
          focus.mode != session::Mode::desk) {
        panels.keyboard.on = panels.keyboard.menu = true;
      }
      alt_alone_ = false;
      break;
    case Kind::character:
    case Kind::enter:
    case Kind::focus:
    case Kind::other:
      break;
  }
}

void Input::press(const InputEvent& event, const ui::Viewport& viewport, const InputFocus& focus,
                  const session::Preferences& chosen, std::vector<session::Action>& actions) {
  const bool left = event.code == GLFW_MOUSE_BUTTON_LEFT;
  const bool shift = (event.mods & GLFW_MOD_SHIFT) != 0;
  if (focus.paints) {
    // The hand that paints still wants to turn the body.
    drag_ = shift || event.code == GLFW_MOUSE_BUTTON_MIDDLE ? Drag::pan : left ? Drag::paint : Drag::orbit;
  } else if (left && !shift && focus.over_handle) {
    drag_ = Drag::handle;
  } else {
    drag_ = event.code == code_of(chosen.turn_button) && !shift ? Drag::orbit : Drag::pan;
  }
  if (drag_ == Drag::paint) actions.emplace_back(session::PaintAt{local(viewport, event.position)});
  if (drag_ == Drag::handle) actions.emplace_back(session::GrabHandle{local(viewport, event.position)});
  drag_button_ = event.code;
  shifted_ = shift;
  moved_ = false;
  down_ = last_ = event.position;
}

void Input::release(const InputEvent& event, const ui::Viewport& viewport, const session::Preferences& chosen,
                    std::vector<session::Action>& actions, double now) {
  // The left button points at things, whichever turns the picture.
  const bool click = (drag_ == Drag::orbit || (drag_ == Drag::pan && !shifted_)) && !moved_;
  if (drag_ == Drag::handle) actions.emplace_back(session::ReleaseHandle{});
  if (drag_ == Drag::paint) actions.emplace_back(session::EndStroke{});
  drag_ = Drag::none;
  if (!click || drag_button_ != GLFW_MOUSE_BUTTON_LEFT) return;
  actions.emplace_back(session::ClickAt{local(viewport, event.position)});
  const bool soon = now - last_click_ < chosen.double_click_time / 1000.0;
  if (chosen.double_click_flies && soon && glm::distance(event.position, last_click_at_) < 2 * click_slack) {
    actions.emplace_back(session::FlyToSelection{});
    last_click_ = -1;
    return;
  }
  last_click_ = now;
  last_click_at_ = event.position;
}

void Input::move(const InputEvent& event, const ui::Viewport& viewport, const InputFocus& focus,
                 const session::Preferences& chosen, std::vector<session::Action>& actions) {
  if (drag_ == Drag::none) {
    const bool over = !focus.panels_want_mouse && !focus.dialog_open && inside(viewport, event.position);
    actions.emplace_back(over ? session::HoverAt{local(viewport, event.position)} : session::HoverAt{});
    return;
  }
  if (!moved_ && glm::distance(event.position, down_) < click_slack) return;
  moved_ = true;
  const glm::dvec2 by = (event.position - last_) / std::max(1.0, static_cast<double>(viewport.height));
  last_ = event.position;
  if (drag_ == Drag::paint) {
    actions.emplace_back(session::PaintAt{local(viewport, event.position)});
  } else if (drag_ == Drag::handle) {
    actions.emplace_back(session::DragHandle{local(viewport, event.position)});
  } else if (drag_ == Drag::orbit) {
    const double degrees = degrees_per_height * chosen.turn_speed / 100;
    actions.emplace_back(session::Orbit{by.x * degrees, -by.y * degrees});
  } else {
    actions.emplace_back(session::Pan{by.x, -by.y});
  }
}

bool Input::panel_key(const InputEvent& event, const InputFocus& focus, ui::PanelState& panels) {
  const int mods = significant(event.mods);
  if (event.code == GLFW_KEY_TAB && (mods & ~GLFW_MOD_SHIFT) == 0) {
    panels.keyboard.step = mods == 0 ? 1 : -1;
    panels.keyboard.on = true;
    return true;
  }
  if (!focus.panels_want_keys || focus.panels_want_text || mods != 0) return false;
  switch (event.code) {
    case GLFW_KEY_ESCAPE:
      panels.keyboard.on = false;
      return true;
    case GLFW_KEY_LEFT:
    case GLFW_KEY_RIGHT:
    case GLFW_KEY_UP:
    case GLFW_KEY_DOWN:
    case GLFW_KEY_SPACE:
    case GLFW_KEY_ENTER:
      return true;
    default:
      return false;
  }
}

bool Input::text_size_key(const Shortcut& pressed, ui::PanelState& panels) {
  // On many keyboards the plus wants Shift.
  if ((pressed.mods & ~GLFW_MOD_SHIFT) != GLFW_MOD_CONTROL) return false;
  if (pressed.key == GLFW_KEY_EQUAL) {
    panels.preferences.text_size = session::stepped_text_size(panels.preferences.text_size, 1);
  } else if (pressed.key == GLFW_KEY_MINUS) {
    panels.preferences.text_size = session::stepped_text_size(panels.preferences.text_size, -1);
  } else if (pressed.key == GLFW_KEY_0) {
    panels.preferences.text_size = session::usual_text_size;
  } else {
    return false;
  }
  return true;
}

bool Input::window_key(const Shortcut& pressed, ui::PanelState& panels, WindowRequests& wishes) {
  if (pressed == Shortcut{GLFW_KEY_PERIOD, 0}) {
    panels.black = true;  // What a lecturer's remote control sends.
    return true;
  }
  for (const ui::WindowCommand& command : ui::window_commands()) {
    if (command.keys.empty() || parse_shortcut(command.keys) != pressed) continue;
    command.run(panels);
    wishes.fullscreen = std::exchange(panels.full_screen, false) || wishes.fullscreen;
    return true;
  }
  return false;
}

void Input::room_key(const InputEvent& event, const Shortcut& pressed, const InputFocus& focus,
                     const session::Scene& scene, ui::PanelState& panels, std::vector<session::Action>& actions) {
  if (focus.dialog_open) return;
  if (panel_key(event, focus, panels)) return;
  // What is typed into a field stays there; Escape leaves the field.
  if (focus.panels_want_text) return;
  if (pressed == Shortcut{GLFW_KEY_F11, 0}) panels.full_screen = true;
  for (const session::Command& command : session::commands()) {
    if (!session::holds_in(command, focus.mode) || !asks_for(command, pressed)) continue;
    // A key that is held moves the brush, and does nothing else again and again.
    const std::optional<session::Action> action = command.action(scene);
    if (action && (!event.repeat || std::holds_alternative<session::MoveBrush>(*action))) actions.push_back(*action);
    return;
  }
}

void Input::key(const InputEvent& event, const InputFocus& focus, const session::Scene& scene, ui::PanelState& panels,
                WindowRequests& wishes, std::vector<session::Action>& actions) {
  if (panels.black || panels.white) {
    // Whatever is pressed brings the picture back and does nothing else.
    panels.black = panels.black && event.repeat;
    panels.white = panels.white && event.repeat;
    return;
  }
  const Shortcut pressed = pressed_keys(event, focus.mode == session::Mode::riding);
  if (focus.mode == session::Mode::presenting) {
    // A key that is held turns one slide.
    if (!event.repeat) talk_key(pressed, scene, panels, actions);
    wishes.fullscreen = std::exchange(panels.full_screen, false) || wishes.fullscreen;
    return;
  }
  if (text_size_key(pressed, panels)) return;
  if (focus.mode == session::Mode::bedside || focus.mode == session::Mode::desk) {
    room_key(event, pressed, focus, scene, panels, actions);
    wishes.fullscreen = std::exchange(panels.full_screen, false) || wishes.fullscreen;
    return;
  }
  // The palette too opens from everywhere, but from a dialog, which would then lie below it.
  if (pressed == palette_key() && (!focus.dialog_open || panels.palette.open)) {
    if (!event.repeat) panels.palette.open = !panels.palette.open;
    return;
  }
  const bool function_key = pressed.key >= GLFW_KEY_F1 && pressed.key <= GLFW_KEY_F25;
  if (!focus.dialog_open && panel_key(event, focus, panels)) return;
  // What is typed into a field stays there; Ctrl+Z in a field belongs to the field.
  if (focus.panels_want_text && !function_key) return;
  const bool closes_table = panels.compare && pressed.key == GLFW_KEY_T;
  if (focus.dialog_open && pressed.key != GLFW_KEY_F1 && !closes_table) return;
  if (!event.repeat && window_key(pressed, panels, wishes)) return;
  // Escape takes back what came last: a ride, the picture alone, what the list was searched for, the selection.
  const bool escape = pressed == Shortcut{GLFW_KEY_ESCAPE, 0} && focus.mode == session::Mode::usual;
  if (escape && panels.bare) {
    panels.bare = false;
    return;
  }
  if (escape && !panels.search.text.empty()) {
    panels.search.text.clear();
    return;
  }
  const auto asked = [&](session::Mode mode) {
    for (const session::Command& command : session::commands()) {
      if (command.mode != mode || command.keys.empty() || parse_shortcut(command.keys) != pressed) continue;
      if (const std::optional<session::Action> action = command.action(scene)) actions.push_back(*action);
      return true;
    }
    return false;
  };
  if (focus.mode != session::Mode::usual && asked(focus.mode)) return;
  asked(session::Mode::usual);
}

}  // namespace cluneal::desktop
