#include "render/gl/buffer.h"

namespace cluneal::render::gl {

void Buffer::set(GLenum target, const void* data, std::size_t bytes, GLenum usage, GlObjectCounts& made) {
  if (!handle_) {
    GLuint name = 0;
    glGenBuffers(1, &name);
    handle_ = BufferHandle(name);
  }
  bind(target);
  if (bytes > capacity_ || usage == GL_STATIC_DRAW) {
    // What changes each frame gets room to grow, so that orbiting makes no buffers.
    const std::size_t room = usage == GL_STATIC_DRAW ? bytes : bytes + bytes / 2 + 4096;
    glBufferData(target, static_cast<GLsizeiptr>(room), usage == GL_STATIC_DRAW ? data : nullptr, usage);
    capacity_ = room;
    ++made.buffers;
    if (usage == GL_STATIC_DRAW) return;
  } else {
    // A fresh store of the same size: the card may still be reading the old one.
    glBufferData(target, static_cast<GLsizeiptr>(capacity_), nullptr, usage);
  }
  glBufferSubData(target, 0, static_cast<GLsizeiptr>(bytes), data);
}

void Buffer::put(GLenum target, std::size_t at, const void* data, std::size_t bytes) const {
  bind(target);
  glBufferSubData(target, static_cast<GLintptr>(at), static_cast<GLsizeiptr>(bytes), data);
}

}  // namespace cluneal::render::gl
