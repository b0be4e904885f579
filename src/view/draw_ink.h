#pragma once

#include <glm/vec2.hpp>

#include "anatomy/ink.h"
#include "render/frame.h"

namespace cluneal::view {

/// What a lecturer drew on a slide of `size` pixels, each stroke with a rim; of several pictures side by side `corner`
/// is where the one stands whose overlay this is.
void draw_ink(const anatomy::SlideInk& ink, glm::ivec2 size, glm::ivec2 corner, render::Overlay& overlay);

}  // namespace cluneal::view
