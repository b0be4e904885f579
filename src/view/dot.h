#pragma once

#include <glm/vec2.hpp>
#include <glm/vec4.hpp>

#include "render/frame.h"

namespace cluneal::view {

/// A filled disc of the overlay: pixels from the picture's top left, sRGB with straight alpha.
inline void draw_dot(const glm::dvec2& at, double radius, const glm::vec4& colour, render::Overlay& overlay) {
  overlay.boxes.push_back({glm::vec2(at - radius), glm::vec2(at + radius), static_cast<float>(radius), colour});
}

}  // namespace cluneal::view
