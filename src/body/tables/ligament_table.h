#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"

namespace cluneal::body {

using base::Id;

/// A ligament as bands of fibres through rows of landmarks of bones' nets (assets/body/ligaments.json). Of a paired one
/// the left is told.
struct LigamentTable {
  /// A landmark, or a place on the way from it to another one of the same bone; or a place in the first band of a
  /// ligament that is laid before, out of which the fibres come.
  struct Point {
    Id bone;  ///< None of a place in a ligament.
    std::string net;
    std::string toward;               ///< Empty for the landmark itself.
    double share = 0;                 ///< Of the way, 0 to 1.
    bool mirrored = false;            ///< On the right, where a midline band needs both sides.
    std::optional<Id> ligament = {};  ///< Or where in this one: shares of its length and of its width.
    double along = 0, across = 0;
  };
  /// Where the fibres part and let something through.
  struct Opening {
    Id id;  ///< `landmark.sacrotuberous.opening`: it becomes a landmark, and a curve round it.
    double along = 0.5, across = 0.5;  ///< Shares of the way from the first row to the last, and of the width.
    double length = 0, width = 0;      ///< mm, along the fibres and across them.
  };
  struct Band {
    /// Each side by side in the same order. The first and the last are attachments; the fibres touch bone at those
    /// between, or run on in the ligament that they come from.
    std::vector<std::vector<Point>> rows;
    double thickness = 0;  ///< mm, half way; elsewhere as much thinner as the band is broader.
    double waist = 1;      ///< How much of the width is left half way.
    double clear = 0.3;    ///< mm between it and bone, away from its ends.
    bool blunt = false;    ///< It fills a cleft: as thick at its ends as between.
    std::vector<Opening> openings;
  };
  Id id;
  bool paired = true;
  std::vector<Band> bands;
  std::vector<Id> over;  ///< Ligaments told before it that it lies on, and into which its fibres go.
  std::string source;    ///< Of its sizes.
};
[[nodiscard]] base::Result<std::vector<LigamentTable>> load_ligaments(const std::filesystem::path& path);

}  // namespace cluneal::body
