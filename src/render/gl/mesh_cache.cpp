#include "render/gl/mesh_cache.h"

#include <algorithm>
#include <array>
#include <limits>

#include "render/packed_mesh.h"

namespace cluneal::render::gl {

namespace {

// Of one shelf: a foreign model has one by itself, so that its memory is freed when it goes.
constexpr std::size_t most_shelf_bytes = std::size_t{16} << 20;

bool is_tube(const geometry::Mesh& mesh) {
  return !mesh.positions.empty() && mesh.radii.size() == mesh.positions.size();
}

std::size_t bytes_of(const geometry::Mesh& mesh) {
  return mesh.positions.size() * sizeof(PackedVertex) + mesh.indices.size() * sizeof(std::uint32_t);
}

Shelf empty_shelf(std::size_t vertices, std::size_t indices, bool tube, GlObjectCounts& made) {
  Shelf shelf;
  GLuint name = 0;
  glGenVertexArrays(1, &name);
  shelf.array = VertexArrayHandle(name);
  glBindVertexArray(name);
  shelf.vertices.set(GL_ARRAY_BUFFER, nullptr, vertices * sizeof(PackedVertex), GL_STATIC_DRAW, made);
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, sizeof(PackedVertex), at_byte(offsetof(PackedVertex, position)));
  glEnableVertexAttribArray(1);
  glVertexAttribPointer(1, 4, GL_SHORT, GL_TRUE, sizeof(PackedVertex), at_byte(offsetof(PackedVertex, normal)));
  if (tube) {
    shelf.tube_points.set(GL_ARRAY_BUFFER, nullptr, vertices * sizeof(TubePoint), GL_STATIC_DRAW, made);
    glEnableVertexAttribArray(2);
    glVertexAttribPointer(2, 2, GL_FLOAT, GL_FALSE, sizeof(TubePoint), at_byte(0));
  }
  shelf.indices.set(GL_ELEMENT_ARRAY_BUFFER, nullptr, indices * sizeof(std::uint32_t), GL_STATIC_DRAW, made);
  return shelf;
}

/// Lays a mesh into the bound shelf, behind what lies there already.
GpuMesh lay(const geometry::Mesh& mesh, const Shelf& shelf, std::size_t first_vertex, std::size_t first_index) {
  const PackedMesh packed = pack(mesh);
  shelf.vertices.put(GL_ARRAY_BUFFER, first_vertex * sizeof(PackedVertex), packed.vertices.data(),
                     packed.vertices.size() * sizeof(PackedVertex));
  GpuMesh result;
  if (!packed.tube.empty()) {
    shelf.tube_points.put(GL_ARRAY_BUFFER, first_vertex * sizeof(TubePoint), packed.tube.data(),
                          packed.tube.size() * sizeof(TubePoint));
    result.tube = true;
  }
  result.first_byte = first_index * sizeof(std::uint32_t);
  const std::size_t bytes = mesh.indices.size() * sizeof(std::uint32_t);
  if (first_vertex == 0) {
    shelf.indices.put(GL_ELEMENT_ARRAY_BUFFER, result.first_byte, mesh.indices.data(), bytes);
  } else {
    std::vector<std::uint32_t> moved = mesh.indices;
    for (std::uint32_t& index : moved) index += static_cast<std::uint32_t>(first_vertex);
    shelf.indices.put(GL_ELEMENT_ARRAY_BUFFER, result.first_byte, moved.data(), bytes);
  }
  result.index_count = static_cast<GLsizei>(mesh.indices.size());
  result.closed = packed.closed;
  result.low = packed.low;
  result.high = packed.high;
  result.largest_radius = packed.largest_radius;
  return result;
}

}  // namespace

int draw_meshes(const std::vector<const GpuMesh*>& meshes) {
  if (meshes.empty()) return 0;
  glBindVertexArray(meshes.front()->shelf->array.name());
  if (meshes.size() == 1) {
    glDrawElements(GL_TRIANGLES, meshes.front()->index_count, GL_UNSIGNED_INT, at_byte(meshes.front()->first_byte));
    return 1;
  }
  std::vector<GLsizei> counts;
  std::vector<const void*> starts;
  for (const GpuMesh* mesh : meshes) {
    counts.push_back(mesh->index_count);
    starts.push_back(at_byte(mesh->first_byte));
  }
  const auto count = static_cast<GLsizei>(meshes.size());
  if (epoxy_is_desktop_gl()) {
    glMultiDrawElements(GL_TRIANGLES, counts.data(), GL_UNSIGNED_INT, starts.data(), count);
    return 1;
  }
  if (epoxy_has_gl_extension("GL_EXT_multi_draw_arrays")) {
    glMultiDrawElementsEXT(GL_TRIANGLES, counts.data(), GL_UNSIGNED_INT, starts.data(), count);
    return 1;
  }
  for (std::size_t i = 0; i < meshes.size(); ++i) {
    glDrawElements(GL_TRIANGLES, counts[i], GL_UNSIGNED_INT, starts[i]);
  }
  return count;
}

bool MeshCache::has(const MeshPointer& mesh) const {
  const auto found = meshes_.find(mesh.get());
  return found != meshes_.end() && found->second.source.lock() == mesh;
}

void MeshCache::upload(const std::vector<MeshPointer>& fresh, GlObjectCounts& made) {
  std::size_t vertices = 0, indices = 0;
  for (const MeshPointer& mesh : fresh) {
    vertices += mesh->positions.size();
    indices += mesh->indices.size();
  }
  const auto shelf = std::make_shared<const Shelf>(empty_shelf(vertices, indices, is_tube(*fresh.front()), made));
  vertices = indices = 0;
  for (const MeshPointer& mesh : fresh) {
    GpuMesh laid = lay(*mesh, *shelf, vertices, indices);
    laid.source = mesh;
    laid.shelf = shelf;
    meshes_[mesh.get()] = std::move(laid);
    vertices += mesh->positions.size();
    indices += mesh->indices.size();
  }
  glBindVertexArray(0);
}

base::Status MeshCache::take(const std::vector<MeshPointer>& meshes, GlObjectCounts& made) {
  for (const bool tubes : {false, true}) {
    std::vector<MeshPointer> fresh;
    std::size_t bytes = 0;
    for (const MeshPointer& mesh : meshes) {
      if (is_tube(*mesh) != tubes || has(mesh) || std::find(fresh.begin(), fresh.end(), mesh) != fresh.end()) continue;
      if (!has_valid_indices(*mesh)) {
        return base::Error{"A mesh names vertices that it does not have; it cannot be drawn.", {}};
      }
      if (!fresh.empty() && bytes + bytes_of(*mesh) > most_shelf_bytes) {
        upload(fresh, made);
        fresh.clear();
        bytes = 0;
      }
      fresh.push_back(mesh);
      bytes += bytes_of(*mesh);
    }
    if (!fresh.empty()) upload(fresh, made);
  }
  return base::Done{};
}

void MeshCache::drop_unused() {
  for (auto it = meshes_.begin(); it != meshes_.end();) {
    it = it->second.source.expired() ? meshes_.erase(it) : std::next(it);
  }
}

}  // namespace cluneal::render::gl
