#include "view/draw_ink.h"

#include <array>
#include <utility>

#include "session/ink.h"

namespace cluneal::view {

void draw_ink(const anatomy::SlideInk& ink, glm::ivec2 size, glm::ivec2 corner, render::Overlay& overlay) {
  const auto height = static_cast<double>(size.y);
  const auto colour_of = [](const std::array<unsigned char, 3>& bytes) {
    constexpr float most = 255;
    return glm::vec4(static_cast<float>(bytes[0]) / most, static_cast<float>(bytes[1]) / most,
                     static_cast<float>(bytes[2]) / most, 1);
  };
  for (const anatomy::InkStroke& stroke : ink) {
    const session::InkTone tone = session::tone_of(stroke.colour);
    const double width = stroke.width * height, rim = width + 2 * session::ink_rim * height;
    std::vector<std::vector<glm::vec2>> lines;
    for (const std::vector<glm::dvec2>& line : session::lines_of(stroke, size)) {
      std::vector<glm::vec2>& points = lines.emplace_back();
      for (const glm::dvec2& point : line) points.push_back(glm::vec2(point - glm::dvec2(corner)));
    }
    for (const std::vector<glm::vec2>& line : lines)
      overlay.lines.push_back({line, static_cast<float>(rim), colour_of(tone.rim)});
    for (std::vector<glm::vec2>& line : lines)
      overlay.lines.push_back({std::move(line), static_cast<float>(width), colour_of(tone.ink)});
  }
}

}  // namespace cluneal::view
