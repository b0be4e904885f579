#pragma once

#include <assimp/IOStream.hpp>
#include <assimp/IOSystem.hpp>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "io/gltf_file.h"

namespace cluneal::io {

/// Hands Assimp a model's file and what lies in the same folder or below, for reading only: a model may name
/// companions (materials, buffers), but not /etc or a pipe. Remembers what was opened, for the content's hash.
class ConfinedFiles : public Assimp::IOSystem, public Companions {
 public:
  explicit ConfinedFiles(const std::filesystem::path& model);

  bool Exists(const char* file) const override;
  char getOsSeparator() const override { return '/'; }
  Assimp::IOStream* Open(const char* file, const char* mode) override;
  void Close(Assimp::IOStream* stream) override;

  /// A companion by the name that the model gives it.
  std::optional<std::vector<std::byte>> read(const std::string& name) override;

  /// One hash over all that was opened, the model first, its companions in order of their names.
  [[nodiscard]] std::string content_hash() const;

 private:
  /// The file's real place; empty where it lies outside or is no regular file.
  [[nodiscard]] std::filesystem::path resolved(const char* file) const;

  std::filesystem::path model_;
  std::filesystem::path folder_;
  std::set<std::filesystem::path> opened_;
};

}  // namespace cluneal::io
