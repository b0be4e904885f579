#pragma once

#include <span>
#include <string_view>

namespace cluneal::render::gl {

struct EmbeddedShader {
  std::string_view name;  ///< "surface.vert.glsl"
  std::string_view text;
};
/// The files of `shaders/` as they were when the program was built.
[[nodiscard]] std::span<const EmbeddedShader> embedded_shaders();

}  // namespace cluneal::render::gl
