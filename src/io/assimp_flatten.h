#pragma once

#include <assimp/scene.h>

#include "base/result.h"
#include "geometry/mesh.h"

namespace cluneal::io {

/// What is wrong with a scene before anything works on it: an index out of range, a face with more corners than can be
/// cut into triangles in good time, more triangles than the program can show. Run this before Assimp triangulates.
[[nodiscard]] base::Status check_scene(const aiScene& scene);

struct FlatScene {
  geometry::Mesh mesh;    ///< Positions and triangles only, as the file shares them.
  std::size_t parts = 0;  ///< Meshes placed, instances counted.
  std::size_t points_and_lines = 0;
};

/// All meshes of a triangulated scene placed by its node tree, as one. Mirrored instances get their winding turned.
[[nodiscard]] base::Result<FlatScene> flatten(const aiScene& scene);

}  // namespace cluneal::io
