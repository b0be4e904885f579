#include "render/gl/texture.h"

namespace cluneal::render::gl {

namespace {

struct Upload {
  GLenum format, type;
};

// The pair that ES 3.0 demands for each internal format.
Upload upload_of(GLenum internal) {
  switch (internal) {
    case GL_R8:
      return {GL_RED, GL_UNSIGNED_BYTE};
    case GL_RGBA32F:
      return {GL_RGBA, GL_FLOAT};
    case GL_DEPTH24_STENCIL8:
      return {GL_DEPTH_STENCIL, GL_UNSIGNED_INT_24_8};
    default:
      return {GL_RGBA, GL_UNSIGNED_BYTE};
  }
}

}  // namespace

Texture::Texture(glm::ivec2 size, GLenum internal, GLenum filter, GlObjectCounts& made) {
  GLuint name = 0;
  glGenTextures(1, &name);
  handle_ = TextureHandle(name);
  glBindTexture(GL_TEXTURE_2D, name);
  const Upload upload = upload_of(internal);
  glTexImage2D(GL_TEXTURE_2D, 0, static_cast<GLint>(internal), size.x, size.y, 0, upload.format, upload.type, nullptr);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, static_cast<GLint>(filter));
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, static_cast<GLint>(filter));
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  ++made.textures;
}

void Texture::bind(GLuint unit) const {
  glActiveTexture(GL_TEXTURE0 + unit);
  glBindTexture(GL_TEXTURE_2D, handle_.name());
}

void Texture::write_bytes(glm::ivec2 corner, glm::ivec2 size, const unsigned char* data, int stride) {
  bind(0);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, stride);
  glTexSubImage2D(GL_TEXTURE_2D, 0, corner.x, corner.y, size.x, size.y, GL_RED, GL_UNSIGNED_BYTE, data);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
}

void Texture::write_colours(glm::ivec2 size, const unsigned char* data) {
  bind(0);
  glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, size.x, size.y, GL_RGBA, GL_UNSIGNED_BYTE, data);
}

void Texture::make_showable() const {
  constexpr GLint all_levels = 1000;
  bind(0);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, all_levels);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_A, GL_ONE);
  glGenerateMipmap(GL_TEXTURE_2D);
}

}  // namespace cluneal::render::gl
