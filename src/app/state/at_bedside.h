#pragma once

#include <glm/vec2.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/bedside/talk.h"
#include "app/state/set_aside.h"
#include "body/core/body.h"
#include "session/scene.h"
#include "view/view.h"

namespace cluneal::app {

/// In the middle of the picture.
inline constexpr glm::dvec2 brush_at_first{0.5, 0.5};

/// A talk at the bedside goes on. While it does, what it shows stands in the place of the user's scene, which nothing
/// changes; what is painted stands in State::doing. All of it is about a patient: nothing of it is written anywhere.
struct AtBedside {
  BedsideTalk talk;
  session::Scene shown;

  /// For which picture the camera was placed. Another one, and it is placed anew.
  struct Framed {
    glm::ivec2 size{0};
    const body::Body* body = nullptr;
    bool inside = false;  ///< At the place where the nerve can get caught.
    bool front = false, mirrored = false;
    base::Id handout;
    bool operator==(const Framed&) const = default;
  };
  std::optional<Framed> framed;
  glm::dvec2 brush = brush_at_first;  ///< Where the keyboard paints, shares of the picture's width and height.
  bool brush_shown = false;           ///< It was used.

  SetAside aside;
};

}  // namespace cluneal::app
