#include "ui/dialogs.h"

#include <imgui.h>

#include <algorithm>

#include "session/command.h"
#include "ui/bookmarks_dialog.h"
#include "ui/compare_dialog.h"
#include "ui/file_dialog.h"
#include "ui/keyboard.h"
#include "ui/palette.h"
#include "ui/settings_dialog.h"
#include "ui/widgets.h"
#include "ui/window_commands.h"

namespace cluneal::ui {
namespace {

void key_row(const char* keys, const char* what) {
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  ImGui::TextUnformatted(keys);
  ImGui::TableNextColumn();
  wrapped(what);
}

void draw_help(PanelState& state) {
  if (!begin_dialog("Keys and mouse", state, state.help, 44)) return;
  ImGui::BeginChild("keys", {0, ImGui::GetMainViewport()->Size.y * 0.6F});
  if (ImGui::BeginTable("table", 2, ImGuiTableFlags_RowBg)) {
    ImGui::TableSetupColumn("keys", ImGuiTableColumnFlags_WidthFixed, ImGui::GetFontSize() * 13);
    ImGui::TableSetupColumn("what");
    key_row("Left drag", "Turn");
    key_row("Right or Shift drag", "Shift the picture");
    key_row("Wheel", "Nearer, farther, about the pointer");
    key_row("Click, double-click", "Select; select and fly there");
    for (const session::Command& command : session::commands()) {
      if (!command.keys.empty() && command.mode == session::Mode::usual)
        key_row(command.keys.c_str(), command.title.c_str());
    }
    key_row("Page down, Page up", "As Space and Shift+Space: a lecturer's remote control");
    for (const WindowCommand& command : window_commands()) {
      if (!command.keys.empty())
        key_row(command.keys.c_str(), (command.help.empty() ? command.title : command.help).c_str());
    }
    for (const session::Command& command : session::commands()) {
      if (command.mode == session::Mode::riding) key_row(command.keys.c_str(), ("On a ride: " + command.title).c_str());
    }
    for (const session::Command& command : session::commands()) {
      if (command.mode == session::Mode::pairing)
        key_row(command.keys.c_str(), ("While points are picked: " + command.title).c_str());
      if (command.mode == session::Mode::painting)
        key_row(command.keys.c_str(), ("While the skin is painted on: " + command.title).c_str());
    }
    key_row("Tab, Shift+Tab", "The keyboard to the next panel, or the one before; there arrows, and Space or Enter");
    key_row("Alt", "The keyboard to the menus");
    key_row("Escape", "Closes what is uppermost: menu, dialog, ride, search, selection");
    ImGui::EndTable();
  }
  ImGui::EndChild();
  ImGui::EndPopup();
}

void draw_about(const Model& model, PanelState& state) {
  if (!begin_dialog("About Cluneal Atlas", state, state.about, 36)) return;
  wrapped("An atlas of the cluneal nerves: where they run, where they get caught, where that hurts.");
  heading("What it is not");
  wrapped(
      "It is a teaching tool. It is not a medical device, makes no diagnosis and must not guide a needle. Saddle "
      "numbness, new bladder or bowel trouble, progressive weakness, fever, a history of cancer or recent trauma must "
      "be ruled out before any nerve is blamed.");
  heading("This machine");
  quiet_text(model.description);
  ImGui::EndPopup();
}

}  // namespace

bool begin_dialog(const char* title, const PanelState& state, bool& wanted, float width_in_letters) {
  if (wanted && !ImGui::IsPopupOpen(title)) ImGui::OpenPopup(title);
  const ImVec2 middle = ImGui::GetMainViewport()->GetCenter();
  ImGui::SetNextWindowPos(middle, ImGuiCond_Always, {0.5F, 0.5F});
  const ImVec2 most{ImGui::GetMainViewport()->Size.x * 0.96F, ImGui::GetMainViewport()->Size.y * 0.96F};
  const float width = std::min(ImGui::GetFontSize() * width_in_letters, most.x);
  // What asks for more than the screen's height scrolls inside.
  ImGui::SetNextWindowSizeConstraints({width, 0}, {width, most.y});
  ImGui::SetNextWindowSize({width, 0});
  // A line round it, without which it would be lost on a black ground.
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, ImGui::GetStyle().PopupBorderSize);
  const bool begun = ImGui::BeginPopupModal(title, &wanted, ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove);
  ImGui::PopStyleVar();
  if (!begun) return false;
  if (escape_is_for_dialog(state)) {
    wanted = false;
    ImGui::CloseCurrentPopup();
  }
  return true;
}

void draw_dialogs(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  draw_palette(model, state, actions);  // First: what it opens is drawn at once.
  draw_settings_dialog(model, state, actions);
  draw_help(state);
  draw_about(model, state);
  draw_compare_dialog(model, state);
  draw_bookmarks_dialog(model, state, actions);
  draw_file_dialogs(model, state, actions);
}

}  // namespace cluneal::ui
