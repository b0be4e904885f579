#pragma once

#include <cstddef>
#include <optional>
#include <string>
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

/// A screen, and where it stands among the others.
struct Screen {
  std::string name;  ///< As the system calls its plug: "eDP-1".
  int x = 0, y = 0, width = 0, height = 0;
  bool primary = false;
  bool operator==(const Screen&) const = default;
};

/// Which screen gets what while a tour is given: places in the list.
struct TalkScreens {
  std::optional<std::size_t> hall;     ///< The picture; nothing where no screen is known.
  std::optional<std::size_t> speaker;  ///< The speaker's window; nothing where there is one screen alone.
  bool operator==(const TalkScreens&) const = default;
};
/// Who speaks looks at the laptop's own screen, else at the primary one; the hall at the largest of the others. Screens
/// that show the same count as one. `swapped`: the other way round.
[[nodiscard]] TalkScreens screens_of_talk(const std::vector<Screen>& screens, bool swapped);

}  // namespace cluneal::desktop
