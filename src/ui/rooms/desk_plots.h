#pragma once

#include "ui/model/model.h"

namespace cluneal::ui {

/// What is known and what fades, as plots, into the current window.
void draw_desk_progress(const DeskProgress& progress);

}  // namespace cluneal::ui
