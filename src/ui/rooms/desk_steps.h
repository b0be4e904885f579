#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// What the step says and asks, into the current window; `actions` are appended.
void draw_desk_step(const Model& model, const DeskView& view, PanelState& state, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
