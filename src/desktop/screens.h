#pragma once

#include <vector>

#include "desktop/window_geometry.h"

namespace cluneal::desktop {

/// The part of a screen that windows may take, in the system's window units.
struct WorkArea {
  int x = 0, y = 0, width = 0, height = 0;
};

/// A window's remembered place brought onto the screen that shows most of it, or onto the first where none does: a
/// screen that was there may be gone or smaller. As it is where no screen is known.
[[nodiscard]] WindowGeometry on_a_screen(WindowGeometry geometry, const std::vector<WorkArea>& screens);

}  // namespace cluneal::desktop
