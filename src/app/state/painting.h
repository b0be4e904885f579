#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "body/places/pain_drawing.h"
#include "session/camera.h"
#include "session/scene.h"

namespace cluneal::app {

/// Where it hurts, painted on the skin. In memory only: it is about a patient, so that no scene, setting or log has it.
struct Painting {
  std::string body;  ///< On whose skin.
  std::shared_ptr<const body::PainMap> map;
  std::vector<body::Stroke> strokes;
  std::vector<std::size_t> gestures;  ///< How many strokes there were before each thing that was done.
  double radius = 15;                 ///< mm, of the next stroke.
  bool erasing = false;
  bool open = false;    ///< The mouse is down: the last stroke goes on.
  bool ranked = false;  ///< For teaching: what fits best first.
  std::shared_ptr<const geometry::Mesh> patch;
  std::optional<body::Explanation> explanation;
  session::Camera before;  ///< Where the camera stood.
  session::Scene shown;    ///< The scene with the skin solid and nothing on it.
};

}  // namespace cluneal::app
