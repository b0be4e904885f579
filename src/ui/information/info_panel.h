#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// All about what is selected, or what can be done where nothing is. Draws into the current window.
void draw_info_panel(const Model& model, PanelState& state, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
