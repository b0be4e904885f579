#pragma once

#include <optional>
#include <vector>

#include "view/anchors.h"
#include "view/label_columns.h"
#include "view/screen.h"

namespace cluneal::view {

/// On which side of the patient's midline labels stand: none may stand, and no leader may run, beyond it from what is
/// named. `left` is the picture's left column. The screen and the columns must outlive it.
class LabelSides {
 public:
  LabelSides(const Screen& screen, const Columns& columns, double em);

  /// Whether `id` names a side of the patient and the column stands on the other.
  [[nodiscard]] bool is_other(const Id& id, bool left) const;
  /// Whether the column stands beyond the midline from any of the anchors of what names a side.
  [[nodiscard]] bool is_across(const Id& id, const std::vector<Anchor>& anchors, bool left) const;
  /// Whether a leader from the anchor to the column would cross the midline, where the sides lie apart.
  [[nodiscard]] bool leads_across(const Anchor& anchor, bool left) const;

 private:
  /// Whether the named side is the picture's left; nothing where none is named, or they are not apart.
  [[nodiscard]] std::optional<bool> on_left(const Id& id) const;
  /// Where the midline runs on the picture for what lies as deep as the anchor, pixels from the left.
  [[nodiscard]] double midline_at(const Anchor& anchor) const;

  const Screen& screen_;
  const Columns& columns_;
  double em_;        ///< Pixels.
  double leftward_;  ///< How far the patient's left lies on the picture's left, a cosine.
};

}  // namespace cluneal::view
