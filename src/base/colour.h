#pragma once

#include <cmath>
#include <concepts>

namespace cluneal::base {

/// The amount of light, 0 to 1, that a component of sRGB stands for (IEC 61966-2-1).
template <std::floating_point T>
[[nodiscard]] T light_of(T srgb) {
  return srgb <= T(0.04045) ? srgb / T(12.92) : std::pow((srgb + T(0.055)) / T(1.055), T(2.4));
}

/// The component of sRGB, 0 to 1, that stands for that amount of light.
template <std::floating_point T>
[[nodiscard]] T srgb_of(T light) {
  return light <= T(0.0031308) ? T(12.92) * light : T(1.055) * std::pow(light, 1 / T(2.4)) - T(0.055);
}

}  // namespace cluneal::base
