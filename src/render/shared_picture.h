#pragma once

#include <cstdint>
#include <glm/vec2.hpp>
#include <memory>

#include "base/result.h"
#include "render/renderer.h"

namespace cluneal::render {

/// A picture kept as a texture that another window can show, whose context shares its objects with the one that is
/// current here in all calls but `texture`. Its rows run from the bottom up.
class SharedPicture {
 public:
  virtual ~SharedPicture() = default;
  /// Copies the lower left `size` pixels of the default framebuffer as they are now, before they are swapped. A failure
  /// leaves what was there.
  virtual base::Status take(glm::ivec2 size) = 0;
  /// Holds that image; one without pixels: nothing.
  virtual void put(const Image& image) = 0;
  /// OpenGL's name of it; 0: nothing is there yet.
  [[nodiscard]] virtual std::uint32_t texture() const = 0;
  [[nodiscard]] virtual glm::ivec2 size() const = 0;
};
[[nodiscard]] std::unique_ptr<SharedPicture> make_shared_picture();

}  // namespace cluneal::render
