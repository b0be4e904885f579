#pragma once

#include <vector>

#include "render/frame.h"
#include "render/gl/contact.h"
#include "render/gl/mesh_cache.h"
#include "render/gl/sample_view.h"
#include "render/gl/shader_library.h"
#include "render/tile.h"

namespace cluneal::render::gl {

struct Drawn {
  std::size_t triangles = 0;
  int calls = 0;
};

/// Draws the items of a frame: what is opaque, nearest first; rims; then what is transparent, veils last; and once more
/// what shines through that, where the stencil says that nothing opaque hides it.
class ScenePass {
 public:
  /// Uploads what is new. The frame must outlive its use here.
  [[nodiscard]] base::Status prepare(const Frame& frame, MeshCache& meshes, GlObjectCounts& made);
  /// Into the bound target, whose depth and stencil have been cleared. What is opaque is shaded by `contact` where that
  /// is ready; where `kept` is given, it is the bound target, and `contact` keeps the depth of what is opaque.
  [[nodiscard]] base::Result<Drawn> draw(const SampleView& view, ShaderLibrary& shaders, const Framebuffer* kept,
                                         Contact& contact, GlObjectCounts& made);
  /// Only what is opaque, for the sake of its depth.
  [[nodiscard]] base::Status draw_depth(const SampleView& view, ShaderLibrary& shaders, const Framebuffer& target,
                                        Contact& contact, GlObjectCounts& made);
  /// Pixels that the items may touch.
  [[nodiscard]] PixelBox screen_bounds(const SampleView& view) const;

 private:
  struct Item {
    const DrawItem* source = nullptr;
    const GpuMesh* mesh = nullptr;
    glm::mat3 normal{1};  ///< Of directions, object to eye.
    float stretch = 1;    ///< World units of one unit of the object.
    float depth = 0;      ///< Of its middle, before the eye.
    unsigned flags = surface_plain;
    unsigned layer = 0;  ///< Among the items that let something through.
    GLint mark = 0;      ///< Its stencil value; 0: does not shine through.
    unsigned alike = 0;  ///< The same for all that are drawn with the same settings.
  };
  /// Items that one call draws, nearest first.
  using Batch = std::vector<const Item*>;
  struct Halo {
    glm::vec3 colour{0};
    float pixels = 0;  ///< Width, at least.
    float share = 0;   ///< Width by a tube's radius.
    float behind = 0;  ///< How far it is pushed back, in clip depth.
  };
  [[nodiscard]] std::vector<const Item*> seen_in(const SampleView& view) const;
  [[nodiscard]] PixelBox box_of(const Item& item, const SampleView& view) const;
  /// Gives all items that are drawn with the same settings the same number.
  void find_alike();
  /// Those of `items` that may be drawn together, the batches by their nearest.
  static std::vector<Batch> batches_of(const std::vector<const Item*>& items);
  static void draw(const Batch& batch, Drawn& drawn);
  [[nodiscard]] base::Status draw_opaque(const std::vector<const Item*>& seen, const SampleView& view,
                                         ShaderLibrary& shaders, Drawn& drawn);
  [[nodiscard]] base::Status draw_rims(const std::vector<const Item*>& seen, const SampleView& view,
                                       ShaderLibrary& shaders, Drawn& drawn);
  [[nodiscard]] base::Status draw_transparent(const std::vector<const Item*>& seen, const SampleView& view,
                                              ShaderLibrary& shaders, Drawn& drawn);
  [[nodiscard]] base::Status draw_see_through_overlay(const std::vector<const Item*>& seen, const SampleView& view,
                                                      ShaderLibrary& shaders, Drawn& drawn);
  /// For a frame whose only see-through things are veils: one mark for all that shine through by one share.
  void share_marks();
  [[nodiscard]] base::Status draw_veil(const Item& veil, const SampleView& view, ShaderLibrary& shaders, Drawn& drawn);
  /// `flags` and `opacity` may differ from the items' own.
  [[nodiscard]] base::Status draw_surface(const Batch& batch, unsigned flags, float opacity, const SampleView& view,
                                          ShaderLibrary& shaders, Drawn& drawn);
  [[nodiscard]] base::Status draw_rim(const Batch& batch, const SampleView& view, ShaderLibrary& shaders,
                                      const Halo& rim, Drawn& drawn);

  std::vector<Item> items_;  ///< In drawing order.
  /// By mark less one: the share by which what has it shines through veils. Empty where things dissolve too: then each
  /// that shines through has a mark, and a call, of its own.
  std::vector<float> spared_;
  const Contact* contact_ = nullptr;  ///< While a sample is drawn that is shaded by it.
};

}  // namespace cluneal::render::gl
