#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// The menus. Draws the main menu bar; gives its height.
float draw_menu_bar(const Model& model, PanelState& state, std::vector<session::Action>& actions);
/// Views and the other switches that a lecturer reaches for, in as many rows as they need. Draws into the
/// current window; gives how many rows there are.
int draw_tool_bar(const Model& model, PanelState& state, std::vector<session::Action>& actions);
/// How high the status bar must be for its message on a window so wide, pixels; `least` where that is short. It then
/// stands over the picture's lower edge, which does not move for a message.
float status_bar_height(const Model& model, float width, float least);
/// What the pointer is over, running work, messages. Draws into the current window.
void draw_status_bar(const Model& model, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
