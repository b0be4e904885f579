#include "render/panel_layer.h"

#include "render/gl/framebuffer.h"

namespace cluneal::render {
namespace {

class GlPanelLayer final : public PanelLayer {
 public:
  base::Status begin(glm::ivec2 size) override {
    if (!target_ || target_.size() != size) {
      gl::GlObjectCounts made;
      base::Result<gl::Framebuffer> target = gl::Framebuffer::make(size, GL_RGBA8, false, made);
      if (!target) return target.error();
      target_ = std::move(*target);
    }
    target_.bind();
    glViewport(0, 0, size.x, size.y);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT);
    return base::Done{};
  }

  void end() override { glBindFramebuffer(GL_FRAMEBUFFER, 0); }

  void present() override {
    if (!target_) return;
    const glm::ivec2 size = target_.size();
    target_.bind_for_reading();
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    glDisable(GL_SCISSOR_TEST);
    glBlitFramebuffer(0, 0, size.x, size.y, 0, 0, size.x, size.y, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
  }

 private:
  gl::Framebuffer target_;
};

}  // namespace

std::unique_ptr<PanelLayer> make_panel_layer() {
  return std::make_unique<GlPanelLayer>();
}

}  // namespace cluneal::render
