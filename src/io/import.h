#pragma once

#include <filesystem>
#include <glm/mat4x4.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "geometry/mesh.h"

namespace cluneal::io {

/// A file's model: all its meshes in one, instances placed, equal positions merged, normals made afresh.
struct ForeignModel {
  geometry::Mesh mesh;    ///< In the file's own units and axes (as the reader hands them out).
  std::string format;     ///< "PLY"
  std::size_t parts = 0;  ///< How many meshes the file placed.
  double millimetres_per_unit = 1;
  bool unit_declared = false;  ///< FBX, DAE, glTF say it; else it is guessed from the size.
  std::string unit_note;       ///< "read as metres, as glTF has it", "guessed: millimetres, 212 mm across".
  glm::dmat4 transform{1};     ///< Into LPS millimetres, unit and axes included.
  std::string content_hash;    ///< Of the file and of what it draws in beside it.
};

/// Reads a file in a child process of this very program (`program`, see import_child_main) with limits: address space
/// 1 GiB + 20 times the file, 60 s of processor time. A file that is broken, huge, hostile or of an unknown kind gives
/// a sentence. Cancels with `progress`. Warnings say what was left out (lines, points).
[[nodiscard]] base::Result<ForeignModel> import_model(const std::filesystem::path& file,
                                                      const std::filesystem::path& program,
                                                      base::Progress* progress = nullptr);

/// Units that a caller can ask for: "mm", "cm", "m", "in".
[[nodiscard]] std::vector<std::string> unit_words();
/// Takes a model in the unit that was asked for by one of those words. A unit that the file itself declares stands:
/// then nothing changes and the end of a sentence says so.
[[nodiscard]] std::optional<std::string> take_in_unit(ForeignModel& model, const std::string& word);

/// The first argument that makes this program the import's child.
inline constexpr const char* import_child_command = "--import-child";

/// The child's side: `program --import-child FILE`; reads the file with Assimp under its limits and writes the reply
/// to descriptor 3. The exit code is 0 whenever a reply was written, a refusal included.
int import_child_main(int argc, const char* const* argv);

/// Extensions that can be opened, lower case, without the dot.
[[nodiscard]] std::vector<std::string> importable_extensions();

}  // namespace cluneal::io
