#pragma once

#include <vector>

#include "desktop/input.h"

namespace cluneal::desktop {

using Kind = InputEvent::Kind;

/// A window's input with what it changes.
struct Desk {
  Input input;
  ui::Viewport viewport{100, 50, 800, 600};
  InputFocus focus;
  session::Scene scene;
  ui::PanelState panels;
  WindowRequests wishes;
  double now = 10;

  std::vector<session::Action> send(const InputEvent& event) {
    std::vector<session::Action> actions;
    input.handle(event, viewport, focus, scene, panels, wishes, actions, now);
    return actions;
  }
  /// By itself with the left button, whose code is 0.
  static InputEvent at(Kind kind, double x, double y, int code = 0, int mods = 0) {
    InputEvent event;
    event.kind = kind;
    event.code = code;
    event.mods = mods;
    event.position = {x, y};
    return event;
  }
  static InputEvent key(int code, int mods = 0) {
    InputEvent event;
    event.kind = Kind::key;
    event.code = code;
    event.mods = mods;
    return event;
  }
};

template <class T>
const T* only(const std::vector<session::Action>& actions) {
  return actions.size() == 1 ? session::get_if<T>(&actions.front()) : nullptr;
}

}  // namespace cluneal::desktop
