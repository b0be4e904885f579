#include "io/assimp_flatten.h"

#include <glm/mat3x3.hpp>
#include <glm/mat4x4.hpp>
#include <glm/matrix.hpp>
#include <map>
#include <string>
#include <vector>

#include "io/import_limits.h"

namespace cluneal::io {
namespace {

using base::Error;

glm::dmat4 matrix_of(const aiMatrix4x4& m) {
  glm::dmat4 result(1);
  for (unsigned row = 0; row < 4; ++row) {
    for (unsigned column = 0; column < 4; ++column) {
      result[static_cast<glm::length_t>(column)][static_cast<glm::length_t>(row)] = static_cast<double>(m[row][column]);
    }
  }
  return result;
}

struct Placed {
  const aiNode* node = nullptr;
  glm::dmat4 transform{1};
};

/// Calls `visit(node, transform)` for every node of the tree, parents first.
template <class Visit>
void for_each_node(const aiScene& scene, Visit visit) {
  if (scene.mRootNode == nullptr) return;
  // An own stack: a file decides how deep the tree is.
  std::vector<Placed> open{{scene.mRootNode, matrix_of(scene.mRootNode->mTransformation)}};
  while (!open.empty()) {
    const Placed at = open.back();
    open.pop_back();
    visit(*at.node, at.transform);
    for (unsigned i = at.node->mNumChildren; i-- > 0;) {
      const aiNode* child = at.node->mChildren[i];
      if (child != nullptr) open.push_back({child, at.transform * matrix_of(child->mTransformation)});
    }
  }
}

/// Calls `visit(mesh, transform)` for every mesh of the tree; false where the tree names a mesh that is not there.
template <class Visit>
bool for_each_placed_mesh(const aiScene& scene, Visit visit) {
  bool there = true;
  for_each_node(scene, [&](const aiNode& node, const glm::dmat4& transform) {
    for (unsigned i = 0; i < node.mNumMeshes && there; ++i) {
      there = node.mMeshes[i] < scene.mNumMeshes;
      if (there) visit(*scene.mMeshes[node.mMeshes[i]], transform);
    }
  });
  return there;
}

Error too_large(std::size_t triangles) {
  return {"has " + std::to_string(triangles / 1'000'000) + " million triangles, and at most " +
              std::to_string(ImportLimits::triangles / 1'000'000) +
              " million can be opened; simplify it in the program that it comes from",
          {}};
}

/// A mesh's corners at rest. Whatever is deformed by morph targets has been refused before: Assimp tells of no weights
/// that could be trusted.
std::vector<glm::dvec3> points_of(const aiMesh& mesh) {
  std::vector<glm::dvec3> points;
  points.reserve(mesh.mNumVertices);
  for (unsigned i = 0; i < mesh.mNumVertices; ++i) {
    points.emplace_back(mesh.mVertices[i].x, mesh.mVertices[i].y, mesh.mVertices[i].z);
  }
  return points;
}

using Places = std::map<std::string, glm::dmat4>;

/// Where a mesh with bones stands: each corner where its bones take it, by their weights. False where a bone has no
/// place in the tree.
bool skin(const aiMesh& mesh, const Places& nodes, std::vector<glm::dvec3>& points) {
  std::vector<glm::dvec3> sum(points.size(), glm::dvec3(0));
  std::vector<double> weights(points.size(), 0);
  for (unsigned b = 0; b < mesh.mNumBones; ++b) {
    const aiBone& bone = *mesh.mBones[b];
    const auto node = nodes.find(bone.mName.C_Str());
    if (node == nodes.end()) return false;
    const glm::dmat4 carry = node->second * matrix_of(bone.mOffsetMatrix);
    for (unsigned w = 0; w < bone.mNumWeights; ++w) {
      const std::size_t i = bone.mWeights[w].mVertexId;
      const auto weight = static_cast<double>(bone.mWeights[w].mWeight);
      if (i >= points.size()) return false;
      sum[i] += weight * glm::dvec3(carry * glm::dvec4(points[i], 1));
      weights[i] += weight;
    }
  }
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (weights[i] > 0) points[i] = sum[i] / weights[i];
  }
  return true;
}

/// False where its bones have no place.
bool append(RawSurface& out, const aiMesh& mesh, const glm::dmat4& transform, const Places& nodes) {
  const auto first = static_cast<std::uint32_t>(out.points.size());
  std::vector<glm::dvec3> points = points_of(mesh);
  const bool skinned = mesh.mNumBones > 0;
  if (skinned && !skin(mesh, nodes, points)) return false;
  for (const glm::dvec3& p : points) out.points.push_back(skinned ? p : glm::dvec3(transform * glm::dvec4(p, 1)));
  const bool mirrored = !skinned && glm::determinant(glm::dmat3(transform)) < 0;
  for (unsigned i = 0; i < mesh.mNumFaces; ++i) {
    const aiFace& face = mesh.mFaces[i];
    if (face.mNumIndices != 3) {
      ++out.left_out;
      continue;
    }
    out.triangles.push_back(
        {first + face.mIndices[0], first + face.mIndices[mirrored ? 2 : 1], first + face.mIndices[mirrored ? 1 : 2]});
  }
  return true;
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
  if (!for_each_placed_mesh(scene, [&faces](const aiMesh& mesh, const glm::dmat4&) { faces += mesh.mNumFaces; })) {
    return Error{"names a mesh that it does not have", {}};
  }
  if (faces > ImportLimits::triangles) return too_large(faces);
  return base::Done{};
}

base::Result<RawSurface> flatten(const aiScene& scene) {
  std::size_t vertices = 0, faces = 0;
  for_each_placed_mesh(scene, [&](const aiMesh& mesh, const glm::dmat4&) {
    vertices += mesh.mNumVertices;
    faces += mesh.mNumFaces;
  });
  if (faces > ImportLimits::triangles || vertices > 3 * ImportLimits::triangles) return too_large(faces);
  Places nodes;
  for_each_node(scene, [&nodes](const aiNode& node, const glm::dmat4& transform) {
    nodes.emplace(node.mName.C_Str(), transform);
  });
  RawSurface flat;
  flat.points.reserve(vertices);
  flat.triangles.reserve(faces);
  bool placed = true;
  for_each_placed_mesh(scene, [&](const aiMesh& mesh, const glm::dmat4& transform) {
    ++flat.parts;
    placed = placed && append(flat, mesh, transform, nodes);
  });
  if (!placed) return Error{"is held by bones that it does not have; apply its pose where it comes from", {}};
  return flat;
}

}  // namespace cluneal::io
