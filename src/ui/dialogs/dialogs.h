#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// Opens a modal dialog in the middle when `wanted`; true while its content is to be drawn. Escape closes it.
[[nodiscard]] bool begin_dialog(const language::Phrase& name, const PanelState& state, bool& wanted,
                                float width_in_letters);

/// Keys and mouse, About, opening a file, saving a figure: whichever `state` asks for.
void draw_dialogs(const Model& model, PanelState& state, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
