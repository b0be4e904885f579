#pragma once

#include <filesystem>

#include "base/result.h"
#include "render/renderer.h"

namespace cluneal::io {

[[nodiscard]] constexpr unsigned dots_per_metre(int dots_per_inch) {
  return (static_cast<unsigned>(dots_per_inch) * 10000 + 127) / 254;  // An inch is 0.0254 m; rounded.
}

/// An sRGB PNG, atomically; with straight alpha where `with_alpha`, else opaque. `dots_per_metre` is the physical size
/// that a word processor takes it at; 0 leaves it out.
[[nodiscard]] base::Status write_png(const std::filesystem::path& path, const render::Image& image,
                                     bool with_alpha = false, unsigned dots_per_metre = 0);

}  // namespace cluneal::io
