#pragma once

#include <epoxy/gl.h>

#include <cstddef>
#include <utility>

namespace cluneal::render::gl {

/// What has been made, for DrawStatistics.
struct GlObjectCounts {
  std::size_t buffers = 0;
  std::size_t textures = 0;
};

/// Owns one OpenGL object. Zero is empty, and so is what was moved from. The context must be current where it dies.
template <void (*remove)(GLuint)>
class Handle {
 public:
  Handle() = default;
  explicit Handle(GLuint name) : name_(name) {}
  ~Handle() { reset(); }
  Handle(Handle&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
  Handle& operator=(Handle&& other) noexcept {
    if (this != &other) {
      reset();
      name_ = std::exchange(other.name_, 0);
    }
    return *this;
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  [[nodiscard]] GLuint name() const { return name_; }
  [[nodiscard]] explicit operator bool() const { return name_ != 0; }
  void reset() {
    if (name_ != 0) remove(std::exchange(name_, 0));
  }

 private:
  GLuint name_ = 0;
};

inline void delete_buffer(GLuint name) {
  glDeleteBuffers(1, &name);
}
inline void delete_vertex_array(GLuint name) {
  glDeleteVertexArrays(1, &name);
}
inline void delete_texture(GLuint name) {
  glDeleteTextures(1, &name);
}
inline void delete_renderbuffer(GLuint name) {
  glDeleteRenderbuffers(1, &name);
}
inline void delete_framebuffer(GLuint name) {
  glDeleteFramebuffers(1, &name);
}
inline void delete_shader(GLuint name) {
  glDeleteShader(name);
}
inline void delete_program(GLuint name) {
  glDeleteProgram(name);
}

using BufferHandle = Handle<delete_buffer>;
using VertexArrayHandle = Handle<delete_vertex_array>;
using TextureHandle = Handle<delete_texture>;
using RenderbufferHandle = Handle<delete_renderbuffer>;
using FramebufferHandle = Handle<delete_framebuffer>;
using ShaderHandle = Handle<delete_shader>;
using ProgramHandle = Handle<delete_program>;

}  // namespace cluneal::render::gl
