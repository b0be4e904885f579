#pragma once

#include <glm/vec2.hpp>
#include <string>

#include "base/result.h"
#include "render/gl/texture.h"
#include "render/tile.h"

namespace cluneal::render::gl {

/// A place to draw into: one colour texture, and depth where asked for.
class Framebuffer {
 public:
  Framebuffer() = default;
  [[nodiscard]] static base::Result<Framebuffer> make(glm::ivec2 size, GLenum colour_format, bool with_depth,
                                                      GlObjectCounts& made, GLenum filter = GL_NEAREST);
  /// Depth and stencil alone, to be read by shaders.
  [[nodiscard]] static base::Result<Framebuffer> make_depth(glm::ivec2 size, GlObjectCounts& made);

  void bind() const { glBindFramebuffer(GL_FRAMEBUFFER, handle_.name()); }
  void bind_for_reading() const { glBindFramebuffer(GL_READ_FRAMEBUFFER, handle_.name()); }
  void bind_for_drawing() const { glBindFramebuffer(GL_DRAW_FRAMEBUFFER, handle_.name()); }
  /// Copies the lower left `from` pixels of this onto the lower left `to` pixels of `target`, stretched where they
  /// differ. Both hold the same format.
  void copy_to(const Framebuffer& target, glm::ivec2 from, glm::ivec2 to) const;
  /// Copies a part onto the same part of `target`, of the same format.
  void copy_part_to(const Framebuffer& target, const PixelBox& part) const;
  /// Copies the lower left `used` pixels of this one's depth and stencil to a target of make_depth().
  void copy_depth_to(const Framebuffer& target, glm::ivec2 used) const;
  [[nodiscard]] const Texture& colour() const { return colour_; }
  [[nodiscard]] const Texture& depth() const { return depth_texture_; }
  [[nodiscard]] glm::ivec2 size() const { return size_; }
  [[nodiscard]] explicit operator bool() const { return static_cast<bool>(handle_); }

 private:
  /// Repeats the last row and column of the used part beyond it: stretching reads half a pixel over the edge.
  void extend_edges(glm::ivec2 used) const;

  FramebufferHandle handle_;
  Texture colour_, depth_texture_;
  RenderbufferHandle depth_;
  glm::ivec2 size_{0};
};

}  // namespace cluneal::render::gl
