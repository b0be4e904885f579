#include "ui/find/window_commands.h"

#include <imgui.h>

#include <cstdlib>

#include "session/text_size.h"
#include "ui/base/words.h"
#include "ui/dialogs/file_phrases.h"
#include "ui/find/search_phrases.h"
#include "ui/rooms/speaker_phrases.h"

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

/// The size of text, without which nothing else may be readable. Some keyboards have plus and digits with Shift.
constexpr Reach everywhere{.in_fields = true, .in_dialogs = true, .in_rooms = true, .while_held = true};

/// A comma that is a key is none that parts two.
std::string key_told(const std::string& key) {
  return key == "," || key == "." ? "\u201c" + key + "\u201d" : key;
}

std::vector<WindowCommand> dialogs() {
  return {
      {"palette.open",
       phrases::find_anything_action_structure_topic,
       phrases::find_anything_and_go_there,
       "Ctrl+K",
       phrases::palette_commands_search,
       [](PanelState& state) { state.palette.open = !state.palette.open; },
       nullptr,
       {},
       {.in_fields = true},
       [](const PanelState& state) { return state.palette.open; }},
      {"settings.open", phrases::settings_2, phrases::settings, "Ctrl+,",
       phrases::preferences_options_configuration_language_theme, &open<&PanelState::settings>},
      {"search.open",
       phrases::search_the_list_of_structures,
       {},
       "Ctrl+F",
       phrases::find,
       [](PanelState& state) { state.structures = state.search.focus = true; }},
      {"model.open", phrases::open_a_model_2, phrases::open_a_model, "Ctrl+O", phrases::import_file_mesh_stl_obj,
       &open<&PanelState::open_file>},
      {"figure.save", phrases::save_a_figure_2, phrases::save_a_figure, "Ctrl+S", phrases::export_picture_image_png,
       &open<&PanelState::save_figure>},
      {"scene.open", phrases::open_a_scene_2, phrases::open_a_scene, "Ctrl+Shift+O", phrases::lesson_load,
       &open<&PanelState::open_scene>},
      {"scene.save", phrases::save_the_scene_2, phrases::save_the_scene, "Ctrl+Shift+S", phrases::lesson_keep,
       &open<&PanelState::save_scene>},
      {"syndrome.toggle", phrases::the_syndrome, phrases::the_syndrome_what_to_rule, "K", phrases::topics_learn,
       &toggle_syndrome, [](const PanelState& state) { return state.structures && state.syndrome; }},
      {"compare.toggle",
       phrases::compare_the_groups,
       phrases::compare_the_groups_of_nerves,
       "T",
       phrases::table_side_by_side,
       &toggle<&PanelState::compare>,
       &is<&PanelState::compare>,
       {},
       {},
       &is<&PanelState::compare>},
      {"sources.open", phrases::all_sources, phrases::all_sources_search_them, "Ctrl+L",
       phrases::references_literature_papers, &open<&PanelState::sources>},
      {"bookmark.add",
       phrases::bookmark_this_view,
       {},
       "Ctrl+D",
       phrases::saved_views_lessons,
       &open<&PanelState::name_bookmark>},
      {"bookmarks.open", phrases::all_bookmarks, phrases::all_bookmarks_go_to_rename, "Ctrl+B",
       phrases::saved_views_lessons, &open<&PanelState::bookmarks>},
      {"help.toggle",
       phrases::keys_and_mouse,
       phrases::this_list,
       "F1",
       phrases::help_shortcuts,
       &toggle<&PanelState::help>,
       &is<&PanelState::help>,
       {},
       {.in_dialogs = true}},
      {"tour.start",
       phrases::give_the_tour_that_was,
       {},
       "F5",
       phrases::lecture_slides_presentation,
       &open<&PanelState::start_tour>},
      {"tour.choose", phrases::give_a_tour_2, phrases::give_a_tour, "Shift+F5", phrases::lecture_slides_presentation,
       &open<&PanelState::tours>},
      {"about.open", phrases::about_cluneal_atlas, {}, "", phrases::version_licence, &open<&PanelState::about>},
  };
}

std::vector<WindowCommand> panels() {
  return {
      {"panel.structures",
       phrases::structures_panel,
       {},
       "F9",
       phrases::list_tree_left,
       &toggle<&PanelState::structures>,
       &is<&PanelState::structures>},
      {"panel.info",
       phrases::information_panel,
       {},
       "F10",
       phrases::right_2,
       &toggle<&PanelState::info>,
       &is<&PanelState::info>},
      {"window.alone", phrases::hide_all_panels, phrases::hide_all_panels_and_back, "F8",
       phrases::presentation_hide_panels, &toggle<&PanelState::bare>, &is<&PanelState::bare>},
      // The full stop is what a lecturer's remote control sends.
      {"window.black",
       phrases::black_screen,
       phrases::black_screen_any_key,
       "B",
       phrases::pause_blank,
       &open<&PanelState::black>,
       nullptr,
       {"."}},
      {"window.full_screen",
       phrases::full_screen,
       {},
       "F11",
       phrases::fullscreen_presentation,
       &open<&PanelState::full_screen>,
       nullptr,
       {},
       {.in_rooms = true}},
      {"text.larger",
       phrases::larger_text,
       phrases::larger_text_labels_too,
       "Ctrl++",
       phrases::bigger_font_size_zoom,
       [](PanelState& state) { step_text(state, 1); },
       nullptr,
       {"Ctrl+Shift++"},
       everywhere},
      {"text.smaller",
       phrases::smaller_text,
       {},
       "Ctrl+-",
       phrases::font_size,
       [](PanelState& state) { step_text(state, -1); },
       nullptr,
       {},
       everywhere},
      {"text.usual",
       phrases::default_text_size,
       {},
       "Ctrl+0",
       phrases::font_size_normal,
       [](PanelState& state) { state.preferences.text_size = session::usual_text_size; },
       nullptr,
       {"Ctrl+Shift+0"},
       everywhere},
  };
}

}  // namespace

std::string all_keys(const std::string& keys, const std::vector<std::string>& also) {
  std::string all = key_told(keys);
  for (const std::string& other : also) all += ", " + key_told(other);
  return all;
}

const std::vector<WindowCommand>& window_commands() {
  static const std::vector<WindowCommand> all = [] {
    std::vector<WindowCommand> list = dialogs();
    for (WindowCommand& command : panels()) list.push_back(std::move(command));
    return list;
  }();
  return all;
}

const std::vector<WindowCommand>& talk_commands() {
  static const std::vector<WindowCommand> all{
      {"talk.card", phrases::show_or_hide_these_keys, {}, "H", {}, &toggle<&PanelState::talk_card>, nullptr, {"F1"}},
      {"talk.speaker", phrases::what_is_said_and_the, {}, "T", {}, &toggle<&PanelState::speaker>},
      {"talk.window", phrases::speaker_window, {}, "Shift+T", {}, &toggle<&PanelState::speaker_window>},
      {"talk.swap", phrases::speaker_swap, {}, "Shift+F11", {}, &open<&PanelState::swap_screens>},
      {"talk.black", phrases::black_screen, {}, "B", {}, &open<&PanelState::black>, nullptr, {"."}},
      {"talk.white", phrases::white_screen, {}, "W", {}, &open<&PanelState::white>, nullptr, {","}},
      {"talk.full_screen", phrases::full_screen, {}, "F11", {}, &open<&PanelState::full_screen>},
  };
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
  if (ImGui::MenuItem(say(command.title).c_str(), command.keys.c_str(), command.on != nullptr && command.on(state)))
    command.run(state);
}

}  // namespace cluneal::ui
