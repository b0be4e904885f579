#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/phrase.h"
#include "session/action.h"

namespace cluneal::session {

/// What goes on: the usual, a ride along a nerve, laying a model by points, painting where it hurts, measuring between
/// two points, giving a tour, a talk at the bedside, practising at the desk.
enum class Mode { usual, riding, pairing, painting, measuring, presenting, bedside, desk };

/// A named thing that can be asked for: one name in menu, key, help and test.
struct Command {
  std::string name;        ///< "view.posterior", "edit.undo"
  language::Phrase title;  ///< "From behind"
  std::string menu;        ///< "View", as title_of_menu knows it; empty: in no menu.
  /// "3", "Ctrl+Shift+Z", "Home"; empty: no key. Modifiers in the order Ctrl, Shift, Alt, then a letter, digit or sign
  /// as printed on a US key, or Home, End, Escape, Space, Enter, Backspace, PageUp, PageDown, Left, Right,
  /// Up, Down.
  std::string keys;
  /// What it asks for now. Toggles look at the scene; commands on the selection give nothing when nothing is selected.
  std::optional<Action> (*action)(const Scene& scene) = nullptr;
  /// Of a toggle or a choice: whether it is on, so that a tick stands before it.
  bool (*on)(const Scene& scene) = nullptr;
  Mode mode = Mode::usual;             ///< While another goes on, its key means this.
  std::vector<std::string> also = {};  ///< Other keys that ask for the same.
  bool in_tour = false;                ///< Of the usual ones: its key holds while a tour is given too.
  bool in_rooms = false;               ///< Likewise in the rooms, at the bedside and at the desk.
};

/// All commands, in menu order. Panels' own toggles (help, panels) are not here: they change nothing outside the
/// window.
[[nodiscard]] const std::vector<Command>& commands();
/// Whether its key means this while that goes on. Where two commands share a key, the one of the mode comes first.
[[nodiscard]] bool holds_in(const Command& command, Mode mode);
/// What stands above the menu of that name.
[[nodiscard]] language::Phrase title_of_menu(std::string_view menu);

}  // namespace cluneal::session
