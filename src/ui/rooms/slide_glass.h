#pragma once

#include <optional>

#include "ui/model/model.h"
#include "ui/panels.h"

namespace cluneal::ui {

/// What lies on the glass before a slide: what is drawn on it, and what stands in the pointer's place, since a hall
/// sees no arrow. `pointed`: the mouse was moved last, not a key pressed. Gives the magnifying glass, where it is held.
[[nodiscard]] std::optional<Lens> draw_glass(const TalkView& talk, const Viewport& viewport, bool pointed);

}  // namespace cluneal::ui
