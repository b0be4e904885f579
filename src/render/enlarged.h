#pragma once

#include <glm/vec2.hpp>

#include "render/frame.h"

namespace cluneal::render {

/// The square part of `frame` round `middle` (pixels from its top left) as a picture of its own, 2 `radius` pixels
/// wide and high and `times` as large (but for what whole pixels take off): what lies there is drawn anew, not
/// stretched. `times` and `radius` are above 0.
[[nodiscard]] Frame enlarged(Frame frame, glm::ivec2 middle, int radius, float times);

}  // namespace cluneal::render
