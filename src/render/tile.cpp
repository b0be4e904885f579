#include "render/tile.h"

#include <cmath>
#include <glm/vec3.hpp>
#include <limits>

namespace cluneal::render {

std::vector<Tile> tiles_of(glm::ivec2 picture, int largest, long long most) {
  int columns = (picture.x + largest - 1) / largest, rows = (picture.y + largest - 1) / largest;
  const auto side = [](int whole, int parts) { return (whole + parts - 1) / parts; };
  while (static_cast<long long>(side(picture.x, columns)) * side(picture.y, rows) > most) {
    // The longer side is halved again: square tiles see the fewest triangles twice.
    if (side(picture.x, columns) >= side(picture.y, rows)) {
      ++columns;
    } else {
      ++rows;
    }
  }
  const glm::ivec2 step(side(picture.x, columns), side(picture.y, rows));
  std::vector<Tile> tiles;
  for (int y = 0; y < picture.y; y += step.y) {
    for (int x = 0; x < picture.x; x += step.x) {
      tiles.push_back({{x, y}, {std::min(step.x, picture.x - x), std::min(step.y, picture.y - y)}});
    }
  }
  return tiles;
}

Tile grown(const Tile& tile, int pixels, glm::ivec2 picture) {
  const glm::ivec2 low(std::max(0, tile.corner.x - pixels), std::max(0, tile.corner.y - pixels));
  const glm::ivec2 high(std::min(picture.x, tile.corner.x + tile.size.x + pixels),
                        std::min(picture.y, tile.corner.y + tile.size.y + pixels));
  return {low, high - low};
}

glm::mat4 projection_of(const glm::mat4& projection, glm::ivec2 picture, const Tile& tile) {
  const glm::dvec2 whole(picture), part(tile.size), corner(tile.corner);
  // Clip coordinates of the tile's middle, y up.
  const double x = (2 * corner.x + part.x) / whole.x - 1, y = 1 - (2 * corner.y + part.y) / whole.y;
  const double sx = whole.x / part.x, sy = whole.y / part.y;
  glm::mat4 crop(1);
  crop[0][0] = static_cast<float>(sx);
  crop[1][1] = static_cast<float>(sy);
  crop[3][0] = static_cast<float>(-x * sx);
  crop[3][1] = static_cast<float>(-y * sy);
  return crop * projection;
}

glm::vec4 view_ray(const glm::mat4& projection, glm::ivec2 size) {
  if (projection[2][3] == 0.0f) return glm::vec4(0);  // Parallel: straight towards the viewer.
  // A point at depth -1 on the ray has ndc.x = P00 x - P20; the eye lies the other way.
  const float a = 1 / projection[0][0], b = 1 / projection[1][1];
  return glm::vec4(-2 * a / static_cast<float>(size.x), -2 * b / static_cast<float>(size.y), a * (1 - projection[2][0]),
                   b * (1 - projection[2][1]));
}

PixelBox pixels_of(const glm::mat4& clip, const glm::vec3& low, const glm::vec3& high, float margin, int pixels,
                   glm::ivec2 size) {
  constexpr float far_away = std::numeric_limits<float>::max();
  glm::vec2 least(far_away), most(-far_away);
  bool crosses_eye = false;
  int behind_far = 0, before_near = 0;
  for (int corner = 0; corner < 8; ++corner) {
    const glm::vec4 p = clip * glm::vec4((corner & 1) != 0 ? high.x + margin : low.x - margin,
                                         (corner & 2) != 0 ? high.y + margin : low.y - margin,
                                         (corner & 4) != 0 ? high.z + margin : low.z - margin, 1);
    if (p.z > p.w) ++behind_far;
    if (p.z < -p.w) ++before_near;
    if (p.w <= 1e-6f) {
      crosses_eye = true;
      continue;
    }
    least = glm::vec2(std::min(least.x, p.x / p.w), std::min(least.y, p.y / p.w));
    most = glm::vec2(std::max(most.x, p.x / p.w), std::max(most.y, p.y / p.w));
  }
  if (behind_far == 8 || before_near == 8) return {};
  if (crosses_eye) return {{0, 0}, size};
  const auto pixel = [](float ndc, int side, int more) {
    const float at = (0.5f * std::clamp(ndc, -2.0f, 2.0f) + 0.5f) * static_cast<float>(side);
    return std::clamp(static_cast<int>(std::floor(at)) + more, 0, side);
  };
  return {{pixel(least.x, size.x, -pixels), pixel(least.y, size.y, -pixels)},
          {pixel(most.x, size.x, pixels + 1), pixel(most.y, size.y, pixels + 1)}};
}

}  // namespace cluneal::render
