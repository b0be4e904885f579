#pragma once

#include <vector>

#include "view/label_text.h"
#include "view/sightings.h"

namespace cluneal::view {

/// A thing that is to have a label, if there is room.
struct WantedLabel {
  const Shown* thing = nullptr;
  const Sighting* seen = nullptr;
  const ViewMemory::Label* before = nullptr;  ///< Its label in the last picture.
  double importance = 0;
  bool bold = false;
  LabelText text;
  std::vector<WantedLabel> instead;  ///< Its twin on the other side, to be named where there is no room for this one.
};

/// What is visible enough to point at, most important first: the selection, what is highlighted, nerves, models,
/// bones. Of a pair that is visible on both sides only one is named (nerves on the patient's right, the rest on the
/// left, so that both columns fill; from the side, whichever is nearer), unless the other one is selected or
/// highlighted; the other one where there is no room for it. Minor strands of nerves are named only where they are
/// selected or highlighted, or where no other nerve is shown.
[[nodiscard]] std::vector<WantedLabel> wanted_labels(const Inputs& inputs, ViewMemory& memory,
                                                     const std::vector<Shown>& things, const Sightings& sightings,
                                                     double widest_ems);

}  // namespace cluneal::view
