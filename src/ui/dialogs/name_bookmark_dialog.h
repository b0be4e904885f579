#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// Asks for the name of a new bookmark, with the one that the atlas proposes: Enter keeps it, Escape makes none.
void draw_name_bookmark_dialog(const Model& model, PanelState& state, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
