#pragma once

#include <array>
#include <glm/mat3x3.hpp>
#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <optional>
#include <vector>

#include "session/camera.h"

namespace cluneal::session {

/// What a model is taken by in the picture: three arrows that move it, three rings that turn it, along and about the
/// patient's own axes, and a square that makes it larger or smaller.
struct Handle {
  enum class Kind { move, turn, scale };
  Kind kind = Kind::move;
  int axis = 0;  ///< 0 to the left, 1 to the back, 2 up; of `scale` nothing.
  bool operator==(const Handle&) const = default;
};

/// The handles about a place, always equally large on the screen.
struct Gizmo {
  glm::dvec3 centre{0};
  double reach = 90;          ///< An arrow's length, pixels.
  std::optional<Handle> hot;  ///< Under the pointer, or held.
  bool operator==(const Gizmo&) const = default;
};

/// A handle as it lies on the picture, in pixels.
struct HandleLine {
  Handle handle;
  std::vector<glm::dvec2> points;
};

/// A camera's picture of `size` pixels; `reach` is how long an arrow is on it.
struct GizmoView {
  Camera camera;
  glm::dvec2 size{1};
  double reach = 90;
};

/// All that can be taken hold of; empty where the middle lies behind the eye. An arrow that points at the eye is left
/// out, and so is a ring that is seen from its edge: neither could be dragged.
[[nodiscard]] std::vector<HandleLine> handle_lines(const glm::dvec3& centre, const GizmoView& view);
/// The handle under a pixel, within `tolerance` pixels; the nearest.
[[nodiscard]] std::optional<Handle> handle_at(const glm::dvec3& centre, const GizmoView& view, const glm::dvec2& pixel,
                                              double tolerance);
/// What a drag of a handle from one pixel to another asks for: a motion of space, about `centre` as it lay when the
/// handle was taken. The identity where it asks for nothing that can be done.
[[nodiscard]] glm::dmat4 dragged(const Handle& handle, const glm::dvec3& centre, const GizmoView& view,
                                 const glm::dvec2& from, const glm::dvec2& to);

}  // namespace cluneal::session
