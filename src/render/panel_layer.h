#pragma once

#include <glm/vec2.hpp>
#include <memory>

#include "base/result.h"

namespace cluneal::render {

/// Keeps what somebody else drew (the panels) as pixels, so that it is drawn again only when it changed: on software
/// OpenGL two full-height panels cost 15 to 20 ms, their copy a fraction of a millisecond. Current context, one thread.
class PanelLayer {
 public:
  virtual ~PanelLayer() = default;
  /// Binds a cleared target of `size` pixels; draw into it, then call end(), which binds the default framebuffer.
  virtual base::Status begin(glm::ivec2 size) = 0;
  virtual void end() = 0;
  /// Copies it over the whole default framebuffer.
  virtual void present() = 0;
};
[[nodiscard]] std::unique_ptr<PanelLayer> make_panel_layer();

}  // namespace cluneal::render
