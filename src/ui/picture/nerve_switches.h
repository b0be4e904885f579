#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// The groups of nerves: a large switch for each, small ones for its sites and territory, the sides, the
/// roots, and the reveal.
/// Draws into the current window.
void draw_nerve_switches(const Model& model, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
