#pragma once

#include <vector>

#include "anatomy/atlas.h"
#include "documents/document.h"
#include "ui/model/model.h"

namespace cluneal::app {

/// The rows of forest plots on paper: each drawn small, with its words and its source beside it, under what several
/// have in common. As the window draws them (ui/base/forest_plot.h).
[[nodiscard]] std::vector<documents::Block> printed_plots(const std::vector<ui::InfoClaim>& rows, int dots_per_inch);
/// What a topic tells in numbers: its shares, study by study, and what lies near a procedure's way, with what it is and
/// is not for.
[[nodiscard]] std::vector<documents::Block> printed_numbers(const anatomy::Atlas& atlas, const base::Id& topic,
                                                            int dots_per_inch);

}  // namespace cluneal::app
