#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// A talk at the bedside: the picture, and one column with one thing at a time. No other panel is there.
[[nodiscard]] PanelOutput draw_bedside(const PanelInput& input, const BedsideView& view, PanelState& state);

}  // namespace cluneal::ui
