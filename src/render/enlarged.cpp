#include "render/enlarged.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>

#include "render/tile.h"

namespace cluneal::render {
namespace {

/// The overlay's part with the letters as large as they look through the glass.
void enlarge(Overlay& overlay, const glm::vec2& middle, float radius, float times) {
  const auto moved = [&](const glm::vec2& at) { return (at - middle) * times + radius; };
  for (OverlayLine& line : overlay.lines) {
    for (glm::vec2& point : line.points) point = moved(point);
    line.width *= times;
  }
  for (OverlayBox& box : overlay.boxes) {
    box.low = moved(box.low);
    box.high = moved(box.high);
    box.corner *= times;
  }
  for (OverlayText& text : overlay.texts) {
    text.baseline = moved(text.baseline);
    text.size *= times;
  }
}

}  // namespace

Frame enlarged(Frame frame, glm::ivec2 middle, int radius, float times) {
  const int half = std::max(1, static_cast<int>(std::lround(static_cast<float>(radius) / times)));
  times = static_cast<float>(radius) / static_cast<float>(half);
  frame.projection = projection_of(frame.projection, frame.size, {middle - half, glm::ivec2(2 * half)});
  const glm::vec3 top = frame.background.top, bottom = frame.background.bottom;
  const auto share = [&](int y) { return static_cast<float>(y) / static_cast<float>(frame.size.y); };
  frame.background.top = glm::mix(top, bottom, share(middle.y - half));
  frame.background.bottom = glm::mix(top, bottom, share(middle.y + half));
  frame.size = glm::ivec2(2 * radius);
  frame.scale *= times;
  enlarge(frame.overlay, glm::vec2(middle), static_cast<float>(radius), times);
  return frame;
}

}  // namespace cluneal::render
