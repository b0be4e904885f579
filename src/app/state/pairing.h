#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "session/camera.h"
#include "session/scene.h"

namespace cluneal::app {

/// Points that are picked in turn, on a model of the user's own and on the atlas, to lay the one onto the other. Not
/// part of the scene. Only the side on which the next point is wanted is shown, so that neither hides the other.
struct Pairing {
  std::size_t model = 0;
  std::string hash, body;            ///< Of the model, and the atlas's person: either may be changed meanwhile.
  std::vector<glm::dvec3> on_model;  ///< In the file's units and axes.
  std::vector<glm::dvec3> on_atlas;  ///< LPS millimetres.
  std::vector<std::string> names;    ///< Of the atlas's points: a landmark's name, or what they lie on.
  bool with_scale = false;
  session::Camera before;                             ///< Where the camera stood.
  std::optional<session::Camera> at_model, at_atlas;  ///< Where it looked at each side last.
  session::Scene shown;                               ///< The scene with one side alone.

  [[nodiscard]] bool wants_model() const { return on_model.size() == on_atlas.size(); }
  [[nodiscard]] std::size_t complete() const { return on_atlas.size(); }
};

}  // namespace cluneal::app
