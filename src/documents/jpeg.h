#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/result.h"

namespace cluneal::documents {

/// RGB, three bytes a pixel, top row first, as JPEG with colours as fine as lightness: thin nerves keep their hue.
[[nodiscard]] base::Result<std::string> jpeg_of(std::span<const std::uint8_t> rgb, int width, int height, int quality);

}  // namespace cluneal::documents
