#pragma once

#include "text/face.h"
#include "text/font.h"

namespace cluneal::text {

/// The glyph's distance field at a fixed size that serves letters of 12 to 96 pixels; empty for spaces.
[[nodiscard]] GlyphField make_field(const Face& face, std::uint32_t glyph);

}  // namespace cluneal::text
