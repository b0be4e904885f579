#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// The menus. Draws the main menu bar; gives its height.
float draw_menu_bar(const Model& model, PanelState& state, std::vector<session::Action>& actions);
/// Views and the other switches that a lecturer reaches for, in as many rows as they need. Draws into the
/// current window; gives how many rows there are.
int draw_tool_bar(const Model& model, PanelState& state, std::vector<session::Action>& actions);
/// What the pointer is over, running work, messages. Draws into the current window.
void draw_status_bar(const Model& model, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
