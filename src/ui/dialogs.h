#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// Keys and mouse, About, opening a file, saving a figure: whichever `state` asks for.
void draw_dialogs(const Model& model, PanelState& state, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
