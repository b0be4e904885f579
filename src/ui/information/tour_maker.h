#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// In the place of the information panel: a tour that is being made.
void draw_tour_maker(const TourDraftView& draft, PanelState& state, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
