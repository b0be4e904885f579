#pragma once

#include <array>
#include <memory>
#include <string>
#include <utility>

#include "body/baked_layout.h"
#include "body/core/level_mesh.h"
#include "body/open_file.h"

namespace cluneal::body {

/// The file that late meshes of one body are read from, and where it is told what is wrong with them.
struct LateSource {
  LateSource(OpenFile opened, std::shared_ptr<LateFaults> told) : file(std::move(opened)), faults(std::move(told)) {}
  OpenFile file;
  std::shared_ptr<LateFaults> faults;
};

/// Where in the file a late mesh lies: its blocks follow one another.
struct LateBlocks {
  std::string hash;  ///< base::content_hash of all of them, to the next sixteenth byte.
  BakedArray positions, normals, occlusion, radii, indices;  ///< Of the right kind, within the file; count 0: none.
};

/// A mesh that is read when it is first asked for. Where that fails, it is `coarser`, the source's faults say why, and
/// the file is removed.
[[nodiscard]] LevelMesh late_mesh(std::shared_ptr<const LateSource> source, LateBlocks blocks,
                                  LevelMesh::Pointer coarser);

}  // namespace cluneal::body
