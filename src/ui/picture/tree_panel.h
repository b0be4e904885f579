#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// The structures: search, visibility, selection. Draws into the current window.
void draw_tree_panel(const Model& model, PanelState& state, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
