#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"

namespace cluneal::body {

using base::Id;

/// An intervertebral disc between the endplates of two bones' nets (assets/body/discs.json). In the midline.
struct DiscTable {
  struct Endplate {
    Id bone;
    std::string rim;     ///< Row from the midline in front to the midline behind.
    std::string ring;    ///< Row of the inner edge of the ring apophysis likewise; empty where the net has none.
    std::string centre;  ///< Landmark
  };
  Id id;
  Endplate above, below;
};

struct Discs {
  double bulge = 0;  ///< mm by which they stand out beyond the line from rim to rim.
  std::vector<DiscTable> discs;
};
[[nodiscard]] base::Result<Discs> load_discs(const std::filesystem::path& path);

}  // namespace cluneal::body
