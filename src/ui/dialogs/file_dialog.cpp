#include "ui/dialogs/file_dialog.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <array>

#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/file_phrases.h"
#include "ui/information/tour_maker_phrases.h"
#include "ui/rooms/bedside_phrases.h"
#include "ui/rooms/desk_phrases.h"

namespace cluneal::ui {
namespace {

using session::FileOrder;
using session::FilePurpose;

struct FigureSize {
  language::Phrase name;
  int width, height;
  int dots_per_inch;  ///< So that it fills a slide 13 1/3 inches wide, or the sheet.
};
constexpr std::array<FigureSize, 4> figure_sizes{{{phrases::with_1920_x_1080, 1920, 1080, 144},
                                                  {phrases::with_3840_x_2160_4k, 3840, 2160, 288},
                                                  {phrases::with_2480_x_3508_a4_300, 2480, 3508, 300},
                                                  {phrases::with_7680_x_4320_8k, 7680, 4320, 576}}};

/// One of the dialogs: what it is for and what it says.
struct DialogKind {
  FilePurpose purpose;
  bool PanelState::*wanted;
  language::Phrase title;
  language::Phrase said;
  language::Phrase verb;
  const char* first_name;
};
constexpr std::array<DialogKind, session::file_purposes> dialog_kinds{{
    {FilePurpose::open_model, &PanelState::open_file, phrases::open_a_model, phrases::obj_stl_ply_gltf_fbx,
     phrases::open, ""},
    {FilePurpose::save_figure, &PanelState::save_figure, phrases::save_a_figure, phrases::the_picture_with_its_labels,
     phrases::save, "figure.png"},
    {FilePurpose::open_scene, &PanelState::open_scene, phrases::open_a_scene, phrases::what_was_shown_and_from,
     phrases::open, ""},
    {FilePurpose::save_scene, &PanelState::save_scene, phrases::save_the_scene, phrases::what_is_shown_and_from_where,
     phrases::save, "scene.cluneal"},
    {FilePurpose::save_handout, &PanelState::save_handout, phrases::save_page_to_print, phrases::save_page_words,
     phrases::save, "page.pdf"},
    {FilePurpose::save_phone_page, &PanelState::save_phone_page, phrases::save_phone_page,
     phrases::save_phone_page_words, phrases::save, "page.html"},
    {FilePurpose::save_progress, &PanelState::save_progress, phrases::save_what_i_answered,
     phrases::save_what_i_answered_words, phrases::save, "progress.json"},
    {FilePurpose::open_progress, &PanelState::open_progress, phrases::bring_a_learner, phrases::bring_a_learner_words,
     phrases::open, ""},
    {FilePurpose::save_tour, &PanelState::save_tour, phrases::save_the_tour, phrases::save_the_tour_words,
     phrases::save, "tour.cluneal-tour"},
    {FilePurpose::open_tour, &PanelState::open_tour, phrases::open_a_tour, phrases::open_a_tour_words, phrases::open,
     ""},
    {FilePurpose::save_exam, &PanelState::save_exam, phrases::save_the_exam, phrases::save_the_exam_words,
     phrases::save, "exam.cluneal-exam"},
    {FilePurpose::open_exam, &PanelState::open_exam, phrases::open_an_exam, phrases::open_an_exam_words, phrases::open,
     ""},
    {FilePurpose::save_exam_report, &PanelState::save_exam_report, phrases::save_the_result,
     phrases::save_the_result_words, phrases::save, "result.pdf"},
}};

class FileDialog {
 public:
  FileDialog(const DialogKind& kind, const Model& model, PanelState& state, std::vector<session::Action>& actions)
      : kind_(kind), model_(model), panels_(state), state_(state.files), actions_(actions) {}

  void draw() {
    if (!begin_dialog(kind_.title, panels_, panels_.*kind_.wanted, 56)) return;
    if (ImGui::IsWindowAppearing()) begin();
    quiet_text(say(kind_.said));
    hear();
    draw_name();
    draw_folder_row();
    const float rows = std::clamp(ImGui::GetMainViewport()->Size.y / ImGui::GetFontSize() - 26.0F, 2.5F, 16.0F);
    const float height = rows * ImGui::GetFrameHeight();
    draw_places(height);
    ImGui::SameLine();
    draw_list(height);
    if (kind_.purpose == FilePurpose::save_figure) draw_figure_options();
    draw_end();
    ImGui::EndPopup();
  }

