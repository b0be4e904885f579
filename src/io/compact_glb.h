#pragma once

#include <glm/vec4.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "geometry/mesh.h"

namespace cluneal::io {

/// A surface with a material of its own, by whose name a viewer finds it.
struct CompactSurface {
  std::string name;
  glm::vec4 colour{0.8F, 0.8F, 0.8F, 1};  ///< Linear sRGB, straight alpha; below 1 it is seen through.
  bool fades = false;                     ///< The mesh's occlusion says how much of it shows, not how dark it is.
  geometry::Mesh mesh;                    ///< LPS millimetres, with normals; no tube whose radius is not applied.
};

/// A binary glTF 2.0 (metres, +y up) of these surfaces, quantised (KHR_mesh_quantization) and compressed
/// (EXT_meshopt_compression): about 4 bytes a triangle, places within 0.02 mm of where they were in a model of 1 m.
/// Fails where there is nothing to write.
[[nodiscard]] base::Result<std::string> compact_glb(const std::vector<CompactSurface>& surfaces);

}  // namespace cluneal::io
