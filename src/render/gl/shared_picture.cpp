#include "render/shared_picture.h"

#include <cstddef>
#include <utility>
#include <vector>

#include "render/gl/framebuffer.h"

namespace cluneal::render {
namespace {

class GlSharedPicture final : public SharedPicture {
 public:
  base::Status take(glm::ivec2 size) override {
    gl::GlObjectCounts made;
    if (!target_ || size_ != size) {
      base::Result<gl::Framebuffer> target = gl::Framebuffer::make(size, GL_RGBA8, false, made, GL_LINEAR);
      if (!target) return target.error();
      target_ = std::move(*target);
      size_ = size;
    }
    image_ = {};
    glBindFramebuffer(GL_READ_FRAMEBUFFER, 0);
    target_.bind_for_drawing();
    glDisable(GL_SCISSOR_TEST);
    glBlitFramebuffer(0, 0, size.x, size.y, 0, 0, size.x, size.y, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    target_.colour().make_showable();
    return base::Done{};
  }

  void put(const Image& image) override {
    target_ = {};
    image_ = {};
    size_ = {image.width, image.height};
    if (image.rgba.empty()) return;
    gl::GlObjectCounts made;
    image_ = gl::Texture(size_, GL_RGBA8, GL_LINEAR, made);
    std::vector<std::uint8_t> rows;
    rows.reserve(image.rgba.size());
    const auto row = static_cast<std::ptrdiff_t>(4 * image.width);
    for (std::ptrdiff_t y = image.height - 1; y >= 0; --y)
      rows.insert(rows.end(), image.rgba.begin() + y * row, image.rgba.begin() + (y + 1) * row);
    image_.write_colours(size_, rows.data());
    image_.make_showable();
  }

  [[nodiscard]] std::uint32_t texture() const override { return image_ ? image_.name() : target_.colour().name(); }
  [[nodiscard]] glm::ivec2 size() const override { return size_; }

 private:
  gl::Framebuffer target_;  ///< Of what was taken,
  gl::Texture image_;       ///< or what was put there.
  glm::ivec2 size_{0};
};

}  // namespace

std::unique_ptr<SharedPicture> make_shared_picture() {
  return std::make_unique<GlSharedPicture>();
}

}  // namespace cluneal::render
