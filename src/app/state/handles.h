#pragma once

#include <cstddef>
#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <optional>

#include "session/gizmo.h"

namespace cluneal::app {

/// A handle of a model that the mouse holds.
struct HeldHandle {
  session::Handle handle;
  std::size_t model = 0;
  glm::dvec3 centre{0};  ///< As the model lay when it was taken, like the rest.
  glm::dvec2 from{0};
  glm::dmat4 transform{1};
  unsigned drag = 0;  ///< Another number each time.
};

/// The handles in the picture by which a selected model is moved, turned and scaled.
struct Handles {
  bool wanted = false;                 ///< Of a selected model they are shown.
  std::optional<session::Handle> hot;  ///< Under the pointer.
  std::optional<HeldHandle> held;
  unsigned drags = 0;
  std::size_t pane = 0;  ///< In which of the pictures side by side the pointer was over them.
};

}  // namespace cluneal::app
