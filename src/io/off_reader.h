#pragma once

#include <cstddef>
#include <span>

#include "base/result.h"
#include "io/raw_surface.h"

namespace cluneal::io {

/// Reads an OFF in text, with or without colours and normals, an element a line. Fails with the end of a sentence for
/// one that is cut off, binary, of four dimensions, or whose faces name points that it does not have.
[[nodiscard]] base::Result<RawSurface> read_off(std::span<const std::byte> bytes);

}  // namespace cluneal::io
