#pragma once

namespace cluneal::desktop {

/// Where a window stands, in the system's window units.
struct WindowGeometry {
  int x = -1, y = -1, width = 1440, height = 900;
  bool maximised = false, fullscreen = false;
  /// Whether it ever stood somewhere; else the window manager chooses.
  [[nodiscard]] bool placed() const { return x != -1 || y != -1; }
};

}  // namespace cluneal::desktop
