#include "render/gl/overlay_pass.h"

#include "render/gl/state.h"
#include "render/overlay_geometry.h"

namespace cluneal::render::gl {

void OverlayPass::make_array() {
  GLuint name = 0;
  glGenVertexArrays(1, &name);
  array_ = VertexArrayHandle(name);
  glBindVertexArray(name);
  buffer_.bind(GL_ARRAY_BUFFER);
  const auto attribute = [](GLuint index, GLint size, std::size_t offset) {
    glEnableVertexAttribArray(index);
    glVertexAttribPointer(index, size, GL_FLOAT, GL_FALSE, sizeof(OverlayVertex), at_byte(offset));
  };
  attribute(0, 2, offsetof(OverlayVertex, place));
  attribute(1, 2, offsetof(OverlayVertex, local));
  attribute(2, 4, offsetof(OverlayVertex, form));
  attribute(3, 4, offsetof(OverlayVertex, colour));
}

base::Status OverlayPass::draw(const Overlay& overlay, const Tile& tile, const Framebuffer& target,
                               ShaderLibrary& shaders, GlObjectCounts& made) {
  if (!overlay.texts.empty() && !fonts_) {
    base::Result<std::unique_ptr<text::Fonts>> fonts = text::Fonts::load();
    if (!fonts) return fonts.error();
    fonts_ = std::move(fonts).value();
  }
  const std::vector<OverlayVertex> vertices = overlay_triangles(overlay, fonts_.get(), atlas_);
  if (vertices.empty()) return base::Done{};
  base::Result<const Program*> found = shaders.get(ProgramKind::overlay);
  if (!found) return found.error();
  const Program& program = **found;

  if (!texture_) texture_ = Texture({GlyphAtlas::texels_wide, GlyphAtlas::texels_high}, GL_R8, GL_LINEAR, made);
  const auto [first, end] = atlas_.take_changed_rows();
  if (first < end) {
    const std::size_t start = static_cast<std::size_t>(first) * GlyphAtlas::texels_wide;
    texture_.write_bytes({0, first}, {GlyphAtlas::texels_wide, end - first}, atlas_.texels().data() + start,
                         GlyphAtlas::texels_wide);
  }
  buffer_.set(GL_ARRAY_BUFFER, vertices.data(), vertices.size() * sizeof(OverlayVertex), GL_STREAM_DRAW, made);
  if (!array_) make_array();

  target.bind();
  glViewport(0, 0, tile.size.x, tile.size.y);
  glEnable(GL_BLEND);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  encode_srgb(true);
  program.use();
  program.set(Uniform::scale, glm::vec2(2) / glm::vec2(tile.size));
  program.set(Uniform::offset, glm::vec2(tile.corner));
  program.set(Uniform::atlas, 0);
  texture_.bind(0);
  glBindVertexArray(array_.name());
  glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(vertices.size()));
  glBindVertexArray(0);
  encode_srgb(false);
  glDisable(GL_BLEND);
  return base::Done{};
}

}  // namespace cluneal::render::gl
