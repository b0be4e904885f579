#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// Where a key holds beside the picture and its panels.
struct Reach {
  bool in_fields = false;   ///< While something is typed: it is no letter.
  bool in_dialogs = false;  ///< While one is open.
  bool in_rooms = false;    ///< At the bedside and at the desk.
  bool while_held = false;  ///< Again and again.
};

/// A named thing of the window alone: a dialog, a panel, how large the text is. Menus, keys, help and palette take
/// them from one list, as they take those of the scene from session::commands().
struct WindowCommand {
  std::string name;        ///< "dialog.help"
  language::Phrase title;  ///< "Keys and mouse"
  language::Phrase help;   ///< As the list of keys says it; empty: the title.
  std::string keys;        ///< As session::Command has them.
  language::Phrase words;  ///< By which else it is found.
  void (*run)(PanelState& state) = nullptr;
  bool (*on)(const PanelState& state) = nullptr;  ///< Of a toggle: whether it is on.
  std::vector<std::string> also = {};             ///< Other keys that ask for the same.
  Reach holds = {};
  bool (*is_open)(const PanelState& state) = nullptr;  ///< Of a dialog that its own key closes again.
};

/// Its keys, and the others that ask for the same: "B, “.”"; empty where it has none.
[[nodiscard]] std::string all_keys(const std::string& keys, const std::vector<std::string>& also);

[[nodiscard]] const std::vector<WindowCommand>& window_commands();
/// What the window does by itself while a tour is given. Their keys then mean nothing else.
[[nodiscard]] const std::vector<WindowCommand>& talk_commands();
/// Ends the program where there is none: a bug.
[[nodiscard]] const WindowCommand& window_command(std::string_view name);

/// A line of a menu with the command of that name.
void window_item(std::string_view name, PanelState& state);

}  // namespace cluneal::ui
