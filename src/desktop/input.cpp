#include "desktop/input.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <utility>

#include "desktop/talk_keys.h"
#include "session/command.h"
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

/// Of keys that nothing is typed with.
bool is_function_key(const Shortcut& pressed) {
  return pressed.key >= GLFW_KEY_F1 && pressed.key <= GLFW_KEY_F25;
}

bool is_room(session::Mode mode) {
  return mode == session::Mode::bedside || mode == session::Mode::desk;
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
          focus.mode != session::Mode::presenting && !is_room(focus.mode)) {
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
  if (focus.paints || focus.draws) {
    // The hand that paints still wants to turn the body.
    const Drag stroke = focus.draws ? Drag::ink : Drag::paint;
    drag_ = shift || event.code == GLFW_MOUSE_BUTTON_MIDDLE ? Drag::pan : left ? stroke : Drag::orbit;
  } else if (left && !shift && focus.over_handle) {
    drag_ = Drag::handle;
  } else {
    drag_ = event.code == code_of(chosen.turn_button) && !shift ? Drag::orbit : Drag::pan;
  }
  if (drag_ == Drag::paint) actions.emplace_back(session::PaintAt{local(viewport, event.position)});
  if (drag_ == Drag::ink) actions.emplace_back(session::DrawInk{local(viewport, event.position)});
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
  if (drag_ == Drag::ink) actions.emplace_back(session::EndInkStroke{});
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
  } else if (drag_ == Drag::ink) {
    actions.emplace_back(session::DrawInk{local(viewport, event.position)});
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

bool Input::window_key(const InputEvent& event, const Shortcut& pressed, const InputFocus& focus,
                       ui::PanelState& panels) {
  for (const ui::WindowCommand& command : ui::window_commands()) {
    if (!asks(pressed, command.keys, command.also)) continue;
    const bool closes = command.is_open != nullptr && command.is_open(panels);
    if (focus.dialog_open && !command.holds.in_dialogs && !closes) return false;
    if (focus.panels_want_text && !command.holds.in_fields && !is_function_key(pressed)) return false;
    if (is_room(focus.mode) && !command.holds.in_rooms) return false;
    if (!event.repeat || command.holds.while_held) command.run(panels);
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
  for (const session::Command& command : session::commands()) {
    if (!session::holds_in(command, focus.mode) || !asks(pressed, command.keys, command.also)) continue;
    // A key that is held moves the brush, and does nothing else again and again.
    const std::optional<session::Action> action = command.action(scene);
    if (action && (!event.repeat || session::is<session::MoveBrush>(*action))) actions.push_back(*action);
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
  const Shortcut pressed{folded(event.code), significant(event.mods)};
  if (focus.mode == session::Mode::presenting) {
    // A key that is held turns one slide.
    if (!event.repeat) talk_key(pressed, scene, panels, actions);
    wishes.fullscreen = std::exchange(panels.full_screen, false) || wishes.fullscreen;
    return;
  }
  const bool of_window = window_key(event, pressed, focus, panels);
  wishes.fullscreen = std::exchange(panels.full_screen, false) || wishes.fullscreen;
  if (of_window) return;
  if (is_room(focus.mode)) {
    room_key(event, pressed, focus, scene, panels, actions);
    return;
  }
  if (!focus.dialog_open && panel_key(event, focus, panels)) return;
  // What is typed into a field stays there; Ctrl+Z in a field belongs to the field.
  if (focus.dialog_open || (focus.panels_want_text && !is_function_key(pressed))) return;
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
      if (command.mode != mode || !asks(pressed, command.keys, command.also)) continue;
      if (const std::optional<session::Action> action = command.action(scene)) actions.push_back(*action);
      return true;
    }
    return false;
  };
  if (focus.mode != session::Mode::usual && asked(focus.mode)) return;
  asked(session::Mode::usual);
}

}  // namespace cluneal::desktop
