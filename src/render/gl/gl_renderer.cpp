#include <epoxy/egl.h>
#include <epoxy/gl.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <utility>

#include "render/gl/canvas.h"
#include "render/gl/mesh_cache.h"
#include "render/gl/overlay_pass.h"
#include "render/gl/scene_pass.h"
#include "render/gl/shader_library.h"
#include "render/gl/state.h"
#include "render/gl/warm_up.h"
#include "render/phrases.h"
#include "render/renderer.h"
#include "render/unpremultiply.h"

namespace cluneal::render {

namespace gl {
namespace {

constexpr int largest_picture = 32768;         // Pixels a side; more is a mistake.
constexpr long long most_pixels = 10'500'000;  // Up to 4096 x 2560 in one piece, as a window needs: 32 bytes a pixel.
constexpr long long most_tile_pixels = 4'200'000;  // Beyond that in tiles of 2048 x 2048: about 130 MB.

bool same_scene(const Frame& a, const Frame& b) {
  return a.size == b.size && a.view == b.view && a.projection == b.projection && a.scale == b.scale &&
         a.items == b.items && a.background == b.background;
}

std::string text_of(GLenum name) {
  const GLubyte* text = glGetString(name);
  return text == nullptr ? "?" : std::string(reinterpret_cast<const char*>(text));
}

/// What pictures on one context share.
struct Shared {
  explicit Shared(const std::string& folder) : shaders(folder) {}
  ShaderLibrary shaders;
  MeshCache meshes;
  OverlayPass overlay;
  WarmUp warm_up;
};

class GlRenderer final : public Renderer {
 public:
  explicit GlRenderer(std::shared_ptr<Shared> shared) : shared_(std::move(shared)) {
    GLint texture = 0, buffer = 0;
    std::array<GLint, 2> viewport{};
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &texture);
    glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &buffer);
    glGetIntegerv(GL_MAX_VIEWPORT_DIMS, viewport.data());
    largest_target_ = std::min({texture, buffer, viewport[0], viewport[1]});
  }

  base::Result<DrawStatistics> draw(const Frame& frame, const DrawOptions& options) override;
  base::Result<Image> read() override;
  void present(int x, int y) override;
  void present_enlarged(int x, int y, glm::ivec2 middle, int radius, float enlarges) override;
  void finish() override { glFinish(); }
  bool warm() override { return shared_->warm_up.step(shared_->shaders, shared_->meshes, shared_->overlay); }
  [[nodiscard]] std::unique_ptr<Renderer> beside() override { return std::make_unique<GlRenderer>(shared_); }
  [[nodiscard]] std::string description() const override {
    return text_of(GL_VENDOR) + "; " + text_of(GL_RENDERER) + "; OpenGL " + text_of(GL_VERSION);
  }
  [[nodiscard]] int largest_target() const override { return largest_target_; }

 private:
  [[nodiscard]] base::Status take(const Frame& frame, float resolution);
  [[nodiscard]] base::Result<Drawn> draw_sample(int wanted);
  [[nodiscard]] base::Result<Drawn> draw_tile(int samples);
  [[nodiscard]] base::Status finish_picture();
  /// The part `tile` of what the canvas has drawn.
  void read_tile(const Tile& tile, std::uint8_t* rgba, std::size_t stride) const;
  [[nodiscard]] bool tiled() const { return tiles_.size() > 1; }

