#pragma once

#include <functional>
#include <optional>
#include <string>

#include "ui/panels.h"

namespace cluneal::ui {

// What the rooms (at the bedside, at the desk) have in common.

/// The column of a room at the right of the window, which `draw` fills; gives what is left for the picture.
[[nodiscard]] Viewport draw_room_column(const char* name, const PanelInput& input, const std::function<void()>& draw);

/// The last message, or that one waits; empty: neither.
struct RoomTold {
  std::string text;
  unsigned ink = 0;
};
[[nodiscard]] RoomTold told_in_room(const Model& model, bool waits);
void draw_told(const RoomTold& told);
/// As `draw_told` draws it, with the space after it.
[[nodiscard]] float told_height(const RoomTold& told, float width);

}  // namespace cluneal::ui
