#pragma once

#include <string>

namespace cluneal::ui {

/// What the window shows until there is something to draw: what is being done, and how far. `slow`: it takes so long
/// that one wants to know why.
void draw_start_screen(const std::string& what, double fraction, bool slow);

}  // namespace cluneal::ui
