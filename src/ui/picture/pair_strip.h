#pragma once

#include <vector>

#include "session/action.h"
#include "ui/model/model.h"

namespace cluneal::ui {

/// The strip's height for a picture of that width, pixels.
[[nodiscard]] float pair_strip_height(float width);
/// What to click next while a model is laid onto the atlas by points, and the way back and out.
void draw_pair_strip(const PairStrip& strip, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
