#pragma once

#include "anatomy/atlas.h"
#include "ui/model/model.h"

namespace cluneal::app {

/// The numbers of a topic as rows of forest plots on one axis from 0 to 100, one a study, by what was counted, each
/// kind under its name; below studies of one question stands their pool.
[[nodiscard]] std::vector<ui::InfoClaim> topic_numbers(const anatomy::Atlas& atlas, const anatomy::Topic& topic);

}  // namespace cluneal::app
