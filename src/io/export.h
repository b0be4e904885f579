#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "geometry/mesh.h"

namespace cluneal::io {

struct NamedMesh {
  std::string name;                      ///< The structure's id.
  const geometry::Mesh* mesh = nullptr;  ///< LPS millimetres; tubes with their radius applied.
  float red = 0.8f, green = 0.8f, blue = 0.8f;
};

/// Writes .glb (metres, +y up), .obj, .stl (binary), .ply (binary) by the file's extension; LPS millimetres in the
/// latter three. Atomic.
[[nodiscard]] base::Status export_meshes(const std::filesystem::path& path, const std::vector<NamedMesh>& meshes);

}  // namespace cluneal::io
