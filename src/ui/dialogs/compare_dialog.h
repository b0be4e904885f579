#pragma once

#include "ui/panels.h"

namespace cluneal::ui {

/// The groups of nerves side by side, for a hall: large type, a column each. Drawn while `state.compare`.
void draw_compare_dialog(const Model& model, PanelState& state);

}  // namespace cluneal::ui
