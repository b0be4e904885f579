#pragma once

#include "ui/panels.h"

namespace cluneal::ui {

/// The desk: the picture, and one column with one thing at a time. No other panel is there.
[[nodiscard]] PanelOutput draw_desk(const PanelInput& input, const DeskView& view, PanelState& state);

}  // namespace cluneal::ui
