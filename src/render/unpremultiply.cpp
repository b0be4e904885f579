#include "render/unpremultiply.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "base/colour.h"

namespace cluneal::render {

void unpremultiply(Image& image) {
  std::array<double, 256> linear{};
  for (std::size_t i = 0; i < linear.size(); ++i) linear[i] = base::light_of(static_cast<double>(i) / 255.0);
  for (std::size_t i = 0; i + 3 < image.rgba.size(); i += 4) {
    const double alpha = image.rgba[i + 3] / 255.0;
    if (alpha == 0.0 || alpha == 1.0) continue;
    for (std::size_t c = 0; c < 3; ++c) {
      const double straight = std::min(1.0, linear[image.rgba[i + c]] / alpha);
      image.rgba[i + c] = static_cast<std::uint8_t>(std::lround(255.0 * base::srgb_of(straight)));
    }
  }
}

}  // namespace cluneal::render
