#pragma once

#include <glm/vec2.hpp>
#include <glm/vec4.hpp>
#include <vector>

#include "render/frame.h"
#include "render/glyph_atlas.h"

namespace cluneal::render {

/// As shaders/overlay.vert.glsl reads it.
struct OverlayVertex {
  glm::vec2 place;  ///< Pixels from the picture's top left.
  glm::vec2 local;  ///< Shapes: pixels from the middle; glyphs: place in the atlas, 0 to 1.
  glm::vec4 form;
  glm::vec4 colour;  ///< Linear, straight alpha.
};

/// How far the halo of letters reaches beyond them, pixels; `size` is their em.
[[nodiscard]] float halo_width(float size);

/// Triangles of lines, then boxes, then texts with their halos below them. `fonts` may be null: no text.
[[nodiscard]] std::vector<OverlayVertex> overlay_triangles(const Overlay& overlay, text::Fonts* fonts,
                                                           GlyphAtlas& atlas);

}  // namespace cluneal::render
