#pragma once

#include <glm/vec2.hpp>

#include "render/gl/handle.h"

namespace cluneal::render::gl {

/// A two-dimensional texture, without mip levels unless they are asked for, clamped at its edges.
class Texture {
 public:
  Texture() = default;
  /// `internal` is a sized format such as GL_SRGB8_ALPHA8; `filter` is GL_NEAREST or GL_LINEAR.
  Texture(glm::ivec2 size, GLenum internal, GLenum filter, GlObjectCounts& made);

  void bind(GLuint unit) const;
  /// Overwrites a rectangle with one byte a texel; `data` is its first texel, `stride` texels a row.
  void write_bytes(glm::ivec2 corner, glm::ivec2 size, const unsigned char* data, int stride);
  /// Overwrites all of one that has four bytes a texel, the lowest row first.
  void write_colours(glm::ivec2 size, const unsigned char* data);
  /// Makes mip levels of what it holds now, so that it can be shown much smaller, and without see-through parts.
  void make_showable() const;
  [[nodiscard]] GLuint name() const { return handle_.name(); }
  [[nodiscard]] explicit operator bool() const { return static_cast<bool>(handle_); }

 private:
  TextureHandle handle_;
};

}  // namespace cluneal::render::gl
