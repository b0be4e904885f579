#pragma once

#include <optional>

#include "anatomy/atlas.h"
#include "documents/document.h"
#include "ui/model/model.h"

namespace cluneal::app {

/// The drawn figure of a topic that is a posture, and what the posture does to the pain; nothing of other topics.
[[nodiscard]] std::optional<ui::InfoPicture> picture_of(const anatomy::Atlas& atlas, const anatomy::Topic& topic);
[[nodiscard]] std::optional<ui::InfoPicture> picture_of(const anatomy::Atlas& atlas, const base::Id& topic);

/// The figures are drawn of who hurts on the right; this is the same of the left, seen in a mirror.
[[nodiscard]] anatomy::Drawing of_left_side(anatomy::Drawing drawing);

/// The figure alone on paper, so many millimetres wide, of who hurts on that side; nothing where `topic` is no
/// posture.
[[nodiscard]] std::optional<documents::Picture> drawn_posture(const anatomy::Atlas& atlas, const base::Id& topic,
                                                              double width, int dots_per_inch,
                                                              base::Side side = base::Side::right);
/// The same with its name and what it does beside it; nothing where `topic` is no posture.
[[nodiscard]] std::optional<documents::Picture> printed_posture(const anatomy::Atlas& atlas, const base::Id& topic,
                                                                int dots_per_inch);

}  // namespace cluneal::app
