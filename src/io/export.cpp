#include "io/export.h"

#include <assimp/config.h>
#include <assimp/material.h>
#include <assimp/scene.h>
#include <algorithm>
#include <array>
#include <assimp/Exporter.hpp>
#include <cctype>
#include <exception>
#include <memory>
#include <span>
#include <string_view>

#include "base/file.h"

namespace cluneal::io {
namespace {

using base::Error;

struct Kind {
  std::string_view extension;
  const char* exporter;  ///< Assimp's name for it.
  bool metres_y_up = false;
};
constexpr std::array<Kind, 4> kinds{
    {{"glb", "glb2", true}, {"obj", "obj", false}, {"stl", "stlb", false}, {"ply", "plyb", false}}};

aiVector3D turned(const glm::vec3& v, const Kind& kind) {
  // glTF: +y up, +z forward. LPS: +z up, +y backward. Both have +x to the patient's left.
  return kind.metres_y_up ? aiVector3D(v.x, v.z, -v.y) : aiVector3D(v.x, v.y, v.z);
}

// Assimp's structures own their arrays as raw pointers and delete them; so they are filled here and nowhere else.

std::unique_ptr<aiMesh> to_assimp(const NamedMesh& named, unsigned material, const Kind& kind) {
  const geometry::Mesh& mesh = *named.mesh;
  auto out = std::make_unique<aiMesh>();
  out->mName.Set(named.name);
  out->mMaterialIndex = material;
  out->mPrimitiveTypes = aiPrimitiveType_TRIANGLE;
  const std::size_t count = mesh.positions.size();
  out->mNumVertices = static_cast<unsigned>(count);
  out->mVertices = new aiVector3D[count];
  const float scale = kind.metres_y_up ? 0.001f : 1.0f;
  for (std::size_t i = 0; i < count; ++i) out->mVertices[i] = turned(mesh.positions[i], kind) * scale;
  if (mesh.normals.size() == count) {
    out->mNormals = new aiVector3D[count];
    for (std::size_t i = 0; i < count; ++i) out->mNormals[i] = turned(mesh.normals[i], kind);
  }
  out->mNumFaces = static_cast<unsigned>(mesh.triangle_count());
  out->mFaces = new aiFace[mesh.triangle_count()];
  for (std::size_t i = 0; i < mesh.triangle_count(); ++i) {
    aiFace& face = out->mFaces[i];
    face.mNumIndices = 3;
    face.mIndices = new unsigned[3];
    std::copy_n(mesh.indices.begin() + static_cast<std::ptrdiff_t>(3 * i), 3, face.mIndices);
  }
  return out;
}

std::unique_ptr<aiMaterial> material_of(const NamedMesh& named) {
  auto material = std::make_unique<aiMaterial>();
  const aiString name(named.name);
  const aiColor4D colour(named.red, named.green, named.blue, 1);
  const float rough = 0.7f, metal = 0;
  material->AddProperty(&name, AI_MATKEY_NAME);
  material->AddProperty(&colour, 1, AI_MATKEY_COLOR_DIFFUSE);
  material->AddProperty(&colour, 1, AI_MATKEY_BASE_COLOR);
  material->AddProperty(&rough, 1, AI_MATKEY_ROUGHNESS_FACTOR);
  material->AddProperty(&metal, 1, AI_MATKEY_METALLIC_FACTOR);
  return material;
}

std::unique_ptr<aiScene> to_assimp(const std::vector<NamedMesh>& meshes, const Kind& kind) {
  auto scene = std::make_unique<aiScene>();
  const auto count = static_cast<unsigned>(meshes.size());
  scene->mRootNode = std::make_unique<aiNode>("cluneal_atlas").release();
  scene->mMeshes = new aiMesh* [count] {};
  scene->mMaterials = new aiMaterial* [count] {};
  scene->mRootNode->mChildren = new aiNode* [count] {};
  for (unsigned i = 0; i < count; ++i) {
    scene->mMeshes[i] = to_assimp(meshes[i], i, kind).release();
    scene->mNumMeshes = i + 1;
    scene->mMaterials[i] = material_of(meshes[i]).release();
    scene->mNumMaterials = i + 1;
    aiNode* node = std::make_unique<aiNode>(meshes[i].name).release();
    node->mParent = scene->mRootNode;
    node->mNumMeshes = 1;
    node->mMeshes = new unsigned[1]{i};
    scene->mRootNode->mChildren[i] = node;
    scene->mRootNode->mNumChildren = i + 1;
  }
  return scene;
}

base::Status write_blobs(const std::filesystem::path& path, const aiExportDataBlob& first) {
  // The first blob is the file itself; an OBJ's second one is its materials, beside it.
  // It goes first, so that no model stands there without them.
  std::vector<const aiExportDataBlob*> blobs;
  for (const aiExportDataBlob* blob = &first; blob != nullptr; blob = blob->next) blobs.insert(blobs.begin(), blob);
  std::vector<std::filesystem::path> made;  // Taken away again where a later one cannot be written.
  for (const aiExportDataBlob* blob : blobs) {
    std::filesystem::path target = path;
    if (blob != &first) target.replace_extension(std::filesystem::path(blob->name.C_Str()).extension());
    const std::span bytes(static_cast<const std::byte*>(blob->data), blob->size);
    std::error_code none;
    const bool was_there = std::filesystem::exists(target, none);
    if (base::Status status = base::write_atomically(target, bytes); !status.ok()) {
      for (const auto& file : made) std::filesystem::remove(file, none);
      return status;
    }
    if (!was_there) made.push_back(target);
  }
  return base::Done{};
}

}  // namespace

base::Status export_meshes(const std::filesystem::path& path, const std::vector<NamedMesh>& meshes) {
  std::string extension = path.extension().string();
  if (!extension.empty()) extension.erase(0, 1);
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto* const kind =
      std::find_if(kinds.begin(), kinds.end(), [&](const Kind& k) { return k.extension == extension; });
  if (kind == kinds.end()) {
    return Error{
        "\"" + path.filename().string() + "\" says no kind that can be written; end it in .glb, .obj, .stl or .ply.",
        {}};
  }
  if (meshes.empty()) return Error{"There is nothing to write: name structures that have a shape.", {}};
  try {
    const std::unique_ptr<aiScene> scene = to_assimp(meshes, *kind);
    Assimp::Exporter exporter;
    Assimp::ExportProperties properties;
    properties.SetPropertyString(AI_CONFIG_EXPORT_BLOB_NAME, path.stem().string());
    const aiExportDataBlob* blob = exporter.ExportToBlob(scene.get(), kind->exporter, 0, &properties);
    if (blob == nullptr) return Error{"The model could not be written: " + std::string(exporter.GetErrorString()), {}};
    return write_blobs(path, *blob);
  } catch (const std::exception& exception) {
    return Error{"The model could not be written: " + std::string(exception.what()), {}};
  }
}

}  // namespace cluneal::io
