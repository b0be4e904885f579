#pragma once

#include "ui/panels.h"

namespace cluneal::ui {

/// Whether the window's ground is to be dark.
[[nodiscard]] bool wants_dark(const PanelState& state, const Model& model);
/// The part of a menu that says how large the window's text is, and on what ground.
void draw_appearance_menu(PanelState& state);

}  // namespace cluneal::ui
