#include "io/assimp_flatten.h"

#include <cmath>
#include <vector>

#include "io/import_limits.h"

namespace cluneal::io {
namespace {

using base::Error;

struct Placed {
  const aiNode* node = nullptr;
  aiMatrix4x4 transform;
};

/// Calls `visit(mesh, transform)` for every mesh of the tree; false where the tree names a mesh that is not there.
template <class Visit>
bool for_each_placed_mesh(const aiScene& scene, Visit visit) {
  if (scene.mRootNode == nullptr) return true;
  // An own stack: a file decides how deep the tree is.
  std::vector<Placed> open{{scene.mRootNode, scene.mRootNode->mTransformation}};
  while (!open.empty()) {
    const Placed at = open.back();
    open.pop_back();
    for (unsigned i = 0; i < at.node->mNumMeshes; ++i) {
      if (at.node->mMeshes[i] >= scene.mNumMeshes) return false;
      visit(*scene.mMeshes[at.node->mMeshes[i]], at.transform);
    }
    for (unsigned i = at.node->mNumChildren; i-- > 0;) {
      const aiNode* child = at.node->mChildren[i];
      if (child != nullptr) open.push_back({child, at.transform * child->mTransformation});
    }
  }
  return true;
}

Error too_large(std::size_t triangles) {
  return {"has " + std::to_string(triangles / 1'000'000) + " million triangles, and at most " +
              std::to_string(ImportLimits::triangles / 1'000'000) +
              " million can be opened; simplify it in the program that it comes from",
          {}};
}

void append(geometry::Mesh& out, const aiMesh& mesh, const aiMatrix4x4& transform, std::size_t& left_out) {
  const auto first = static_cast<std::uint32_t>(out.positions.size());
  for (unsigned i = 0; i < mesh.mNumVertices; ++i) {
    const aiVector3D p = transform * mesh.mVertices[i];
    out.positions.emplace_back(p.x, p.y, p.z);
  }
  const bool mirrored = transform.Determinant() < 0;
  for (unsigned i = 0; i < mesh.mNumFaces; ++i) {
    const aiFace& face = mesh.mFaces[i];
    if (face.mNumIndices != 3) {
      ++left_out;
      continue;
    }
    out.indices.push_back(first + face.mIndices[0]);
    out.indices.push_back(first + face.mIndices[mirrored ? 2 : 1]);
    out.indices.push_back(first + face.mIndices[mirrored ? 1 : 2]);
  }
}

/// Keeps only the corners that a triangle names: a stray point would falsify the model's size.
void drop_unused(geometry::Mesh& mesh) {
  constexpr std::uint32_t unused = 0xFFFFFFFFU;
  std::vector<std::uint32_t> renamed(mesh.positions.size(), unused);
  for (const std::uint32_t index : mesh.indices) renamed[index] = 0;
  std::uint32_t kept = 0;
  for (std::size_t i = 0; i < renamed.size(); ++i) {
    if (renamed[i] == unused) continue;
    mesh.positions[kept] = mesh.positions[i];
    renamed[i] = kept++;
  }
  mesh.positions.resize(kept);
  for (std::uint32_t& index : mesh.indices) index = renamed[index];
}

}  // namespace

base::Status check_scene(const aiScene& scene) {
  double squares = 0;
  for (unsigned m = 0; m < scene.mNumMeshes; ++m) {
    const aiMesh& mesh = *scene.mMeshes[m];
    for (unsigned f = 0; f < mesh.mNumFaces; ++f) {
      const aiFace& face = mesh.mFaces[f];
      if (face.mNumIndices > ImportLimits::corners_per_face) {
        return Error{"has a face with " + std::to_string(face.mNumIndices) + " corners, and at most " +
                         std::to_string(ImportLimits::corners_per_face) +
                         " can be read; triangulate it in the program that it comes from",
                     {}};
      }
      if (face.mNumIndices > 4) squares += static_cast<double>(face.mNumIndices) * face.mNumIndices;
      for (unsigned c = 0; c < face.mNumIndices; ++c) {
        if (face.mIndices[c] >= mesh.mNumVertices) return Error{"names points that it does not have", {}};
      }
    }
  }
  if (squares > ImportLimits::corner_squares) {
    return Error{"has too many faces with very many corners; triangulate it in the program that it comes from", {}};
  }
  std::size_t faces = 0;
  if (!for_each_placed_mesh(scene, [&faces](const aiMesh& mesh, const aiMatrix4x4&) { faces += mesh.mNumFaces; })) {
    return Error{"names a mesh that it does not have", {}};
  }
  if (faces > ImportLimits::triangles) return too_large(faces);
  return base::Done{};
}

base::Result<FlatScene> flatten(const aiScene& scene) {
  std::size_t vertices = 0, faces = 0;
  for_each_placed_mesh(scene, [&](const aiMesh& mesh, const aiMatrix4x4&) {
    vertices += mesh.mNumVertices;
    faces += mesh.mNumFaces;
  });
  if (faces > ImportLimits::triangles || vertices > 3 * ImportLimits::triangles) return too_large(faces);
  FlatScene flat;
  flat.mesh.positions.reserve(vertices);
  flat.mesh.indices.reserve(3 * faces);
  for_each_placed_mesh(scene, [&flat](const aiMesh& mesh, const aiMatrix4x4& transform) {
    ++flat.parts;
    append(flat.mesh, mesh, transform, flat.points_and_lines);
  });
  if (flat.mesh.indices.empty()) {
    return flat.mesh.positions.empty()
               ? Error{"holds no surface", {}}
               : Error{"holds points or lines but no surface; make a surface of them first", {}};
  }
  drop_unused(flat.mesh);
  for (const glm::vec3& p : flat.mesh.positions) {
    // Beyond this, single precision cannot hold an edge of the model.
    const float most = 1e15f;
    if (!(std::abs(p.x) < most && std::abs(p.y) < most && std::abs(p.z) < most)) {
      return Error{"has corners that are no numbers, or endlessly far away; repair it first", {}};
    }
  }
  return flat;
}

}  // namespace cluneal::io
