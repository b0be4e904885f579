#pragma once

#include <vector>

#include "desktop/window_geometry.h"

namespace cluneal::desktop {

/// The part of a screen that windows may take, in the system's window units.
struct WorkArea {
  int x = 0, y = 0, width = 0, height = 0;
};

/// What a window manager puts round a window.
struct Frame {
  int left = 0, top = 0, right = 0, bottom = 0;
};

/// A window that was never there before is as large as its text asks for, `scale` being that of the text in the
/// system's units; one that was keeps its size.
[[nodiscard]] WindowGeometry first_size(WindowGeometry geometry, float scale);

/// No window is smaller, where the screen has room for it: panels, bars and a picture beside them.
struct LeastSize {
  int width = 0, height = 0;
};
[[nodiscard]] LeastSize least_size(float scale, const std::vector<WorkArea>& screens);

/// A window's remembered place brought onto the screen that shows most of it, or onto the first where none does: a
/// screen that was there may be gone or smaller. Its frame is on the screen too. As it is where no screen is known.
[[nodiscard]] WindowGeometry on_a_screen(WindowGeometry geometry, const std::vector<WorkArea>& screens,
                                         const Frame& frame = {});

}  // namespace cluneal::desktop
