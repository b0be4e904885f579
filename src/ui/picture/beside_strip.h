#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// How high the strip is, pixels.
[[nodiscard]] float beside_strip_height();
/// What the pictures side by side show, and buttons to put one more there or to take one away. Draws into the current
/// window.
void draw_beside_strip(const BesideStrip& beside, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
