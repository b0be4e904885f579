#pragma once

#include "ui/panels.h"

namespace cluneal::ui {

/// Lets a finger, or the mouse with its left button held, pull what scrolls: any panel, list or dialog with more than
/// fits, from any place on it but its scroll bar and what is itself dragged upright. What was pressed when the pull
/// began is let go unpressed. Called within the frame, before the panels are drawn.
void scroll_by_drag(DragScroll& drag);

}  // namespace cluneal::ui
