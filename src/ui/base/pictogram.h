#pragma once

#include <imgui.h>

#include "ui/model/model.h"

namespace cluneal::ui {

/// A posture as a figure in a box of the current window: as large as it fits, in the middle, on `ground`.
void draw_pictogram(const anatomy::Drawing& drawing, ImVec2 low, ImVec2 high, const ImVec4& ground);
/// The figure by itself with what the posture does to the pain below it, as wide as there is room.
void draw_posture(const InfoPicture& picture);
/// Small figures side by side, as many a row as there is room; gives which of the links was pressed, or null.
[[nodiscard]] const InfoLink* draw_row_of_postures(const std::vector<InfoLink>& links);

}  // namespace cluneal::ui
