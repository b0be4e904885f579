#include <cmath>

#include "render/renderer.h"

namespace cluneal::render {

namespace {

class NullRenderer final : public Renderer {
 public:
  base::Result<DrawStatistics> draw(const Frame& frame, const DrawOptions& options) override {
    if (!drawn_ || !(frame == frame_)) {
      frame_ = frame;
      samples_ = 0;
      drawn_ = true;
    }
    DrawStatistics statistics;
    if (samples_ < options.samples) {
      ++samples_;
      for (const DrawItem& item : frame_.items) {
        if (!item.mesh) continue;
        const std::size_t rim = item.material.halo ? 2 : 1;
        statistics.triangles += rim * item.mesh->triangle_count();
        statistics.draw_calls += static_cast<int>(rim);
      }
    }
    statistics.samples = samples_;
    statistics.complete = samples_ >= options.samples;
    return statistics;
  }
  base::Result<Image> read() override {
    Image image;
    image.width = frame_.size.x;
    image.height = frame_.size.y;
    image.rgba.assign(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4, 0);
    return image;
  }
  void present(int, int) override {}
  void finish() override {}
  bool warm() override { return false; }
  [[nodiscard]] std::string description() const override { return "Nothing is drawn"; }
  [[nodiscard]] int largest_target() const override { return 16384; }

 private:
  Frame frame_;
  bool drawn_ = false;
  int samples_ = 0;
};

}  // namespace

std::unique_ptr<Renderer> make_null_renderer() {
  return std::make_unique<NullRenderer>();
}

}  // namespace cluneal::render
