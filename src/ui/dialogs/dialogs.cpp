#include "ui/dialogs/dialogs.h"

#include <imgui.h>

#include <algorithm>

#include "session/command.h"
#include "ui/base/keyboard.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/dialogs/bookmarks_dialog.h"
#include "ui/dialogs/compare_dialog.h"
#include "ui/dialogs/file_dialog.h"
#include "ui/dialogs/name_bookmark_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/sources_dialog.h"
#include "ui/dialogs/tours_dialog.h"
#include "ui/find/palette.h"
#include "ui/find/window_commands.h"
#include "ui/rooms/bedside_phrases.h"
#include "ui/rooms/desk_phrases.h"

namespace cluneal::ui {
namespace {

void key_row(const std::string& keys, const std::string& what) {
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  ImGui::TextUnformatted(keys.c_str());
  ImGui::TableNextColumn();
  wrapped(what);
}

/// Of a command with its keys; none has none.
template <class AnyCommand>
void command_row(const AnyCommand& command, const std::string& what) {
  if (!command.keys.empty()) key_row(all_keys(command.keys, command.also), what);
}

void draw_help(PanelState& state) {
  if (!begin_dialog(phrases::keys_and_mouse, state, state.help, 44)) return;
  ImGui::BeginChild("keys", {0, ImGui::GetMainViewport()->Size.y * 0.6F});
  if (ImGui::BeginTable("table", 2, ImGuiTableFlags_RowBg)) {
    ImGui::TableSetupColumn("keys", ImGuiTableColumnFlags_WidthFixed, ImGui::GetFontSize() * 13);
    ImGui::TableSetupColumn("what");
    key_row(say(phrases::left_drag), say(phrases::rotate));
    key_row(say(phrases::right_or_shift_drag), say(phrases::pan));
    key_row(say(phrases::wheel), say(phrases::zoom_about_the_pointer));
    key_row(say(phrases::click_double_click), say(phrases::select_select_and_fly_there));
    for (const session::Command& command : session::commands()) {
      if (command.mode == session::Mode::usual) command_row(command, say(command.title));
    }
    for (const WindowCommand& command : window_commands()) {
      command_row(command, say(command.help.text.empty() ? command.title : command.help));
    }
    for (const session::Command& command : session::commands()) {
      if (command.mode == session::Mode::riding)
        command_row(command, say(phrases::on_a_ride_what, {{"what", say(command.title)}}));
    }
    for (const session::Command& command : session::commands()) {
      if (command.mode == session::Mode::pairing)
        command_row(command, say(phrases::while_points_are_picked_what, {{"what", say(command.title)}}));
      if (command.mode == session::Mode::bedside)
        command_row(command, say(phrases::at_the_bedside_what, {{"what", say(command.title)}}));
      if (command.mode == session::Mode::desk)
        command_row(command, say(phrases::at_the_desk_what, {{"what", say(command.title)}}));
      if (command.mode == session::Mode::measuring)
        command_row(command, say(phrases::while_one_measures_what, {{"what", say(command.title)}}));
      if (command.mode == session::Mode::painting)
        command_row(command, say(phrases::while_the_skin_is_painted, {{"what", say(command.title)}}));
    }
    for (const WindowCommand& command : talk_commands()) {
      if (command.name == "talk.card") command_row(command, say(phrases::while_a_tour_is_given));
    }
    key_row(say(phrases::tab_shift_tab), say(phrases::the_keyboard_to_the_next));
    key_row(say(phrases::alt), say(phrases::the_keyboard_to_the_menus));
    key_row(say(phrases::escape), say(phrases::closes_what_is_uppermost_menu));
    ImGui::EndTable();
  }
  ImGui::EndChild();
  ImGui::EndPopup();
}

void draw_about(const Model& model, PanelState& state) {
  if (!begin_dialog(phrases::about_cluneal_atlas, state, state.about, 36)) return;
  wrapped(say(phrases::an_atlas_of_the_cluneal));
  heading(say(phrases::what_it_is_not));
  wrapped(say(phrases::it_is_a_teaching_tool));
  heading(say(phrases::this_machine));
  quiet_text(model.description);
  ImGui::EndPopup();
}

}  // namespace

bool begin_dialog(const language::Phrase& name, const PanelState& state, bool& wanted, float width_in_letters) {
  // Known by its id, so that it stays open while the language changes.
  const std::string titled = say(name) + "###" + std::string(name.id);
  const char* title = titled.c_str();
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
  draw_name_bookmark_dialog(model, state, actions);
  draw_tours_dialog(model, state, actions);
  draw_sources_dialog(model, state, actions);
  draw_file_dialogs(model, state, actions);
}

}  // namespace cluneal::ui