  std::shared_ptr<Shared> shared_;
  GlObjectCounts made_;
  ScenePass scene_;
  Canvas canvas_;
  Frame frame_;  ///< The last one; scene_ points into it.
  bool has_frame_ = false;
  float resolution_ = 0;
  bool unfinished_ = true;  ///< The finished picture is older than the samples or the overlay.
  std::vector<Tile> tiles_;
  std::size_t tiles_done_ = 0;
  int overlap_ = 0;       ///< Of tiles, pixels: what stands beyond a tile's edge shades what lies in it.
  int tile_samples_ = 0;  ///< That the tiles done so far hold.
  Image tiled_image_;
  int largest_target_ = 0;
};

base::Status GlRenderer::take(const Frame& frame, float resolution) {
  if (has_frame_ && resolution == resolution_ && same_scene(frame, frame_)) {
    if (frame.overlay == frame_.overlay) return base::Done{};
    frame_.overlay = frame.overlay;
    unfinished_ = true;
    tiles_done_ = 0;
    return base::Done{};
  }
  has_frame_ = false;
  frame_ = frame;
  resolution_ = resolution;
  shared_->meshes.drop_unused();
  if (base::Status status = scene_.prepare(frame_, shared_->meshes, made_); !status) return status;
  const bool large = static_cast<long long>(frame.size.x) * frame.size.y > most_pixels;
  tiles_ = tiles_of(frame.size, largest_target_, most_pixels);
  overlap_ = 0;
  if (large || tiled()) {
    overlap_ = static_cast<int>(std::ceil(largest_contact * static_cast<float>(frame.size.y)));
    tiles_ = tiles_of(frame.size, std::max(1, largest_target_ - 2 * overlap_), most_tile_pixels);
  }
  tiles_done_ = 0;
  tiled_image_ = {};
  if (!tiled()) {
    if (base::Status status = canvas_.begin(frame_, tiles_.front(), resolution, shared_->shaders, made_); !status) {
      return status;
    }
  }
  unfinished_ = true;
  has_frame_ = true;
  return base::Done{};
}

base::Result<DrawStatistics> GlRenderer::draw(const Frame& frame, const DrawOptions& options) {
  if (frame.size.x < 1 || frame.size.y < 1 || frame.size.x > largest_picture || frame.size.y > largest_picture) {
    return base::error_of(phrases::picture_too_large, {{"width", std::to_string(frame.size.x)},
                                                       {"height", std::to_string(frame.size.y)},
                                                       {"most", std::to_string(largest_picture)}});
  }
  made_ = {};
  // Errors that others left on the context are not this picture's.
  while (glGetError() != GL_NO_ERROR) continue;
  reset_state();
  std::vector<base::Diagnostic> remarks = shared_->shaders.refresh();
  const int samples = std::max(options.samples, 1);
  Drawn drawn;
  if (base::Status status = take(frame, options.resolution); !status) return status.error();
  if (tiled() ? tiles_done_ < tiles_.size() || tile_samples_ < samples : canvas_.samples() < samples) {
    base::Result<Drawn> done = tiled() ? draw_tile(samples) : draw_sample(samples);
    if (!done) return done.error();
    drawn = *done;
  }
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  glUseProgram(0);  // Who shares the context may put back what it found, even where this renderer is gone by then.
  if (const GLenum error = glGetError(); error != GL_NO_ERROR) {
    has_frame_ = false;
    return error == GL_OUT_OF_MEMORY ? base::error_of(phrases::driver_out_of_memory)
                                     : base::error_of(phrases::opengl_error, {{"number", std::to_string(error)}});
  }
  DrawStatistics statistics;
  statistics.triangles = drawn.triangles;
  statistics.draw_calls = drawn.calls;
  statistics.samples = tiled() ? tile_samples_ : canvas_.samples();
  statistics.complete = tiled() ? tiles_done_ == tiles_.size() : canvas_.samples() >= samples;
  statistics.buffers_made = made_.buffers;
  statistics.textures_made = made_.textures;
  base::Result<DrawStatistics> result(statistics);
  result.warnings = std::move(remarks);
  return result;
}

base::Result<Drawn> GlRenderer::draw_sample(int wanted) {
  unfinished_ = true;
  return canvas_.add_sample(frame_, scene_, wanted, shared_->shaders, made_);
}

base::Result<Drawn> GlRenderer::draw_tile(int samples) {
  if (tile_samples_ != samples) tiles_done_ = 0;
  tile_samples_ = samples;
  if (tiles_done_ == tiles_.size()) tiles_done_ = 0;
  const Tile& tile = tiles_[tiles_done_];
  const Tile drawn_tile = grown(tile, overlap_, frame_.size);
  if (base::Status status = canvas_.begin(frame_, drawn_tile, resolution_, shared_->shaders, made_); !status) {
    return status.error();
  }
  Drawn drawn;
  for (int i = 0; i < samples; ++i) {
    base::Result<Drawn> done = draw_sample(samples);
    if (!done) return done;
    drawn = *done;
  }
  if (base::Status status = finish_picture(); !status) return status.error();
  const std::size_t width = static_cast<std::size_t>(frame_.size.x), height = static_cast<std::size_t>(frame_.size.y);
  tiled_image_.width = frame_.size.x;
  tiled_image_.height = frame_.size.y;
  tiled_image_.rgba.resize(width * height * 4);
  const std::size_t first = static_cast<std::size_t>(tile.corner.y) * width + static_cast<std::size_t>(tile.corner.x);
  read_tile(tile, tiled_image_.rgba.data() + 4 * first, 4 * width);
  ++tiles_done_;
  return drawn;
}

base::Status GlRenderer::finish_picture() {
  if (!unfinished_) return base::Done{};
  reset_state();
  if (base::Status status = canvas_.resolve(shared_->shaders, made_); !status) return status;
  if (base::Status status =
          shared_->overlay.draw(frame_.overlay, canvas_.tile(), canvas_.finished(), shared_->shaders, made_);
      !status) {
    return status;
  }
  glUseProgram(0);
  unfinished_ = false;
  return base::Done{};
}

void GlRenderer::read_tile(const Tile& tile, std::uint8_t* rgba, std::size_t stride) const {
  const glm::ivec2 size = tile.size, inside = tile.corner - canvas_.tile().corner;
  const int below = canvas_.tile().size.y - inside.y - size.y;
  const std::size_t row = 4 * static_cast<std::size_t>(size.x), rows = static_cast<std::size_t>(size.y);
  canvas_.finished().bind_for_reading();
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glPixelStorei(GL_PACK_ROW_LENGTH, static_cast<GLint>(stride / 4));
  glReadPixels(inside.x, below, size.x, size.y, GL_RGBA, GL_UNSIGNED_BYTE, rgba);
  glPixelStorei(GL_PACK_ROW_LENGTH, 0);
  glPixelStorei(GL_PACK_ALIGNMENT, 4);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  // Turned over in place: a second copy of a large picture is memory that nobody has to spare.
  for (std::size_t y = 0; y < rows / 2; ++y) {
    std::uint8_t* upper = rgba + y * stride;
    std::swap_ranges(upper, upper + row, rgba + (rows - 1 - y) * stride);
  }
}

base::Result<Image> GlRenderer::read() {
  if (!has_frame_) return base::Error{"Nothing has been drawn yet; call draw first.", {}};
  Image image;
  if (tiled()) {
    if (tiles_done_ < tiles_.size()) {
      return base::Error{"The picture is not complete yet; call draw until it says so.", {}};
    }
    image = tiled_image_;
  } else {
    if (base::Status status = finish_picture(); !status) return status.error();
    image.width = frame_.size.x;
    image.height = frame_.size.y;
    image.rgba.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4);
    read_tile(canvas_.tile(), image.rgba.data(), 4 * static_cast<std::size_t>(image.width));
  }
  if (frame_.background.transparent) unpremultiply(image);
  return image;
}

