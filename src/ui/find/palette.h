#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// A box over everything with one field that finds each action, structure, topic and view: the arrows go through what
/// is found, Enter does it or goes there, Escape closes.
void draw_palette(const Model& model, PanelState& state, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
