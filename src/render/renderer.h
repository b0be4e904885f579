#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "render/frame.h"

namespace cluneal::render {

/// 8-bit sRGB with straight alpha, top row first.
struct Image {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;
};

struct DrawOptions {
  float resolution = 1;  ///< Of the scene: 1, 0.75, 0.5. The overlay is always drawn at full size.
  int samples = 32;      ///< Where refinement ends; 1: one plain sample.
};

struct DrawStatistics {
  std::size_t triangles = 0;  ///< Submitted for one sample, halos counted.
  int draw_calls = 0;
  int samples = 0;                                  ///< Accumulated in the picture now.
  bool complete = false;                            ///< No further draw would change it.
  std::size_t buffers_made = 0, textures_made = 0;  ///< By this call.
};

/// Draws frames. One context, one thread. Pictures larger than `largest_target`, or than memory would bear, are drawn
/// in tiles, one a call with all its samples; they can be read once `complete`, and not be presented.
class Renderer {
 public:
  virtual ~Renderer() = default;
  /// One more sample of `frame`; a frame unlike the last one starts afresh. With the same frame, call again until
  /// `complete`: jittered samples add up to antialiasing and order-independent transparency.
  virtual base::Result<DrawStatistics> draw(const Frame& frame, const DrawOptions& options) = 0;
  /// The picture so far, read back.
  virtual base::Result<Image> read() = 0;
  /// The picture so far into the context's default framebuffer, lower left corner at (x, y), by a same-size blit.
  virtual void present(int x, int y) = 0;
  /// A round part of what present(x, y) has just put there, enlarged in its place: `middle` and `radius` in pixels of
  /// the default framebuffer from its lower left corner.
  virtual void present_enlarged(int x, int y, glm::ivec2 middle, int radius, float enlarges) = 0;
  /// Draws another picture on the same context, so that several can stand side by side: what both show, and every
  /// shader, is on the card once.
  [[nodiscard]] virtual std::unique_ptr<Renderer> beside() = 0;
  /// Waits until all that was asked for is drawn: for timing.
  virtual void finish() = 0;
  /// Does one piece of what the first use of a feature would otherwise wait for (compiling shaders); for idle moments.
  /// Gives whether more remains.
  virtual bool warm() = 0;
  /// Vendor, renderer and version of the OpenGL in use.
  [[nodiscard]] virtual std::string description() const = 0;
  /// Largest side of a target, pixels.
  [[nodiscard]] virtual int largest_target() const = 0;
};

/// An OpenGL context without a window or display: EGL, surfaceless where it is there. Current on this thread while it
/// lives.
class OffscreenContext {
 public:
  virtual ~OffscreenContext() = default;
};
[[nodiscard]] base::Result<std::unique_ptr<OffscreenContext>> make_offscreen_context();

/// On the current context, which must be current in all its calls and when it dies. `shaders` empty: those built into
/// the program; else read from that folder.
[[nodiscard]] base::Result<std::unique_ptr<Renderer>> make_renderer(const std::string& shaders = {});

}  // namespace cluneal::render
