#pragma once

#include <vector>

#include "view/label_text.h"
#include "view/sightings.h"

namespace cluneal::view {

inline constexpr double emphasised = 90;        ///< Importance from which a label stands whatever others do.
inline constexpr std::size_t most_labels = 14;  ///< Of one picture, but for those: more are not read.

/// A thing that is to have a label, if there is room.
struct WantedLabel {
  const SceneItem* thing = nullptr;
  const VisibilitySample* seen = nullptr;
  double importance = 0;
  bool bold = false;                 ///< The cluneal nerves, and what is singled out,
  bool accent = false;               ///< which alone has the accent's colour.
  double size = 1;                   ///< Times the usual em: bones and ligaments are said less loudly.
  LabelText text;                    ///< Its width with its size.
  std::vector<WantedLabel> instead;  ///< Its twin on the other side, to be named where there is no room for this one.
};

/// What is visible enough to point at, by rank: the selection, what is highlighted, marks and territories, models, the
/// cluneal nerves, the sciatic nerve, hip bones and sacrum, other nerves, other bones. The rank is a thing's own, so
/// that in one view the same things are named of each body. Of a pair that is visible on both sides only one is named
/// (nerves on the patient's right, the rest on the left, so that both columns fill; from the side, whichever is
/// nearer), unless the other one is selected or highlighted; the other one where there is no room for it. Minor strands
/// of nerves are named only where they are selected or highlighted, or where no other nerve is shown. `widest_ems`,
/// `tight`: of their lines (`wrapped`).
[[nodiscard]] std::vector<WantedLabel> wanted_labels(const Inputs& inputs, FrameCache& memory,
                                                     const std::vector<SceneItem>& things,
                                                     const VisibilityMap& sightings, double widest_ems, bool tight);

}  // namespace cluneal::view
