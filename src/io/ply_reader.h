#pragma once

#include <cstddef>
#include <span>

#include "base/result.h"
#include "io/raw_surface.h"

namespace cluneal::io {

/// Reads a PLY (Turk 1994), as text or binary of either byte order: vertices of any number type, faces of any number of
/// corners, triangle strips (-1 begins a new one). In text an element may stand on any number of lines. Elements and
/// properties that are no surface are passed over; edges and points are counted as left out. A file that ends early, or
/// has more numbers than its header says, fails with the end of a sentence. Space and unit come from comments.
[[nodiscard]] base::Result<RawSurface> read_ply(std::span<const std::byte> bytes);

}  // namespace cluneal::io
