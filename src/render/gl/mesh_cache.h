#pragma once

#include <glm/vec3.hpp>
#include <map>
#include <memory>
#include <vector>

#include "base/result.h"
#include "geometry/mesh.h"
#include "render/gl/buffer.h"

namespace cluneal::render::gl {

/// Meshes that came to the card together, one behind the other: what lies in one shelf can be drawn in one call.
struct Shelf {
  Buffer vertices, tube_points, indices;
  VertexArrayHandle array;
};

/// A mesh on the card.
struct GpuMesh {
  std::weak_ptr<const geometry::Mesh> source;
  std::shared_ptr<const Shelf> shelf;
  std::size_t first_byte = 0;  ///< Of its indices in the shelf.
  GLsizei index_count = 0;
  bool tube = false;
  bool closed = false;        ///< Its back faces are never seen.
  glm::vec3 low{0}, high{0};  ///< Bounds of its positions.
  float largest_radius = 0;   ///< Of a tube.
};

/// Draws meshes of one shelf in the order given; gives the number of calls, which is one wherever the driver knows how.
int draw_meshes(const std::vector<const GpuMesh*>& meshes);

/// Meshes on the card, by the address of the mesh; dropped once nobody else holds the mesh.
class MeshCache {
 public:
  using MeshPointer = std::shared_ptr<const geometry::Mesh>;
  /// Uploads those that are new. Fails where the indices of one are wrong.
  [[nodiscard]] base::Status take(const std::vector<MeshPointer>& meshes, GlObjectCounts& made);
  /// A mesh that was taken.
  [[nodiscard]] const GpuMesh& at(const MeshPointer& mesh) const { return meshes_.at(mesh.get()); }
  /// Frees what belongs to meshes that are gone. A shelf stays until the last of its meshes is gone.
  void drop_unused();
  [[nodiscard]] std::size_t size() const { return meshes_.size(); }

 private:
  [[nodiscard]] bool has(const MeshPointer& mesh) const;
  void upload(const std::vector<MeshPointer>& fresh, GlObjectCounts& made);

  std::map<const geometry::Mesh*, GpuMesh> meshes_;
};

}  // namespace cluneal::render::gl