 private:
  [[nodiscard]] bool saving() const { return session::saves(kind_.purpose); }
  [[nodiscard]] session::FileView view() const { return {kind_.purpose, state_.all, state_.order}; }
  /// Whether what `app` shows is for this dialog already.
  [[nodiscard]] bool heard() const { return model_.files.view.purpose == kind_.purpose && model_.files.answer > 0; }

  [[nodiscard]] bool of_patient() const { return session::is_of_patient(kind_.purpose); }
  /// What is remembered; nothing of a patient's page, whose name may be the patient's.
  [[nodiscard]] std::string& last_name() { return panels_.file_names[static_cast<std::size_t>(kind_.purpose)]; }

  void begin() {
    state_ = {};
    state_.typed = of_patient() || last_name().empty() ? kind_.first_name : last_name();
    state_.focus = true;
    look_into("");
  }
  void look_into(const std::string& folder) {
    state_.to_replace.clear();
    actions_.emplace_back(session::LookIntoFolder{view(), folder});
  }
  void choose() {
    state_.asked_after = model_.files.answer;
    state_.waits = true;
    actions_.emplace_back(session::ChooseFile{view(), state_.typed});
  }

  /// What came of the last choice.
  void hear() {
    if (!state_.waits || model_.files.answer == state_.asked_after) return;
    state_.waits = false;
    const std::string& file = model_.files.chosen;
    if (file.empty()) {
      state_.to_replace.clear();
      // A folder: one goes on inside it.
      if (model_.files.problem.empty()) state_.typed.clear();
      state_.focus = true;
      return;
    }
    const bool replaces = saving() && model_.files.chosen_is_there;
    if (!replaces || state_.to_replace == file) {
      accept(file);
      return;
    }
    state_.to_replace = file;
    state_.focus = true;  // Enter has taken the cursor out of the field.
  }

  void accept(const std::string& file) {
    if (saving() && !of_patient()) last_name() = file.substr(file.rfind('/') + 1);
    switch (kind_.purpose) {
      case FilePurpose::open_model:
        actions_.emplace_back(session::OpenFiles{{file}});
        break;
      case FilePurpose::save_figure: {
        const FigureSize& size = figure_sizes[static_cast<std::size_t>(panels_.figure.size) % figure_sizes.size()];
        actions_.emplace_back(
            session::SaveFigure{file, {size.width, size.height}, panels_.figure.transparent, size.dots_per_inch});
        break;
      }
      case FilePurpose::open_scene:
        actions_.emplace_back(session::OpenScene{file});
        break;
      case FilePurpose::save_scene:
        actions_.emplace_back(session::SaveState{file});
        break;
      case FilePurpose::save_handout:
        actions_.emplace_back(session::SaveHandout{file});
        break;
      case FilePurpose::save_phone_page:
        actions_.emplace_back(session::SavePhonePage{file});
        break;
      case FilePurpose::save_progress:
        actions_.emplace_back(session::SaveProgress{file});
        break;
      case FilePurpose::open_progress:
        actions_.emplace_back(session::OpenProgress{file});
        break;
      case FilePurpose::save_tour:
        actions_.emplace_back(session::SaveTour{file});
        break;
      case FilePurpose::open_tour:
        actions_.emplace_back(session::ChangeTour{file});
        break;
      case FilePurpose::save_exam:
        actions_.emplace_back(session::SaveExam{file});
        break;
      case FilePurpose::open_exam:
        actions_.emplace_back(session::OpenExam{file});
        break;
      case FilePurpose::save_exam_report:
        actions_.emplace_back(session::SaveExamReport{file});
        break;
    }
    panels_.*kind_.wanted = false;
    ImGui::CloseCurrentPopup();
  }

  void draw_name() {
    if (state_.focus) ImGui::SetKeyboardFocusHere();
    state_.focus = false;
    ImGui::SetNextItemWidth(-1);
    const std::string before = state_.typed;
    if (ImGui::InputTextWithHint("##name", say(phrases::name_or_a_path_is).c_str(), &state_.typed,
                                 ImGuiInputTextFlags_EnterReturnsTrue)) {
      choose();
    }
    if (before != state_.typed) state_.to_replace.clear();
  }

