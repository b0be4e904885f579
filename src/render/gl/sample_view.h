#pragma once

#include <cstdint>
#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>

namespace cluneal::render::gl {

/// One sample's camera.
struct SampleView {
  glm::mat4 view{1};
  glm::mat4 projection{1};  ///< Of the tile, moved by the sample's place in its pixel.
  glm::mat4 still{1};       ///< Of the tile, not moved: where patterns lie.
  glm::vec2 move{0};        ///< Of the sample's place in its pixel, in clip coordinates.
  glm::ivec2 size{1};       ///< Of the target, pixels.
  glm::ivec2 corner{0};     ///< Of the tile in the whole picture, target pixels from the lower left.
  float rows = 1;           ///< Of the whole picture, target pixels.
  float pixel = 1;          ///< World units across one pixel of the finished picture at clip w = 1.
  float scale = 1;          ///< Frame::scale.
  std::uint32_t sample = 0;
};

}  // namespace cluneal::render::gl
