#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// The files that were used last, to be opened again; a menu within another one.
void draw_recent_menu(const Model& model, std::vector<session::Action>& actions);
/// The views that were kept: to add one, to go to one, and all of them in a dialog.
void draw_bookmarks_menu(const Model& model, PanelState& state, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
