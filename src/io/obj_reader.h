#pragma once

#include <cstddef>
#include <span>

#include "base/result.h"
#include "io/raw_surface.h"

namespace cluneal::io {

/// Reads the faces of a Wavefront OBJ (Alias|Wavefront 1995, appendix B1): lines may be indented, continued by a
/// backslash and end in a comment; corners count from 1, or backward from -1. Points, lines, curves and free-form
/// surfaces are counted as left out; whatever else a line says is passed over. Fails, with the end of a sentence,
/// where a corner or a face cannot be read. Space and unit come from comments.
[[nodiscard]] base::Result<RawSurface> read_obj(std::span<const std::byte> bytes);

}  // namespace cluneal::io
