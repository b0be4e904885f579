#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// How high the strip is, pixels.
[[nodiscard]] float ruler_strip_height();
/// Which point the ruler waits for or how long it is, and the button that takes it away. Draws into the current window.
void draw_ruler_strip(const RulerStrip& ruler, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
