#pragma once

#include <cstdint>
#include <optional>

#include "render/frame.h"
#include "render/gl/framebuffer.h"
#include "render/gl/scene_pass.h"
#include "render/gl/shader_library.h"
#include "render/tile.h"

namespace cluneal::render::gl {

/// What one tile of a picture is drawn on: background, one sample of the scene, the sum of all samples, and the
/// finished picture. Colours are premultiplied.
class Canvas {
 public:
  /// Starts a picture of `tile`; the scene gets `resolution` times its pixels.
  [[nodiscard]] base::Status begin(const Frame& frame, const Tile& tile, float resolution, ShaderLibrary& shaders,
                                   GlObjectCounts& made);
  /// Draws the next sample and adds it; `wanted`: how many the picture is to have.
  [[nodiscard]] base::Result<Drawn> add_sample(const Frame& frame, ScenePass& scene, int wanted, ShaderLibrary& shaders,
                                               GlObjectCounts& made);
  /// The mean of all samples so far into finished(), at full size.
  [[nodiscard]] base::Status resolve(ShaderLibrary& shaders, GlObjectCounts& made);

  [[nodiscard]] int samples() const { return samples_; }
  [[nodiscard]] const Tile& tile() const { return tile_; }
  [[nodiscard]] const Framebuffer& finished() const { return finished_; }

 private:
  struct BackgroundKey {
    Background background;
    Tile tile;
    glm::ivec2 picture{0}, scaled{0};
    bool operator==(const BackgroundKey&) const = default;
  };
  [[nodiscard]] base::Status make_targets(glm::ivec2 size, GlObjectCounts& made);
  [[nodiscard]] base::Status draw_background(const BackgroundKey& key, ShaderLibrary& shaders);
  [[nodiscard]] SampleView view_of(const Frame& frame, std::uint32_t sample) const;
  [[nodiscard]] base::Status make_sum(GlObjectCounts& made);
  [[nodiscard]] base::Status accumulate(ShaderLibrary& shaders, GlObjectCounts& made);
  void begin_sample() const;
  [[nodiscard]] base::Status find_contact(const Frame& frame, ScenePass& scene, ShaderLibrary& shaders,
                                          GlObjectCounts& made);
  Framebuffer background_, sample_, finished_;
  Framebuffer sum_;  ///< Of what is touched alone: its corner lies at touched_.low.
  Contact contact_;
  std::optional<BackgroundKey> background_key_;
  VertexArrayHandle nothing_;  ///< For the triangle that covers the target: it has no attributes.
  Tile tile_;
  glm::ivec2 scaled_{0};  ///< Pixels of the scene.
  PixelBox touched_;      ///< By any sample; elsewhere lies background.
  int samples_ = 0;       ///< Drawn.
  int summed_ = 0;        ///< Of these, in the sum; the last one may still wait.
};

}  // namespace cluneal::render::gl
