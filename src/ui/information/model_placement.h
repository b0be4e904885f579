#pragma once

#include <vector>

#include "session/action.h"
#include "ui/model/model.h"

namespace cluneal::ui {

/// Of a user's own model that is selected: where it lies on the atlas, as numbers to read, drag and type, and what lays
/// it there by itself. Draws nothing for anything else.
void draw_model_placement(const Info& info, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
