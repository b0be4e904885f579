#pragma once

#include <algorithm>
#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec4.hpp>
#include <vector>

namespace cluneal::render {

/// A rectangle of the picture, pixels from its top left.
struct Tile {
  glm::ivec2 corner{0}, size{0};
  bool operator==(const Tile&) const = default;
};

/// The picture as one tile, or, where it is larger than `largest` pixels a side or `most` pixels in all, as several.
[[nodiscard]] std::vector<Tile> tiles_of(glm::ivec2 picture, int largest, long long most);

/// The tile and what lies up to `pixels` round it in the picture: where pixels depend on their neighbourhood.
[[nodiscard]] Tile grown(const Tile& tile, int pixels, glm::ivec2 picture);

/// The part of `projection` that fills `tile`.
[[nodiscard]] glm::mat4 projection_of(const glm::mat4& projection, glm::ivec2 picture, const Tile& tile);

/// From a pixel of a target of `size` pixels (origin lower left) to the direction towards the eye before normalising:
/// (pixel * xy + zw, 1) in the eye's axes, for perspective and parallel projections.
[[nodiscard]] glm::vec4 view_ray(const glm::mat4& projection, glm::ivec2 size);

/// Where a box lies in the target, pixels from the lower left, ends excluded.
struct PixelBox {
  glm::ivec2 low{0}, high{0};
  [[nodiscard]] bool empty() const { return low.x >= high.x || low.y >= high.y; }
  void add(const PixelBox& other) {
    if (other.empty()) return;
    low = empty() ? other.low : glm::ivec2(std::min(low.x, other.low.x), std::min(low.y, other.low.y));
    high = high.x <= low.x ? other.high : glm::ivec2(std::max(high.x, other.high.x), std::max(high.y, other.high.y));
  }
};
/// Of the box low to high grown by `margin` on all sides (its own units) and `pixels` pixels; empty where it is out of
/// sight.
[[nodiscard]] PixelBox pixels_of(const glm::mat4& clip, const glm::vec3& low, const glm::vec3& high, float margin,
                                 int pixels, glm::ivec2 size);

}  // namespace cluneal::render
