#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// What the step of the talk says and asks, into the current window; `actions` are appended.
void draw_bedside_step(const BedsideView& view, PanelState& state, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
