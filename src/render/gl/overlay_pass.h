#pragma once

#include <memory>

#include "render/frame.h"
#include "render/gl/buffer.h"
#include "render/gl/framebuffer.h"
#include "render/gl/shader_library.h"
#include "render/glyph_atlas.h"
#include "render/tile.h"
#include "text/font.h"

namespace cluneal::render::gl {

/// Lines, boxes and text over the finished picture, blended in linear light.
class OverlayPass {
 public:
  /// Finds the fonts when the first text comes; fails where there are none.
  [[nodiscard]] base::Status draw(const Overlay& overlay, const Tile& tile, const Framebuffer& target,
                                  ShaderLibrary& shaders, GlObjectCounts& made);

 private:
  void make_array();

  std::unique_ptr<text::Fonts> fonts_;
  GlyphAtlas atlas_;
  Texture texture_;
  Buffer buffer_;
  VertexArrayHandle array_;
};

}  // namespace cluneal::render::gl
