#pragma once

#include <glm/vec3.hpp>
#include <map>
#include <memory>

#include "base/result.h"
#include "geometry/mesh.h"
#include "render/gl/buffer.h"

namespace cluneal::render::gl {

/// A mesh on the card.
struct GpuMesh {
  std::weak_ptr<const geometry::Mesh> source;
  Buffer vertices, tube_points, indices;
  VertexArrayHandle array;
  GLsizei index_count = 0;
  bool tube = false;
  bool closed = false;        ///< Its back faces are never seen.
  glm::vec3 low{0}, high{0};  ///< Bounds of its positions.
  float largest_radius = 0;   ///< Of a tube.

  void draw() const;
};

/// Meshes on the card, by the address of the mesh; dropped once nobody else holds the mesh.
class MeshCache {
 public:
  /// Uploads on first sight. Fails where the mesh's indices are wrong.
  [[nodiscard]] base::Result<const GpuMesh*> get(const std::shared_ptr<const geometry::Mesh>& mesh, Made& made);
  /// Frees what belongs to meshes that are gone.
  void drop_unused();
  [[nodiscard]] std::size_t size() const { return meshes_.size(); }

 private:
  std::map<const geometry::Mesh*, GpuMesh> meshes_;
};

}  // namespace cluneal::render::gl
