#pragma once

#include <cstddef>
#include <span>

#include "base/result.h"
#include "io/gltf_file.h"
#include "io/raw_surface.h"

namespace cluneal::io {

/// Reads a glTF 2.0, as JSON or binary: the scene that it shows, each mesh where its node, its skin or its copies
/// (EXT_mesh_gpu_instancing) put it, morph targets mixed in by their weights, quantised and packed positions
/// (KHR_mesh_quantization, EXT_meshopt_compression) unfolded. Whatever else a file requires is refused by name; an
/// extension that it only uses is told, where it might change the form. In metres, +y up, +z forward.
[[nodiscard]] base::Result<RawSurface> read_gltf(std::span<const std::byte> bytes, Companions& companions);

}  // namespace cluneal::io
