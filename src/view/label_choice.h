#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "view/anchors.h"
#include "view/label_text.h"
#include "view/sightings.h"

namespace cluneal::view {

inline constexpr double emphasised = 90;  ///< Importance from which a label stands whatever others do.

/// A thing that is to have a label, if there is room.
struct WantedLabel {
  Id id;                           ///< The thing's own, or of what is a part of it,
  std::optional<glm::dvec3> part;  ///< which lies there: LPS millimetres.
  Id group;                        ///< Whose name stands for all of it; empty: its own.
  Anchors::Places part_anchors;    ///< Of that part.
  const SceneItem* thing = nullptr;
  const VisibilitySample* seen = nullptr;
  double importance = 0;
  bool bold = false;                 ///< The cluneal nerves, and what is singled out,
  bool needed = false;               ///< One of its group, or what was asked for, that must have a name.
  bool brief = false;                ///< Said in a short name.
  bool accent = false;               ///< which alone has the accent's colour.
  double size = 1;                   ///< Times the usual em: bones and ligaments are said less loudly.
  LabelText text;                    ///< Its width with its size.
  std::vector<WantedLabel> instead;  ///< Its twin on the other side, to be named where there is no room for this one.
};

/// Of each sort a picture has so many names, but for those that are emphasised: more are not read, and one sort takes
/// no place of another.
enum class LabelSort {
  nerve,   ///< And models, which are read,
  mark,    ///< sites, landmarks and territories,
  ground,  ///< bones and ligaments,
  brief    ///< and parts of bones and short names, which are looked up.
};
[[nodiscard]] LabelSort sort_of(const WantedLabel& wanted);
/// Whether a picture with `placed` names of each sort takes no more of that one; `times`: so many times the usual
/// number.
[[nodiscard]] bool has_enough(LabelSort sort, const std::map<LabelSort, std::size_t>& placed, double times);

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
