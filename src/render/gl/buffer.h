#pragma once

#include <cstddef>

#include "render/gl/handle.h"

namespace cluneal::render::gl {

/// A place in the bound buffer, as OpenGL wants it: a pointer that is none.
inline const void* at_byte(std::size_t offset) {
  return reinterpret_cast<const void*>(offset);  // NOLINT(performance-no-int-to-ptr): the interface of OpenGL
}

/// A block of memory on the card.
class Buffer {
 public:
  /// Nothing is made until set() is called.
  Buffer() = default;

  /// Replaces the contents; keeps the object and, where `bytes` fits, its size. Without `data` what is static stays
  /// to be written by put().
  void set(GLenum target, const void* data, std::size_t bytes, GLenum usage, GlObjectCounts& made);
  /// Writes a part of what set() has made.
  void put(GLenum target, std::size_t at, const void* data, std::size_t bytes) const;
  void bind(GLenum target) const { glBindBuffer(target, handle_.name()); }
  [[nodiscard]] std::size_t capacity() const { return capacity_; }

 private:
  BufferHandle handle_;
  std::size_t capacity_ = 0;
};

}  // namespace cluneal::render::gl
