#pragma once

#include <array>
#include <cstddef>
#include <glm/mat4x4.hpp>
#include <glm/vec3.hpp>
#include <utility>
#include <vector>

#include "base/json.h"
#include "base/result.h"

namespace cluneal::io {

/// A node of a glTF's tree.
struct GltfNode {
  explicit GltfNode(base::JsonReader reader) : json(std::move(reader)) {}
  base::JsonReader json;
  std::vector<std::size_t> children;
  glm::dmat4 place{1};  ///< In the scene.
  bool has_parent = false;
  bool hidden = false;  ///< By itself or by what it hangs on (KHR_node_visibility).
  bool placed = false;
};

/// All nodes of the file, also those that no scene shows: a skin's joints may be among them. Fails where they are no
/// trees.
[[nodiscard]] base::Result<std::vector<GltfNode>> placed_nodes(const base::JsonReader& root);
/// Those that the file's scene shows, parents first.
[[nodiscard]] base::Result<std::vector<std::size_t>> shown_nodes(const base::JsonReader& root,
                                                                 const std::vector<GltfNode>& nodes);

/// Sixteen numbers, column by column.
[[nodiscard]] glm::dmat4 gltf_matrix(const double* numbers);
/// `turn`: a quaternion x, y, z, w.
[[nodiscard]] glm::dmat4 gltf_matrix(const glm::dvec3& move, const std::array<double, 4>& turn,
                                     const glm::dvec3& scale);
/// The end of the sentence for an index of what is not there.
[[nodiscard]] base::Error gltf_missing(const char* what, long long index);

}  // namespace cluneal::io
