#include "render/gl/framebuffer.h"

#include "render/gl/state.h"
#include "render/phrases.h"

namespace cluneal::render::gl {

namespace {

/// Of the framebuffer that is bound.
base::Status complete(glm::ivec2 size) {
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE && glGetError() != GL_OUT_OF_MEMORY) {
    return base::Done{};
  }
  return base::error_of(phrases::no_drawing_surface,
                        {{"width", std::to_string(size.x)}, {"height", std::to_string(size.y)}});
}

}  // namespace

base::Result<Framebuffer> Framebuffer::make(glm::ivec2 size, GLenum colour_format, bool with_depth,
                                            GlObjectCounts& made, GLenum filter) {
  Framebuffer target;
  target.size_ = size;
  target.colour_ = Texture(size, colour_format, filter, made);
  GLuint name = 0;
  glGenFramebuffers(1, &name);
  target.handle_ = FramebufferHandle(name);
  target.bind();
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, target.colour_.name(), 0);
  if (with_depth) {
    GLuint depth = 0;
    glGenRenderbuffers(1, &depth);
    target.depth_ = RenderbufferHandle(depth);
    glBindRenderbuffer(GL_RENDERBUFFER, depth);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_DEPTH24_STENCIL8, size.x, size.y);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_STENCIL_ATTACHMENT, GL_RENDERBUFFER, depth);
  }
  if (base::Status status = complete(size); !status) return status.error();
  return target;
}

base::Result<Framebuffer> Framebuffer::make_depth(glm::ivec2 size, GlObjectCounts& made) {
  Framebuffer target;
  target.size_ = size;
  target.depth_texture_ = Texture(size, GL_DEPTH24_STENCIL8, GL_NEAREST, made);
  GLuint name = 0;
  glGenFramebuffers(1, &name);
  target.handle_ = FramebufferHandle(name);
  target.bind();
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_STENCIL_ATTACHMENT, GL_TEXTURE_2D, target.depth_texture_.name(), 0);
  const GLenum none = GL_NONE;
  glDrawBuffers(1, &none);
  glReadBuffer(GL_NONE);
  if (base::Status status = complete(size); !status) return status.error();
  return target;
}

void Framebuffer::copy_depth_to(const Framebuffer& target, glm::ivec2 used) const {
  glBindFramebuffer(GL_READ_FRAMEBUFFER, handle_.name());
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target.handle_.name());
  // Both, since Mesa then simply copies memory.
  glBlitFramebuffer(0, 0, used.x, used.y, 0, 0, used.x, used.y, GL_DEPTH_BUFFER_BIT | GL_STENCIL_BUFFER_BIT,
                    GL_NEAREST);
}

void Framebuffer::copy_to(const Framebuffer& target, glm::ivec2 from, glm::ivec2 to) const {
  // Decoded and encoded again, which leaves every value as it is; Mesa then simply copies memory.
  encode_srgb(true);
  if (from != to) extend_edges(from);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, handle_.name());
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target.handle_.name());
  glBlitFramebuffer(0, 0, from.x, from.y, 0, 0, to.x, to.y, GL_COLOR_BUFFER_BIT, from == to ? GL_NEAREST : GL_LINEAR);
  encode_srgb(false);
}

void Framebuffer::copy_part_to(const Framebuffer& target, const PixelBox& part) const {
  if (part.empty()) return;
  encode_srgb(true);  // As above.
  glBindFramebuffer(GL_READ_FRAMEBUFFER, handle_.name());
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target.handle_.name());
  const glm::ivec2 low = part.low, high = part.high;
  glBlitFramebuffer(low.x, low.y, high.x, high.y, low.x, low.y, high.x, high.y, GL_COLOR_BUFFER_BIT, GL_NEAREST);
  encode_srgb(false);
}

void Framebuffer::extend_edges(glm::ivec2 used) const {
  glBindFramebuffer(GL_READ_FRAMEBUFFER, handle_.name());
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, handle_.name());
  const int right = used.x, top = used.y;
  if (top < size_.y) {
    glBlitFramebuffer(0, top - 1, right, top, 0, top, right, top + 1, GL_COLOR_BUFFER_BIT, GL_NEAREST);
  }
  if (right < size_.x) {
    const int rows = top < size_.y ? top + 1 : top;
    glBlitFramebuffer(right - 1, 0, right, rows, right, 0, right + 1, rows, GL_COLOR_BUFFER_BIT, GL_NEAREST);
  }
}

}  // namespace cluneal::render::gl
