#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// A tour is given: the picture alone, which has the slide's words itself, and over it what is asked for: the card of
/// keys, the number that is typed, how far a body is built; below it what is said with the slide. The pointer is a dot.
[[nodiscard]] PanelOutput draw_talk(const PanelInput& input, const TalkView& talk, PanelState& state);

}  // namespace cluneal::ui
