#pragma once

#include "anatomy/atlas.h"
#include "ui/model/model.h"

namespace cluneal::app {

/// What lies near the way of a procedure on the drawn bodies, nearest first, each a row of a plot on one axis; nothing
/// of a topic without a way.
[[nodiscard]] std::optional<ui::InfoWay> told_way(const anatomy::Atlas& atlas, const anatomy::Topic& topic);

}  // namespace cluneal::app
