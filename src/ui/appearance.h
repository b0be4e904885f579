#pragma once

#include "ui/panels.h"

namespace cluneal::ui {

/// The part of a menu that says how large the window's text is.
void draw_appearance_menu(PanelState& state);

}  // namespace cluneal::ui
