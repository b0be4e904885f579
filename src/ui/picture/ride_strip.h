#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// How high the strip is where it is `width` wide, pixels.
[[nodiscard]] float ride_strip_height(const RideStrip& ride, float width);
/// Where the ride along a nerve is, and its buttons. Draws into the current window.
void draw_ride_strip(const RideStrip& ride, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
