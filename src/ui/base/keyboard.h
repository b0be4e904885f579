#pragma once

#include <string>

#include "ui/panels.h"

namespace cluneal::ui {

/// Lets the keyboard move about where `state` says so, or a menu or dialog is open: called before ImGui's frame begins.
/// Else the arrows and Space belong to the picture.
void allow_keyboard(const PanelState& state);
/// Goes to the panel or the menus that `state` asks for. Called within the frame, before the panels are drawn.
void move_keyboard(PanelState& state);
/// The keyboard goes to the first thing to press in the current window.
void focus_here();
/// To what was drawn last.
void focus_last_item();
/// Called when all has been drawn.
void remember_popups(PanelState& state);
/// Whether Escape has just been pressed for the dialog that is being drawn, and not for a list or menu above it.
[[nodiscard]] bool escape_is_for_dialog(const PanelState& state);

/// BeginMenu of the menu bar, from which an arrow leads into the next menu, open, as everywhere: ImGui goes to its
/// title alone.
bool begin_bar_menu(const std::string& title, PanelState& state);

}  // namespace cluneal::ui
