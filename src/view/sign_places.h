#pragma once

#include <glm/vec2.hpp>
#include <map>
#include <vector>

#include "view/screen.h"
#include "view/shown.h"

namespace cluneal::view {

/// Where a site's or a landmark's sign stands on the picture.
struct SignPlace {
  glm::dvec2 place{0};   ///< Of what is meant.
  glm::dvec2 centre{0};  ///< Of its sign: the same, unless signs crowd there.
  double radius = 0;     ///< Pixels.
};

/// Of all that the camera has before it. Rings of sites that would lie over each other, or over the place of another,
/// part until each is seen with all its form; they stay as near to their places as they can.
[[nodiscard]] std::map<Id, SignPlace> sign_places(const Inputs& inputs, const Screen& screen,
                                                  const std::vector<SceneItem>& things);

}  // namespace cluneal::view
