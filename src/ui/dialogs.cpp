#include "ui/dialogs.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <array>
#include <filesystem>
#include <system_error>

#include "base/file.h"
#include "session/command.h"
#include "ui/compare_dialog.h"
#include "ui/keyboard.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace cluneal::ui {
namespace {

struct FigureSize {
  const char* name;
  int width, height;
};
constexpr std::array<FigureSize, 4> figure_sizes{{{"1920 x 1080", 1920, 1080},
                                                  {"3840 x 2160 (4K)", 3840, 2160},
                                                  {"2480 x 3508 (A4, 300 dpi)", 2480, 3508},
                                                  {"7680 x 4320 (8K)", 7680, 4320}}};

/// Opens a modal dialog in the middle when `wanted`; true while its content is to be drawn. Escape closes it.
bool begin_dialog(const char* title, const PanelState& state, bool& wanted, float width_in_letters) {
  if (wanted && !ImGui::IsPopupOpen(title)) ImGui::OpenPopup(title);
  const ImVec2 middle = ImGui::GetMainViewport()->GetCenter();
  ImGui::SetNextWindowPos(middle, ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSize({ImGui::GetFontSize() * width_in_letters, 0});
  if (!ImGui::BeginPopupModal(title, &wanted, ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove)) return false;
  if (escape_is_for_dialog(state)) {
    wanted = false;
    ImGui::CloseCurrentPopup();
  }
  return true;
}

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
      if (!command.keys.empty() && !command.riding && !command.pairing)
        key_row(command.keys.c_str(), command.title.c_str());
    }
    key_row("Page down, Page up", "As Space and Shift+Space: a lecturer's remote control");
    key_row("T", "Compare the groups of nerves");
    for (const session::Command& command : session::commands()) {
      if (command.riding) key_row(command.keys.c_str(), ("On a ride: " + command.title).c_str());
    }
    for (const session::Command& command : session::commands()) {
      if (command.pairing) key_row(command.keys.c_str(), ("While points are picked: " + command.title).c_str());
    }
    key_row("Tab, Shift+Tab", "The keyboard to the next panel, or the one before; there arrows, and Space or Enter");
    key_row("Alt", "The keyboard to the menus");
    key_row("Escape", "Closes what is uppermost: menu, dialog, ride, search, selection");
    key_row("Ctrl+F", "Search structures");
    key_row("Ctrl+O, Ctrl+S", "Open a model, save a figure");
    key_row("F9, F10", "Structures panel, information panel");
    key_row("F8", "The picture alone, and back");
    key_row("B or .", "Black screen; any key brings the picture back");
    key_row("F11", "Full screen");
    key_row("Ctrl++, Ctrl+-, Ctrl+0", "Larger text, smaller text, as usual: names on the picture too");
    key_row("F1", "This list");
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

void draw_open(PanelState& state, std::vector<session::Action>& actions) {
  if (!begin_dialog("Open a model", state, state.open_file, 40)) return;
  quiet_text("OBJ, STL, PLY, glTF, FBX, Collada and more. Dropping files into the window works too.");
  if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
  ImGui::SetNextItemWidth(-1);
  bool go =
      ImGui::InputTextWithHint("##path", "Path of the file", &state.open_path, ImGuiInputTextFlags_EnterReturnsTrue);
  go = ImGui::Button("Open") || go;
  if (go && !base::user_path(state.open_path).empty()) {
    actions.emplace_back(session::OpenFiles{{base::user_path(state.open_path).string()}});
    state.open_file = false;
    ImGui::CloseCurrentPopup();
  }
  ImGui::EndPopup();
}

/// Where the figure will go; empty where nothing is typed.
std::filesystem::path figure_file(const PanelState& state) {
  std::filesystem::path path = base::user_path(state.figure_path);
  if (!path.empty() && !path.has_extension()) path += ".png";
  return path;
}

void draw_figure_size(PanelState& state) {
  const auto at = static_cast<std::size_t>(state.figure_size) % figure_sizes.size();
  if (!ImGui::BeginCombo("Size", figure_sizes[at].name)) return;
  for (std::size_t i = 0; i < figure_sizes.size(); ++i) {
    if (ImGui::Selectable(figure_sizes[i].name, i == at)) state.figure_size = static_cast<int>(i);
  }
  ImGui::EndCombo();
}

void draw_save_figure(PanelState& state, std::vector<session::Action>& actions) {
  if (!begin_dialog("Save a figure", state, state.save_figure, 40)) return;
  quiet_text("The picture as it is now, with its labels, as a PNG.");
  if (ImGui::IsWindowAppearing()) {
    state.figure_replaced.clear();
    state.focus_figure_path = true;
  }
  if (state.focus_figure_path) ImGui::SetKeyboardFocusHere();
  state.focus_figure_path = false;
  ImGui::SetNextItemWidth(-1);
  const bool entered =
      ImGui::InputTextWithHint("##path", "Path of the PNG", &state.figure_path, ImGuiInputTextFlags_EnterReturnsTrue);
  draw_figure_size(state);
  ImGui::Checkbox("Transparent background", &state.figure_transparent);
  const std::filesystem::path file = figure_file(state);
  std::error_code error;
  const bool is_there = !file.empty() && std::filesystem::is_regular_file(file, error);
  quiet_text(is_there ? file.string() + " is there already." : file.string());
  const bool pressed = ImGui::Button(is_there ? "Replace it" : "Save");
  // Enter replaces a file only where one has read that it is there: the second time.
  const bool asked = !is_there || state.figure_replaced == file.string();
  if (entered && !asked) {
    state.figure_replaced = file.string();
    state.focus_figure_path = true;  // Enter has taken the cursor out of the field.
  }
  if (!file.empty() && (pressed || (entered && asked))) {
    const FigureSize& size = figure_sizes[static_cast<std::size_t>(state.figure_size) % figure_sizes.size()];
    actions.emplace_back(session::SaveFigure{file.string(), {size.width, size.height}, state.figure_transparent});
    state.save_figure = false;
    ImGui::CloseCurrentPopup();
  }
  ImGui::EndPopup();
}

}  // namespace

void draw_dialogs(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  draw_help(state);
  draw_about(model, state);
  draw_compare_dialog(model, state);
  draw_open(state, actions);
  draw_save_figure(state, actions);
}

}  // namespace cluneal::ui
