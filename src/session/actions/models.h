#pragma once

#include <cstddef>
#include <glm/vec2.hpp>
#include <variant>

#include "base/id.h"
#include "session/placement.h"

namespace cluneal::session {

// Models of the user's own: where they lie, by numbers, by handles, by a bone's surface.

struct RemoveModel {
  std::size_t index = 0;
};
struct SetModelUnit {
  std::size_t index = 0;
  double millimetres_per_unit = 1;
};
/// Whether models of one's own come back at the next start. Off: nothing of them is kept.
struct RememberModels {
  bool on = false;
};
/// One undo entry a drag: all that one drag asks for carries the same number, not 0.
struct PlaceModel {
  std::size_t index = 0;
  Placement to;
  unsigned drag = 0;
};
/// Where the file says; the middle of the model to that of the atlas's bones; between RAS and LPS (placement.h).
enum class Lay { as_read, to_centre, flipped };
struct LayModel {
  std::size_t index = 0;
  Lay how = Lay::as_read;
};
/// Onto the surface of a bone, or of all that is shown below an id; worked out beside the window.
struct FitSurface {
  std::size_t model = 0;
  base::Id to;
  bool with_scale = false;
};
/// Shows the handles of the selected model in the picture, or no longer.
struct ToggleHandles {};
/// Takes hold of the handle under the pixel, if there is one; drags it there; lets it go. One undo entry.
struct GrabHandle {
  glm::dvec2 pixel{0};
};
struct DragHandle {
  glm::dvec2 pixel{0};
};
struct ReleaseHandle {};

using ModelAction = std::variant<RemoveModel, SetModelUnit, RememberModels, PlaceModel, LayModel, FitSurface,
                                 ToggleHandles, GrabHandle, DragHandle, ReleaseHandle>;

}  // namespace cluneal::session
