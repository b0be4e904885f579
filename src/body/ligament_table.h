#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"

namespace cluneal::body {

using base::Id;

/// A ligament as a band between two rows of landmarks of bones' nets (assets/body/ligaments.json). Paired: the left
/// one.
struct LigamentTable {
  /// A landmark, or a place on the way from it to another one of the same bone.
  struct Point {
    Id bone;
    std::string net;
    std::string toward;  ///< Empty for the landmark itself.
    double share = 0;    ///< Of the way, 0 to 1.
  };
  Id id;
  std::vector<Point> from, to;  ///< Side by side in the same order: the first of one is tied to the first of the other.
  double thickness = 0;         ///< mm, half way; elsewhere as much thinner as the band is broader.
  double waist = 1;             ///< How much of the width is left half way.
  std::string source;           ///< Of its sizes.
};
[[nodiscard]] base::Result<std::vector<LigamentTable>> load_ligaments(const std::filesystem::path& path);

}  // namespace cluneal::body
