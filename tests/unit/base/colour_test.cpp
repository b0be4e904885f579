#include "base/colour.h"

#include <catch2/catch.hpp>

using namespace cluneal::base;

// IEC 61966-2-1:1999, 5.2: a line of slope 1/12.92 up to 0.04045, and above it ((C + 0.055) / 1.055) to the power
// of 2.4.
TEST_CASE("a component of sRGB stands for as much light as the standard says, and back") {
  CHECK(light_of(0.0) == 0.0);
  CHECK(light_of(1.0) == Approx(1.0).epsilon(1e-12));
  // The middle of 8 bits, 128 / 255, computed with 30 digits by bc.
  CHECK(light_of(128.0 / 255) == Approx(0.215860500113899).epsilon(1e-12));
  CHECK(light_of(0.04) == Approx(0.04 / 12.92).epsilon(1e-12));
  CHECK(srgb_of(0.18) == Approx(0.461356129500442).epsilon(1e-12));  // The grey of 18 %.
  CHECK(srgb_of(0.002) == Approx(12.92 * 0.002).epsilon(1e-12));
  for (int i = 0; i <= 255; ++i) {
    CHECK(255 * srgb_of(light_of(i / 255.0)) == Approx(i).margin(1e-4));
    CHECK(255 * srgb_of(light_of(static_cast<float>(i) / 255.0F)) == Approx(i).margin(1e-3));
  }
}

TEST_CASE("the two halves of the curve of sRGB meet where the standard joins them") {
  // Its constants are rounded: the halves differ there by less than a part of 16 bits.
  CHECK(light_of(0.04045) == Approx(light_of(0.04045 + 1e-12)).margin(1e-7));
  CHECK(srgb_of(0.0031308) == Approx(srgb_of(0.0031308 + 1e-12)).margin(1e-6));
}
