#include "view/label_sides.h"

#include <algorithm>
#include <cmath>

namespace cluneal::view {
namespace {

constexpr double sides_apart = 0.5;  ///< Cosine: from there on the patient's sides lie apart on the picture.
constexpr double on_midline = 0.3;   ///< Ems.

}  // namespace

LabelSides::LabelSides(const Screen& screen, const Columns& columns, double em)
    : screen_(screen), columns_(columns), em_(em), leftward_(-screen.axes().right.x) {}

bool LabelSides::is_other(const Id& id, bool left) const {
  const std::optional<bool> own = on_left(id);
  return own && *own != left;
}

bool LabelSides::is_across(const Id& id, const std::vector<Anchor>& anchors, bool left) const {
  const std::optional<bool> own = on_left(id);
  if (!own || *own == left) return false;
  return std::any_of(anchors.begin(), anchors.end(), [&](const Anchor& anchor) {
    const double beyond = columns_.edge_of(left) - midline_at(anchor);
    return *own ? beyond > 0 : beyond < 0;
  });
}

bool LabelSides::leads_across(const Anchor& anchor, bool left) const {
  if (std::abs(leftward_) < sides_apart) return false;
  const double midline = midline_at(anchor);
  const double here = anchor.pixel.x - midline;
  // What is on the midline may be led to either side.
  return std::abs(here) > on_midline * em_ && here * (columns_.edge_of(left) - midline) < 0;
}

std::optional<bool> LabelSides::on_left(const Id& id) const {
  const base::Side side = base::side_of(id);
  if (side == base::Side::none || std::abs(leftward_) < sides_apart) return {};
  return (side == base::Side::left) == (leftward_ > 0);
}

double LabelSides::midline_at(const Anchor& anchor) const {
  const auto midline = screen_.project({0, anchor.point.y, anchor.point.z});
  return midline ? midline->pixel.x : anchor.pixel.x;
}

}  // namespace cluneal::view
