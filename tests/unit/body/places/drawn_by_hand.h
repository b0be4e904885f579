#pragma once

#include <random>
#include <string>
#include <vector>

#include "body/core/body.h"
#include "body/places/pain_drawing.h"

namespace cluneal::body::test {

/// How somebody paints an area who has only seen it, and none of the program: with a brush set down on its skin, but
/// not quite in its place, larger or smaller, and with gaps.
struct Hand {
  double brush = 15;         ///< mm, radius.
  double least_shown = 0.5;  ///< The brush is set down where the area shows by so much or more.
  double shift = 15;         ///< mm along the skin, in any direction.
  double least_scale = 0.8, most_scale = 1.2;
  int holes = 3;             ///< Rubbed out anywhere in it:
  double hole_share = 0.05;  ///< each as large as this share of what the area shows.
};

/// The strokes with which this hand paints an area (or several as one). Another one with each call.
[[nodiscard]] std::vector<Stroke> drawn(const std::vector<const PlacedTerritory*>& areas, const Hand& hand,
                                        std::mt19937& random);

}  // namespace cluneal::body::test