  void draw_folder_row() {
    const std::string& folder = model_.files.folder;
    if (ImGui::Button(say(phrases::up).c_str())) go_up();
    hint(say(phrases::to_the_folder_that_this));
    ImGui::SameLine();
    const float buttons = ImGui::CalcTextSize(say(phrases::new_folder).c_str()).x +
                          ImGui::CalcTextSize(say(phrases::all_files).c_str()).x +
                          4 * ImGui::GetStyle().FramePadding.x + ImGui::GetFrameHeight() +
                          3 * ImGui::GetStyle().ItemSpacing.x;
    const float room = std::max(1.0F, ImGui::GetContentRegionAvail().x - buttons);
    const float start = ImGui::GetCursorPosX();
    ImGui::AlignTextToFramePadding();
    // The end of a long path says most.
    ImGui::TextUnformatted(fitted_end(folder, room).c_str());
    hint(folder);
    ImGui::SameLine(start + room + ImGui::GetStyle().ItemSpacing.x);
    if (ImGui::Button(say(phrases::new_folder).c_str())) ImGui::OpenPopup("new_folder");
    draw_new_folder();
    ImGui::SameLine();
    if (ImGui::Checkbox(say(phrases::all_files).c_str(), &state_.all)) look_into(folder);
    if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Backspace)) && !ImGui::IsAnyItemActive()) go_up();
  }

  void go_up() {
    const std::string& folder = model_.files.folder;
    const std::size_t slash = folder.rfind('/');
    if (slash == std::string::npos || folder == "/") return;
    look_into(slash == 0 ? "/" : folder.substr(0, slash));
  }

  void draw_new_folder() {
    if (!ImGui::BeginPopup("new_folder")) return;
    if (ImGui::IsWindowAppearing()) {
      state_.new_folder.clear();
      ImGui::SetKeyboardFocusHere();
    }
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 16);
    bool go = ImGui::InputTextWithHint("##folder", say(phrases::name_of_the_folder).c_str(), &state_.new_folder,
                                       ImGuiInputTextFlags_EnterReturnsTrue);
    ImGui::SameLine();
    go = ImGui::Button(say(phrases::make_it).c_str()) || go;
    if (go) {
      state_.to_replace.clear();
      actions_.emplace_back(session::MakeFolder{view(), state_.new_folder});
      ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
  }

  void draw_places(float height) {
    ImGui::BeginChild("places", {ImGui::GetFontSize() * 11, height}, true, ImGuiWindowFlags_NavFlattened);
    bool recent = false;
    for (const FilePlace& place : model_.files.places) {
      if (place.recent && !recent) quiet_text(say(phrases::recent));
      recent = place.recent;
      ImGui::PushID(place.path.c_str());
      if (ImGui::Selectable(fitted(place.title, ImGui::GetContentRegionAvail().x).c_str(),
                            place.path == model_.files.folder, ImGuiSelectableFlags_DontClosePopups)) {
        look_into(place.path);
      }
      hint(place.path);
      ImGui::PopID();
    }
    ImGui::EndChild();
  }

  void draw_list(float height) {
    ImGui::BeginChild("list", {0, height}, true, ImGuiWindowFlags_NavFlattened);
    if (!heard()) {
      ImGui::EndChild();
      return;
    }
    if (model_.files.entries.empty())
      quiet_text(saving() || state_.all ? say(phrases::nothing_here) : say(phrases::nothing_here_to_open));
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_SizingStretchProp;
    if (!model_.files.entries.empty() && ImGui::BeginTable("files", 3, flags)) {
      const float letter = ImGui::GetFontSize();
      ImGui::TableSetupColumn("Name", ImGuiTableColumnFlags_WidthStretch);
      ImGui::TableSetupColumn("Size", ImGuiTableColumnFlags_WidthFixed, letter * 4.5F);
      ImGui::TableSetupColumn("Changed", ImGuiTableColumnFlags_WidthFixed, letter * 9);
      draw_heads();
      for (const FileEntry& entry : model_.files.entries) draw_entry(entry);
      ImGui::EndTable();
    }
    ImGui::EndChild();
  }

  /// The heads of the columns order the list.
  void draw_heads() {
    ImGui::TableNextRow();
    const auto head = [this](const std::string& title, FileOrder order) {
      ImGui::TableNextColumn();
      if (link(title + (state_.order == order ? " \xE2\x86\x93" : ""), true)) {
        state_.order = order;
        look_into(model_.files.folder);
      }
    };
    head(say(phrases::name), FileOrder::name);
    head(say(phrases::size), FileOrder::largest);
    head(say(phrases::changed), FileOrder::newest);
  }

  void draw_entry(const FileEntry& entry) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::PushID(entry.name.c_str());
    const std::string title = entry.folder ? entry.name + "/" : entry.name;
    const bool pressed = ImGui::Selectable(fitted(title, ImGui::GetContentRegionAvail().x).c_str(),
                                           !entry.folder && state_.typed == entry.name,
                                           ImGuiSelectableFlags_DontClosePopups | ImGuiSelectableFlags_SpanAllColumns |
                                               ImGuiSelectableFlags_AllowDoubleClick);
    const bool by_key = pressed && !ImGui::IsMouseReleased(0) && !ImGui::IsMouseClicked(0);
    if (pressed && (entry.folder || by_key || ImGui::IsMouseDoubleClicked(0))) {
      enter(entry);
    } else if (pressed) {
      state_.typed = entry.name;
      state_.to_replace.clear();
    }
    if (fitted(title, ImGui::GetContentRegionAvail().x) != title) hint(entry.name);
    ImGui::PopID();
    ImGui::TableNextColumn();
    ImGui::TextDisabled("%s", entry.size.c_str());
    ImGui::TableNextColumn();
    ImGui::TextDisabled("%s", entry.changed.c_str());
  }

  void enter(const FileEntry& entry) {
    const std::string& folder = model_.files.folder;
    if (entry.folder) {
      look_into((folder == "/" ? "" : folder) + "/" + entry.name);
      return;
    }
    state_.typed = entry.name;
    choose();
  }

  void draw_figure_options() {
    const auto at = static_cast<std::size_t>(panels_.figure.size) % figure_sizes.size();
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 16);
    if (ImGui::BeginCombo(say(phrases::size).c_str(), say(figure_sizes[at].name).c_str())) {
      for (std::size_t i = 0; i < figure_sizes.size(); ++i) {
        if (ImGui::Selectable(say(figure_sizes[i].name).c_str(), i == at)) panels_.figure.size = static_cast<int>(i);
      }
      ImGui::EndCombo();
    }
    const std::string transparent = say(phrases::transparent_background);
    const ImGuiStyle& style = ImGui::GetStyle();
    const float wanted =
        ImGui::GetFrameHeight() + style.ItemInnerSpacing.x + ImGui::CalcTextSize(transparent.c_str()).x;
    const float right = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
    if (ImGui::GetItemRectMax().x + style.ItemSpacing.x + wanted <= right) ImGui::SameLine();
    ImGui::Checkbox(transparent.c_str(), &panels_.figure.transparent);
  }

  void draw_end() {
    const bool replaces = !state_.to_replace.empty();
    if (ImGui::Button(replaces ? say(phrases::replace_it).c_str() : say(kind_.verb).c_str())) choose();
    ImGui::SameLine();
    if (ImGui::Button(say(phrases::cancel).c_str())) {
      panels_.*kind_.wanted = false;
      ImGui::CloseCurrentPopup();
    }
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    if (replaces) {
      ImGui::PushStyleColor(ImGuiCol_Text, colour::warning);
      wrapped(say(phrases::file_is_there_already, {{"file", state_.to_replace}}));
      ImGui::PopStyleColor();
    } else if (heard() && !model_.files.problem.empty()) {
      ImGui::PushStyleColor(ImGuiCol_Text, colour::error);
      wrapped(model_.files.problem);
      ImGui::PopStyleColor();
    } else {
      ImGui::NewLine();
    }
  }

  const DialogKind& kind_;
  const Model& model_;
  PanelState& panels_;
  FilesState& state_;
  std::vector<session::Action>& actions_;
};

}  // namespace

void draw_file_dialogs(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  for (const DialogKind& kind : dialog_kinds) FileDialog(kind, model, state, actions).draw();
}

}  // namespace cluneal::ui
