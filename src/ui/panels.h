#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "session/action.h"
#include "session/preferences.h"
#include "ui/information/contents.h"
#include "ui/model/model.h"

namespace cluneal::ui {

using session::Theme;

/// What a dialog for files keeps while it is open.
struct FilesState {
  std::string typed, new_folder;
  bool all = false;
  session::FileOrder order = session::FileOrder::name;
  bool focus = false;        ///< Put the cursor into the name in the next frame.
  bool waits = false;        ///< For what comes of a choice,
  unsigned asked_after = 0;  ///< which comes after this answer.
  std::string to_replace;    ///< The file that is there and that one has been asked about.
};

/// What the dialog of bookmarks keeps while it is open.
struct BookmarksState {
  std::string new_name, name;
  long long renaming = 0;  ///< The bookmark whose name is being written; 0: none.
  bool focus = false;      ///< Put the cursor into the name in the next frame.
};

/// What of the sources is looked for; kept while the window is open.
struct SourcesState {
  std::string typed;
  std::string read;  ///< How much of it was read, as the rows say; empty: any.
  std::string of;    ///< The kind of knowledge that cites it; empty: any.
};

/// What the palette keeps between frames.
struct PaletteState {
  bool open = false;
  bool shown = false;  ///< It was drawn in the last frame.
  std::string typed;
  std::size_t at = 0;               ///< Which of what was found Enter takes.
  std::vector<std::string> recent;  ///< Keys of what was taken, the last one first (palette_entries.h).
};

/// Of a tour that is given, or of the dialog in which one is chosen.
struct TalkState {
  std::size_t tour_at = 0;      ///< Which of them the keyboard or the pointer is on.
  std::string last_tour;        ///< Id of the one that was given last.
  std::optional<bool> dark;     ///< The slides' ground, where it was switched in a tour: the next one begins with it.
  float card_share = 1;         ///< Of the usual size of the card of keys, so that it fits.
  bool pointer_hidden = false;  ///< On a slide, until the mouse is moved.
};

/// Of the search above the list of structures.
struct SearchState {
  std::string text;
  std::size_t at = 0;  ///< Which of what was found Enter goes to.
  bool focus = false;  ///< Put the cursor into the field in the next frame.
};

/// The keyboard's way about the panels.
struct KeyboardState {
  bool on = false;         ///< It moves about in the panels, with a frame to see where.
  int step = 0;            ///< To the next panel, or the one before, in the next frame.
  bool menu = false;       ///< To the menus, in the next frame.
  int popups = 0;          ///< Menus and dialogs that were open after the last frame.
  unsigned open_menu = 0;  ///< That of the menu bar which was open last, by ImGui's number; 0: none yet.
  int to_next_menu = 0;    ///< For so many frames an arrow may still lead from it into the next.
};

/// Of the room for a talk with a patient.
struct BedsideState {
  bool keys = false;  ///< The keyboard moves about in its column.
  int step = -1;      ///< That was drawn last.
};

/// Of the desk.
struct DeskState {
  int step = -1;            ///< That was drawn last, and its question.
  std::string text;         ///< As it stood then.
  std::string name, typed;  ///< What is being typed: a learner's name, an answer.
  bool remove = false;      ///< One asks whether a learner is to be deleted.
};

/// How the next figure is saved.
struct FigureState {
  int size = 1;  ///< Index into figure_sizes().
  bool transparent = false;
};

/// What is pulled by a finger or the held mouse (`base/drag_scroll.h`).
struct DragScroll {
  unsigned window = 0;  ///< The window that was pressed and scrolls, as ImGui knows it; 0: none.
  bool moves = false;   ///< It has been pulled far enough.
};

/// What the panels keep between frames about themselves; saved with the settings, outside the scene.
struct PanelState {
  bool structures = true, info = true;
  bool syndrome = false;  ///< The list shows what there is to learn in place of the structures.
  Id opened_topics;       ///< The kind of them that is to be opened in the next frame.
  Contents contents;      ///< Of the information panel.
  Id revealed;            ///< The topic whose held-back part is shown.
  bool help = false, about = false;
  bool bare = false;                          ///< The picture alone: no panel, menu or bar.
  bool black = false;                         ///< A black screen, so that a hall looks at who speaks.
  bool white = false;                         ///< Likewise.
  bool start_tour = false;                    ///< The one that was given last, or to choose one.
  bool tours = false;                         ///< The dialog in which one is chosen.
  bool talk_card = false;                     ///< The keys, over the slide.
  bool speaker = false;                       ///< Below a slide stands what is said with it.
  bool speaker_window = false;                ///< A window of its own for who speaks is open.
  bool swap_screens = false;                  ///< Asked for: the window does it and forgets it.
  bool compare = false;                       ///< The table that sets the groups side by side.
  float left_width = 330, right_width = 350;  ///< Unscaled pixels.
  session::Preferences preferences;
  bool settings = false;      ///< Their dialog.
  std::string settings_file;  ///< Where they are kept.
  int tool_rows = 1;          ///< Of the tool bar, as the last frame needed.
  bool save_figure = false, open_file = false, save_scene = false, open_scene = false;  ///< Dialogs.
  FilesState files;                                                                     ///< Of the one that is open.
  bool bookmarks = false;                                                               ///< The dialog of bookmarks.
  bool name_bookmark = false;  ///< The dialog that asks for the name of a new one.
  BookmarksState bookmarks_state;
  bool sources = false;  ///< The dialog of sources.
  SourcesState sources_state;
  TalkState talk;
  SearchState search;
  KeyboardState keyboard;
  DragScroll drag_scroll;
  BedsideState bedside;
  DeskState desk;
  FigureState figure;
  PaletteState palette;
  bool full_screen = false;                            ///< Asked for, or its end: the window does it and forgets it.
  bool save_handout = false, save_phone_page = false;  ///< Dialogs of the room for the bedside.
  bool save_progress = false, open_progress = false;   ///< Dialogs of the desk.
  bool save_exam = false, open_exam = false, save_exam_report = false;  ///< Of its exams.
  bool save_tour = false, open_tour = false;                            ///< Dialogs of a tour that is being made.
  std::array<std::string, session::file_purposes>
      file_names;  ///< What was saved last, by purpose; of patients' pages nothing.
};

/// Where the picture goes, pixels of the window from its top left.
struct Viewport {
  int x = 0, y = 0, width = 0, height = 0;
  bool operator==(const Viewport&) const = default;
};

/// A round glass before the picture that enlarges what lies below its middle; pixels of the window from its top left.
struct Lens {
  float x = 0, y = 0, radius = 0;
  float enlarges = 2;  ///< Times.
  bool operator==(const Lens&) const = default;
};

struct PanelInput {
  const Model& model;
  float scale = 1;            ///< Of text and spacing: the screen's, or --ui-scale, times the text's size.
  int width = 0, height = 0;  ///< Of the window, pixels.
};

struct PanelOutput {
  std::vector<session::Action> actions;
  Viewport viewport;  ///< What the panels leave over.
  std::optional<Lens> lens = {};
};

/// The list of what there is to learn, or the structures again.
void toggle_syndrome(PanelState& state);
/// The list of what there is to learn, open at one kind.
void open_topics(PanelState& state, const Id& kind);

/// Draws every panel into the current ImGui frame.
[[nodiscard]] PanelOutput draw_panels(const PanelInput& input, PanelState& state);

}  // namespace cluneal::ui
