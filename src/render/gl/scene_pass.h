#pragma once

#include <cstdint>
#include <vector>

#include "render/frame.h"
#include "render/gl/mesh_cache.h"
#include "render/gl/shader_library.h"
#include "render/tile.h"

namespace cluneal::render::gl {

/// One sample's camera.
struct SampleView {
  glm::mat4 view{1};
  glm::mat4 projection{1};  ///< Of the tile, moved by the sample's place in its pixel.
  glm::mat4 still{1};       ///< Of the tile, not moved: where patterns lie.
  glm::ivec2 size{1};       ///< Of the target, pixels.
  glm::ivec2 corner{0};     ///< Of the tile in the whole picture, target pixels from the lower left.
  float pixel = 1;          ///< World units across one pixel of the finished picture at clip w = 1.
  float scale = 1;          ///< Frame::scale.
  std::uint32_t sample = 0;
};

struct Drawn {
  std::size_t triangles = 0;
  int calls = 0;
};

/// Draws the items of a frame: what is opaque, nearest first; rims; then what is transparent; and once more what shines
/// through that, where the stencil says that nothing opaque hides it.
class ScenePass {
 public:
  /// Uploads what is new. The frame must outlive its use here.
  [[nodiscard]] base::Status prepare(const Frame& frame, MeshCache& meshes, Made& made);
  /// Into the bound target, whose depth and stencil have been cleared.
  [[nodiscard]] base::Result<Drawn> draw(const SampleView& view, ShaderLibrary& shaders);
  /// Pixels that the items may touch.
  [[nodiscard]] PixelBox touched(const SampleView& view) const;

 private:
  struct Item {
    const DrawItem* source = nullptr;
    const GpuMesh* mesh = nullptr;
    glm::mat3 normal{1};  ///< Of directions, object to eye.
    float stretch = 1;    ///< World units of one unit of the object.
    float depth = 0;      ///< Of its middle, before the eye.
    unsigned flags = surface_plain;
    unsigned layer = 0;  ///< Among the transparent items and those that shine through.
    GLint mark = 0;      ///< Its stencil value; 0: does not shine through.
  };
  struct Rim {
    glm::vec3 colour{0};
    float pixels = 0;  ///< Width, at least.
    float share = 0;   ///< Width by a tube's radius.
    float behind = 0;  ///< How far it is pushed back, in clip depth.
  };
  [[nodiscard]] PixelBox box_of(const Item& item, const SampleView& view) const;
  static void count(const Item& item, Drawn& drawn);
  [[nodiscard]] base::Status draw_opaque(const std::vector<const Item*>& seen, const SampleView& view,
                                         ShaderLibrary& shaders, Drawn& drawn);
  [[nodiscard]] base::Status draw_rims(const std::vector<const Item*>& seen, const SampleView& view,
                                       ShaderLibrary& shaders, Drawn& drawn);
  [[nodiscard]] base::Status draw_transparent(const std::vector<const Item*>& seen, const SampleView& view,
                                              ShaderLibrary& shaders, Drawn& drawn);
  [[nodiscard]] base::Status draw_shining(const std::vector<const Item*>& seen, const SampleView& view,
                                          ShaderLibrary& shaders, Drawn& drawn);
  /// `flags` and `opacity` may differ from the item's own.
  [[nodiscard]] base::Status draw_surface(const Item& item, unsigned flags, float opacity, const SampleView& view,
                                          ShaderLibrary& shaders);
  [[nodiscard]] base::Status draw_rim(const Item& item, const SampleView& view, ShaderLibrary& shaders, const Rim& rim);

  std::vector<Item> items_;  ///< In drawing order.
};

}  // namespace cluneal::render::gl
