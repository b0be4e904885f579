#pragma once

#include <vector>

#include "session/action.h"
#include "ui/panels.h"

namespace cluneal::ui {

/// The brush, and what lies where it hurts. Draws into the current window.
void draw_paint_panel(const PaintPanel& paint, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
