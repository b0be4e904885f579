#include "render/gl/mesh_cache.h"

#include "render/packed_mesh.h"

namespace cluneal::render::gl {

namespace {

GpuMesh upload(const geometry::Mesh& mesh, Made& made) {
  const PackedMesh packed = pack(mesh);
  GpuMesh result;
  GLuint name = 0;
  glGenVertexArrays(1, &name);
  result.array = VertexArrayHandle(name);
  glBindVertexArray(name);

  result.vertices.set(GL_ARRAY_BUFFER, packed.vertices.data(), packed.vertices.size() * sizeof(PackedVertex),
                      GL_STATIC_DRAW, made);
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, sizeof(PackedVertex), at_byte(offsetof(PackedVertex, position)));
  glEnableVertexAttribArray(1);
  glVertexAttribPointer(1, 4, GL_SHORT, GL_TRUE, sizeof(PackedVertex), at_byte(offsetof(PackedVertex, normal)));
  if (!packed.tube.empty()) {
    result.tube_points.set(GL_ARRAY_BUFFER, packed.tube.data(), packed.tube.size() * sizeof(TubePoint), GL_STATIC_DRAW,
                           made);
    glEnableVertexAttribArray(2);
    glVertexAttribPointer(2, 2, GL_FLOAT, GL_FALSE, sizeof(TubePoint), at_byte(0));
    result.tube = true;
  }
  result.indices.set(GL_ELEMENT_ARRAY_BUFFER, mesh.indices.data(), mesh.indices.size() * sizeof(std::uint32_t),
                     GL_STATIC_DRAW, made);
  glBindVertexArray(0);

  result.index_count = static_cast<GLsizei>(mesh.indices.size());
  result.closed = packed.closed;
  result.low = packed.low;
  result.high = packed.high;
  result.largest_radius = packed.largest_radius;
  return result;
}

}  // namespace

void GpuMesh::draw() const {
  glBindVertexArray(array.name());
  glDrawElements(GL_TRIANGLES, index_count, GL_UNSIGNED_INT, nullptr);
}

base::Result<const GpuMesh*> MeshCache::get(const std::shared_ptr<const geometry::Mesh>& mesh, Made& made) {
  const auto found = meshes_.find(mesh.get());
  if (found != meshes_.end() && found->second.source.lock() == mesh) return &found->second;
  if (!has_valid_indices(*mesh)) {
    return base::Error{"A mesh names vertices that it does not have; it cannot be drawn.", {}};
  }
  GpuMesh fresh = upload(*mesh, made);
  fresh.source = mesh;
  return &(meshes_[mesh.get()] = std::move(fresh));
}

void MeshCache::drop_unused() {
  for (auto it = meshes_.begin(); it != meshes_.end();) {
    it = it->second.source.expired() ? meshes_.erase(it) : std::next(it);
  }
}

}  // namespace cluneal::render::gl
