#pragma once

#include <assimp/scene.h>

#include "base/result.h"
#include "io/raw_surface.h"

namespace cluneal::io {

/// What is wrong with a scene before anything works on it: an index out of range, a face with more corners than can be
/// cut into triangles in good time, more triangles than the program can show. Run this before Assimp triangulates.
[[nodiscard]] base::Status check_scene(const aiScene& scene);

/// All meshes of a triangulated scene placed by its node tree, as one, in double precision. Mirrored instances get
/// their winding turned. A mesh with bones stands as they hold it, whatever its own node says; one with morph targets
/// has the weights that the file gives it.
[[nodiscard]] base::Result<RawSurface> flatten(const aiScene& scene);

}  // namespace cluneal::io
