#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// Opening a model or a scene, saving a figure or a scene: whichever `state` asks for.
void draw_file_dialogs(const Model& model, PanelState& state, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
