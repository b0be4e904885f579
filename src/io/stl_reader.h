#pragma once

#include <cstddef>
#include <span>

#include "base/result.h"
#include "io/raw_surface.h"

namespace cluneal::io {

/// Reads an STL, binary or as text, whatever its first words look like. The stored normals are not used. A file that
/// ends before its last triangle fails with the end of a sentence; bytes behind the last one are passed over with a
/// warning. Space and unit come from the header or the names of the solids, where they say them.
[[nodiscard]] base::Result<RawSurface> read_stl(std::span<const std::byte> bytes);

/// Whether a file is an STL in text, whatever its name.
[[nodiscard]] bool is_stl_text(std::span<const std::byte> bytes);

}  // namespace cluneal::io
