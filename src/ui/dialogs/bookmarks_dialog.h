#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// All bookmarks: add, go to, rename, delete, and bring back what was deleted last.
void draw_bookmarks_dialog(const Model& model, PanelState& state, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
