#pragma once

#include "ui/base/theme.h"
#include "ui/panels.h"

namespace cluneal::ui {

/// What the window's colours are to stand on, given whether the picture's background is dark.
[[nodiscard]] Ground wanted_ground(session::Theme theme, bool dark_picture);
/// The part of a menu that says how large the window's text is, and on what ground.
void draw_appearance_menu(PanelState& state);

}  // namespace cluneal::ui
