#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace cluneal::anatomy {

/// Four that stand apart on bone, on both grounds and for who sees no red or green.
enum class InkColour { red, yellow, blue, black };
inline constexpr std::array<std::pair<std::string_view, InkColour>, 4> ink_words{
    {{"red", InkColour::red}, {"yellow", InkColour::yellow}, {"blue", InkColour::blue}, {"black", InkColour::black}}};

/// Heights of the slide: how far from its middle ink may lie, and how wide it may be.
inline constexpr double farthest_ink = 3, widest_ink = 0.1, thinnest_ink = 0.001;
inline constexpr std::size_t most_ink_points = 4000, most_ink_strokes = 200;

/// What a lecturer drew on a slide in one go. It lies on the glass, not on the body.
struct InkStroke {
  /// To the right and down from the slide's middle, in heights of the slide, so that it lies on the same place of a
  /// wider one. One point is a dot.
  std::vector<std::array<double, 2>> points;
  InkColour colour = InkColour::red;
  double width = 0.008;  ///< Heights of the slide.
  bool arrow = false;    ///< A head stands at its end.
  bool operator==(const InkStroke&) const = default;
};
using SlideInk = std::vector<InkStroke>;

}  // namespace cluneal::anatomy
