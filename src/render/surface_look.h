#pragma once

#include "render/frame.h"

namespace cluneal::render {

/// How a kind of surface answers light; the numbers were chosen by eye against printed plates.
struct SurfaceLook {
  float wrap;        ///< How far the key light reaches round: 0 to 1; far more: hardly anything turns dark.
  float highlight;   ///< Strength of the highlight.
  float narrowness;  ///< Of the highlight: exponent of 2 by the cosine's fall.
  float edge;        ///< How much the turning edge darkens.
};

[[nodiscard]] constexpr SurfaceLook look_of(Surface surface) {
  switch (surface) {
    case Surface::bone:
      return {0.22f, 0.050f, 22, 0.34f};
    case Surface::disc:
      return {0.30f, 0.060f, 26, 0.30f};
    case Surface::ligament:
      return {0.25f, 0.070f, 34, 0.30f};
    case Surface::muscle:
      return {0.20f, 0.055f, 26, 0.36f};
    case Surface::skin:
      return {0.42f, 0.035f, 16, 0.22f};
    case Surface::nerve:
      return {0.35f, 0.130f, 48, 0.26f};
    case Surface::marker:
      return {4.00f, 0.000f, 12, 0.00f};  // Flat: its tint says how sure or how bad, not where the light is.
    case Surface::foreign:
      return {0.25f, 0.060f, 28, 0.30f};
  }
  return {0.25f, 0.05f, 24, 0.3f};
}

}  // namespace cluneal::render
