#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"

namespace cluneal::body {

using base::Id;

/// A disc of fibrocartilage between two bones' nets (assets/body/discs.json), in the midline: between an upper and a
/// lower endplate, or between a surface of a left bone and its mirror image.
struct DiscTable {
  struct Endplate {
    Id bone;
    std::string rim;     ///< Row from the midline in front to the midline behind; of a left bone once round.
    std::string ring;    ///< Row of the inner edge of the ring apophysis likewise; empty where the net has none.
    std::string centre;  ///< Landmark; of a mirrored one the middle of its rim.
  };
  Id id;
  Endplate above, below;  ///< Of a mirrored one both are the left bone's surface.
  bool mirrored = false;
};

struct Discs {
  double bulge = 0;  ///< mm by which they stand out beyond the line from rim to rim.
  std::vector<DiscTable> discs;
};
[[nodiscard]] base::Result<Discs> load_discs(const std::filesystem::path& path);

}  // namespace cluneal::body
