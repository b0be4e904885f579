#pragma once

#include <array>
#include <cstddef>
#include <glm/vec2.hpp>
#include <vector>

#include "anatomy/ink.h"

namespace cluneal::session {

/// What the pointer is on a slide.
enum class SlideTool { pointer, pen, arrow, spotlight, lens };

/// Of pen and arrow.
struct InkPen {
  anatomy::InkColour colour = anatomy::InkColour::red;
  std::size_t width = 1;  ///< Index into `ink_widths`.
  bool operator==(const InkPen&) const = default;
};
/// Thin, usual and wide: 4, 9 and 17 pixels of 1080 lines.
inline constexpr std::array<double, 3> ink_widths{0.004, 0.008, 0.016};

[[nodiscard]] InkPen with_next_colour(InkPen pen);
[[nodiscard]] InkPen with_next_width(InkPen pen);

/// Red, green and blue as screens have them, 0 to 255, and the colour of the rim that sets it off from what lies below.
struct InkTone {
  std::array<unsigned char, 3> ink, rim;
};
[[nodiscard]] InkTone tone_of(anatomy::InkColour colour);
/// How far the rim stands out on all sides, heights of the slide.
inline constexpr double ink_rim = 0.0016;

/// Where on the slide a pixel of a picture of `size` lies, no farther off than ink may; and the way back.
[[nodiscard]] std::array<double, 2> on_slide(const glm::dvec2& pixel, glm::ivec2 size);
[[nodiscard]] glm::dvec2 on_picture(const std::array<double, 2>& point, glm::ivec2 size);

/// With another point: a pen's goes on from the last one, where it has moved and there is room; an arrow ends there.
[[nodiscard]] anatomy::InkStroke drawn_on(anatomy::InkStroke stroke, const std::array<double, 2>& point);

/// The lines that a stroke is drawn as, pixels of a picture of that size: one, and of an arrow its head. A dot is a
/// line of one point twice.
[[nodiscard]] std::vector<std::vector<glm::dvec2>> lines_of(const anatomy::InkStroke& stroke, glm::ivec2 size);

}  // namespace cluneal::session