void GlRenderer::present(int x, int y) {
  if (!has_frame_ || tiled() || !finish_picture()) return;
  reset_state();
  const glm::ivec2 size = frame_.size;
  canvas_.finished().bind_for_reading();
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
  glBlitFramebuffer(0, 0, size.x, size.y, x, y, x + size.x, y + size.y, GL_COLOR_BUFFER_BIT, GL_NEAREST);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

void GlRenderer::present_enlarged(int x, int y, glm::ivec2 middle, int radius, float enlarges) {
  if (!has_frame_ || tiled() || radius < 1 || !(enlarges >= 1) || !finish_picture()) return;
  reset_state();
  canvas_.finished().bind_for_reading();
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
  const glm::ivec2 corner(x, y), from = middle - corner;
  const int part = std::max(1, static_cast<int>(std::lround(static_cast<float>(radius) / enlarges)));
  // A blit is a rectangle: the scissors cut it into strips as long as the circle is wide there.
  constexpr int strip = 3;
  glEnable(GL_SCISSOR_TEST);
  for (int low = -radius; low < radius; low += strip) {
    const double up = low + strip / 2.0;
    const int half = static_cast<int>(std::sqrt(std::max(0.0, static_cast<double>(radius) * radius - up * up)));
    if (half == 0) continue;
    glScissor(middle.x - half, middle.y + low, 2 * half, std::min(strip, radius - low));
    glBlitFramebuffer(from.x - part, from.y - part, from.x + part, from.y + part, middle.x - radius, middle.y - radius,
                      middle.x + radius, middle.y + radius, GL_COLOR_BUFFER_BIT, GL_LINEAR);
  }
  glDisable(GL_SCISSOR_TEST);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

}  // namespace
}  // namespace gl

base::Result<std::unique_ptr<Renderer>> make_renderer(const std::string& shaders) {
  if (!epoxy_has_egl() || eglGetCurrentContext() == EGL_NO_CONTEXT) {
    return base::Error{"There is no OpenGL context to draw on; make one first.", {}};
  }
  const int least = epoxy_is_desktop_gl() ? 33 : 30;
  if (epoxy_gl_version() < least) {
    return base::Error{
        "Drawing needs OpenGL 3.3, this driver has " + gl::text_of(GL_VERSION) + "; update the graphics driver.", {}};
  }
  std::unique_ptr<Renderer> renderer = std::make_unique<gl::GlRenderer>(std::make_shared<gl::Shared>(shaders));
  return renderer;
}

}  // namespace cluneal::render
