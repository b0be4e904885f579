#pragma once

#include "anatomy/atlas.h"
#include "ui/model/model.h"

namespace cluneal::app {

/// All that the atlas rests on, the newest first, each with the kinds of knowledge that cite it.
[[nodiscard]] std::vector<ui::SourceRow> source_rows(const anatomy::Atlas& atlas);

}  // namespace cluneal::app
