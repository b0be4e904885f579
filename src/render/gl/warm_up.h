#pragma once

#include <cstddef>

#include "render/gl/canvas.h"
#include "render/gl/mesh_cache.h"
#include "render/gl/overlay_pass.h"
#include "render/gl/shader_library.h"

namespace cluneal::render::gl {

/// Draws each feature once, very small and unseen. A software OpenGL turns a shader into machine code only when it
/// first draws with it, which takes 20 to 100 ms that nobody should wait for.
class WarmUp {
 public:
  /// Draws the next feature; gives whether more remain. What fails here fails again, and is reported, where it is used.
  bool step(ShaderLibrary& shaders, MeshCache& meshes, OverlayPass& overlay);

 private:
  std::size_t done_ = 0;
};

}  // namespace cluneal::render::gl
