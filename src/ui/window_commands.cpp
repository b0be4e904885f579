#include "ui/window_commands.h"

#include <imgui.h>

#include <cstdlib>

#include "session/text_size.h"

namespace cluneal::ui {
namespace {

template <bool PanelState::*flag>
void open(PanelState& state) {
  state.*flag = true;
}
template <bool PanelState::*flag>
void toggle(PanelState& state) {
  state.*flag = !(state.*flag);
}
template <bool PanelState::*flag>
bool is(const PanelState& state) {
  return state.*flag;
}

void step_text(PanelState& state, int by) {
  state.preferences.text_size = session::stepped_text_size(state.preferences.text_size, by);
}

/// All that can be set, by which the dialog is found.
std::string words_of_settings() {
  std::string words = "preferences options configuration language";
  for (const session::Preference& one : session::all_preferences()) words += " " + one.title;
  return words;
}

std::vector<WindowCommand> dialogs() {
  return {
      {"palette.open", "Find anything: action, structure, topic", "Find anything and go there or do it", "Ctrl+K",
       "palette commands search", [](PanelState& state) { state.palette.open = !state.palette.open; }},
      {"settings.open", "Settings...", "Settings", "Ctrl+,", words_of_settings(), &open<&PanelState::settings>},
      {"search.open", "Search the list of structures", "", "Ctrl+F", "find",
       [](PanelState& state) { state.structures = state.focus_search = true; }},
      {"model.open", "Open a model...", "Open a model", "Ctrl+O", "import file mesh stl obj",
       &open<&PanelState::open_file>},
      {"figure.save", "Save a figure...", "Save a figure", "Ctrl+S", "export picture image png",
       &open<&PanelState::save_figure>},
      {"scene.open", "Open a scene...", "Open a scene", "Ctrl+Shift+O", "lesson load", &open<&PanelState::open_scene>},
      {"scene.save", "Save the scene...", "Save the scene", "Ctrl+Shift+S", "lesson keep",
       &open<&PanelState::save_scene>},
      {"syndrome.toggle", "The syndrome", "The syndrome: what to rule out, examination, treatment", "K", "topics learn",
       &toggle_syndrome, [](const PanelState& state) { return state.structures && state.syndrome; }},
      {"compare.toggle", "Compare the groups", "Compare the groups of nerves", "T", "table side by side",
       &toggle<&PanelState::compare>, &is<&PanelState::compare>},
      {"bookmarks.open", "All bookmarks...", "All bookmarks: go to, rename, delete", "Ctrl+B", "saved views lessons",
       &open<&PanelState::bookmarks>},
      {"help.toggle", "Keys and mouse", "This list", "F1", "help shortcuts", &toggle<&PanelState::help>,
       &is<&PanelState::help>},
      {"about.open", "About Cluneal Atlas", "", "", "version licence", &open<&PanelState::about>},
  };
}

std::vector<WindowCommand> panels() {
  return {
      {"panel.structures", "Structures panel", "", "F9", "list tree left", &toggle<&PanelState::structures>,
       &is<&PanelState::structures>},
      {"panel.info", "Information panel", "", "F10", "right", &toggle<&PanelState::info>, &is<&PanelState::info>},
      {"window.alone", "The picture alone", "The picture alone, and back", "F8", "presentation hide panels",
       &toggle<&PanelState::bare>, &is<&PanelState::bare>},
      {"window.black", "Black screen", "Black screen (a full stop too); any key brings the picture back", "B",
       "pause blank", &open<&PanelState::black>},
      {"window.full_screen", "Full screen", "", "F11", "fullscreen presentation", &open<&PanelState::full_screen>},
      {"text.larger", "Larger text", "Larger text: names on the picture too", "Ctrl++", "bigger font size zoom",
       [](PanelState& state) { step_text(state, 1); }},
      {"text.smaller", "Smaller text", "", "Ctrl+-", "font size", [](PanelState& state) { step_text(state, -1); }},
      {"text.usual", "Text as usual", "", "Ctrl+0", "font size normal",
       [](PanelState& state) { state.preferences.text_size = session::usual_text_size; }},
  };
}

}  // namespace

const std::vector<WindowCommand>& window_commands() {
  static const std::vector<WindowCommand> all = [] {
    std::vector<WindowCommand> list = dialogs();
    for (WindowCommand& command : panels()) list.push_back(std::move(command));
    return list;
  }();
  return all;
}

const WindowCommand& window_command(std::string_view name) {
  for (const WindowCommand& command : window_commands()) {
    if (command.name == name) return command;
  }
  std::abort();
}

void window_item(std::string_view name, PanelState& state) {
  const WindowCommand& command = window_command(name);
  if (ImGui::MenuItem(command.title.c_str(), command.keys.c_str(), command.on != nullptr && command.on(state)))
    command.run(state);
}

}  // namespace cluneal::ui
