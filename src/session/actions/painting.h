#pragma once

#include <glm/vec2.hpp>
#include <variant>

#include "base/id.h"

namespace cluneal::session {

// Where it hurts is painted on the skin. In memory only.

/// Where it hurts is painted on the skin. In memory only.
struct StartPainting {};
/// A stroke begins, or goes on.
struct PaintAt {
  glm::dvec2 pixel{0};
};
struct EndStroke {};
struct UndoPainting {};
/// The same on the other side.
struct MirrorPainting {};
struct SetBrush {
  double radius = 15;  ///< mm
  bool erasing = false;
};
struct RankPainting {
  bool on = false;
};
/// Ends the painting and reads about an area or a condition of it.
struct LookUpPainted {
  base::Id id;
};
struct LeavePainting {};

using PaintingAction = std::variant<StartPainting, PaintAt, EndStroke, UndoPainting, MirrorPainting, SetBrush,
                                    RankPainting, LookUpPainted, LeavePainting>;

}  // namespace cluneal::session
