#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// Which tour to give, when `state` asks for it; starts the one that was given last, where that is wanted.
void draw_tours_dialog(const Model& model, PanelState& state, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
