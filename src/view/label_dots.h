#pragma once

#include <map>
#include <vector>

#include "view/anchors.h"
#include "view/labels.h"
#include "view/picking.h"

namespace cluneal::view {

/// How large the dot at a leader's end may be, by rays: it lies on what it names, and nobody takes it for a
/// neighbour's. Rays are costly, and an anchor is tried again for another column: radii are kept. What it is made of
/// must outlive it.
class LabelDots {
 public:
  /// Ems between a nerve and the next one of its hue that the smallest dot needs to be told.
  static constexpr double least_alone = 0.30;
  /// Ems: a smaller one says nothing, for it is hardly found.
  static constexpr double least_found = 0.18;
  /// Ems from where a dot's rim keeps off nerves of any hue.
  static constexpr double least_clear = 0.4;

  LabelDots(const Inputs& inputs, FrameCache& memory, const LabelMetrics& m, const std::vector<SceneItem>& things)
      : m_(m), things_(things), picker_(inputs, memory) {}

  /// The radius of the largest dot at the anchor that surely lies on the thing, pixels; 0: none.
  [[nodiscard]] double radius_on(const SceneItem& thing, const Anchor& anchor);

 private:
  [[nodiscard]] double measured(const SceneItem& thing, const Anchor& anchor);
  [[nodiscard]] bool lies_on(const SceneItem& thing, const glm::dvec2& middle, double radius);
  [[nodiscard]] double readable(const SceneItem& nerve, const Anchor& anchor);
  [[nodiscard]] bool is_like(const Id& id, const SceneItem& nerve) const;

  const LabelMetrics& m_;
  const std::vector<SceneItem>& things_;
  Picker picker_;
  std::map<const Anchor*, double> radii_;
};

}  // namespace cluneal::view
