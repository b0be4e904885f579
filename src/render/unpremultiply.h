#pragma once

#include "render/renderer.h"

namespace cluneal::render {

/// From colours multiplied with alpha in linear light and then encoded, as the targets hold them, to straight alpha.
void unpremultiply(Image& image);

}  // namespace cluneal::render
