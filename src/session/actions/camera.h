#pragma once

#include <glm/vec2.hpp>
#include <optional>
#include <string>
#include <variant>

#include "base/id.h"
#include "session/camera.h"

namespace cluneal::session {

// The camera, and the pointer over the picture. Pixels are counted from the picture's top left. Undo knows nothing of
// them, but of what a click selects.

/// Degrees; the picture follows the hand (camera.h).
struct Orbit {
  double right = 0, up = 0;
};
/// Fractions of the picture's height.
struct Pan {
  double right = 0, up = 0;
};
/// Nearer for factor > 1; what lies under `pixel` stays there.
struct Zoom {
  double factor = 1;
  std::optional<glm::dvec2> pixel;
};
struct GoToView {
  std::string name;
};
/// Frames it; empty: all that is shown.
struct FlyTo {
  base::Id id;
};
/// Nothing where nothing is selected.
struct FlyToSelection {};
/// From behind, all that is shown in the picture.
struct GoHome {};
/// Looks at where a step of a nerve's course lies on the body.
struct FlyToStep {
  base::Id nerve;  ///< With its side.
  std::string step;
};
struct CameraBack {};
struct CameraForward {};
struct HoverAt {
  std::optional<glm::dvec2> pixel;
};
struct ClickAt {
  glm::dvec2 pixel{0};
};

using CameraAction = std::variant<Orbit, Pan, Zoom, GoToView, FlyTo, FlyToSelection, GoHome, FlyToStep, CameraBack,
                                  CameraForward, HoverAt, ClickAt>;

}  // namespace cluneal::session
