#pragma once

#include <functional>
#include <vector>

#include "app/state/camera_control.h"
#include "app/state/doing.h"

namespace cluneal::app {

/// What waits for its return while a tour or a room has the window: the user's scene stays where it is, unchanged.
struct SetAside {
  CameraControl camera;
  Doing doing;                                    ///< What went on.
  std::vector<std::function<void()>> afterwards;  ///< What was asked of the user's scene meanwhile.
};

}  // namespace cluneal::app
