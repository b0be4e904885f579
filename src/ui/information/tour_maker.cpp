#include "ui/information/tour_maker.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <string>

#include "anatomy/tour.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/dialogs/file_phrases.h"
#include "ui/information/tour_maker_phrases.h"

namespace cluneal::ui {
namespace {

constexpr float least_list_rows = 3, most_list_rows = 9;

bool button(const language::Phrase& title, const language::Phrase* why = nullptr, bool enabled = true) {
  if (!enabled) ImGui::BeginDisabled();
  const bool pressed = ImGui::Button(say(title).c_str());
  if (!enabled) ImGui::EndDisabled();
  if (why != nullptr) hint(say(*why));
  return pressed;
}

/// The next button on this line, where there is room for it.
void beside(const language::Phrase& title) {
  const float needed = button_width(say(title)) + ImGui::GetStyle().ItemSpacing.x;
  const float right = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
  if (ImGui::GetItemRectMax().x + needed <= right) ImGui::SameLine();
}

class Maker {
 public:
  Maker(const TourDraftView& draft, PanelState& state, std::vector<session::Action>& actions)
      : draft_(draft), state_(state), actions_(actions) {}

  void draw() {
    draw_head();
    draw_title();
    if (draft_.steps.empty()) {
      wrapped(say(phrases::no_step_yet));
    } else {
      draw_list();
    }
    draw_step_buttons();
    if (!draft_.steps.empty()) draw_words();
  }

 private:
  void draw_head() {
    heading(say(phrases::make_a_tour));
    if (button(phrases::new_tour)) actions_.emplace_back(session::NewTour{});
    beside(phrases::open);
    if (button(phrases::open)) state_.open_tour = true;
    beside(phrases::save);
    if (button(phrases::save, nullptr, !draft_.steps.empty())) save();
    beside(phrases::save_as);
    if (button(phrases::save_as, nullptr, !draft_.steps.empty())) state_.save_tour = true;
    beside(phrases::close);
    if (button(phrases::close)) actions_.emplace_back(session::StopMakingTour{});
    if (button(phrases::undo, nullptr, draft_.can_undo)) actions_.emplace_back(session::UndoTourChange{});
    if (draft_.can_undo) hint(say(phrases::undo_what, {{"what", draft_.undo_label}}));
    beside(phrases::redo_change);
    if (button(phrases::redo_change, nullptr, draft_.can_redo)) actions_.emplace_back(session::RedoTourChange{});
    if (draft_.can_redo) hint(say(phrases::redo_what, {{"what", draft_.redo_label}}));
    if (draft_.steps.empty()) return;
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(ordered(say(phrases::tour_minutes_slides, {{"minutes", std::to_string(draft_.minutes)},
                                                                      {"slides", std::to_string(draft_.steps.size())}}))
                               .c_str());
    quiet_text(draft_.path.empty()
                   ? say(phrases::not_saved)
                   : say(draft_.saved ? phrases::saved_as_file : phrases::changed_since, {{"file", draft_.path}}));
  }

  void save() {
    if (draft_.path.empty()) {
      state_.save_tour = true;
    } else {
      actions_.emplace_back(session::SaveTour{draft_.path});
    }
  }

  void draw_title() {
    session::NameTour names{draft_.title, draft_.summary};
    ImGui::SetNextItemWidth(-1);
    bool changed = ImGui::InputTextWithHint("##title", say(phrases::title_of_tour).c_str(), &names.title);
    ImGui::SetNextItemWidth(-1);
    changed = ImGui::InputTextWithHint("##summary", say(phrases::for_whom_it_is).c_str(), &names.summary) || changed;
    if (changed) actions_.emplace_back(std::move(names));
  }

  void draw_list() {
    const float rows = std::clamp(static_cast<float>(draft_.steps.size()), least_list_rows, most_list_rows);
    ImGui::BeginChild("steps",
                      {0, rows * ImGui::GetTextLineHeightWithSpacing() + 2 * ImGui::GetStyle().WindowPadding.y}, true,
                      ImGuiWindowFlags_NavFlattened);
    for (std::size_t i = 0; i < draft_.steps.size(); ++i) {
      const std::string& slide = draft_.steps[i];
      const std::string title =
          say(phrases::step_row,
              {{"number", std::to_string(i + 1)}, {"slide", slide.empty() ? say(phrases::step_without_words) : slide}});
      ImGui::PushID(static_cast<int>(i));
      const std::string shown = fitted(title, ImGui::GetContentRegionAvail().x);
      if (ImGui::Selectable((shown + "###row").c_str(), i == draft_.at)) actions_.emplace_back(session::GoToStep{i});
      ImGui::PopID();
    }
    ImGui::EndChild();
  }

  void draw_step_buttons() {
    const bool any = !draft_.steps.empty();
    if (button(phrases::add_what_is_shown, &phrases::add_what_is_shown_hint))
      actions_.emplace_back(session::TakeStep{});
    if (!any) return;
    beside(phrases::retake_picture);
    if (button(phrases::retake_picture, &phrases::retake_picture_hint)) actions_.emplace_back(session::RetakeStep{});
    beside(phrases::move_up);
    if (button(phrases::move_up, nullptr, draft_.at > 0)) actions_.emplace_back(session::MoveStep{-1});
    beside(phrases::move_down);
    if (button(phrases::move_down, nullptr, draft_.at + 1 < draft_.steps.size()))
      actions_.emplace_back(session::MoveStep{1});
    beside(phrases::duplicate);
    if (button(phrases::duplicate)) actions_.emplace_back(session::DuplicateStep{});
    beside(phrases::delete_it);
    if (button(phrases::delete_it)) actions_.emplace_back(session::RemoveStep{});
    beside(phrases::give_from_here);
    if (button(phrases::give_from_here, &phrases::give_from_here_hint)) actions_.emplace_back(session::TryTour{});
  }

  void draw_words() {
    session::WriteStep words = draft_.words;
    bool changed = false;
    // Another step's fields are other fields: what is being typed into one does not follow into the next.
    ImGui::PushID(static_cast<int>(draft_.at));
    const auto field = [&](const std::string& title, const char* id, std::string& text, float lines) {
      quiet_text(title);
      ImGui::SetNextItemWidth(-1);
      const ImVec2 size{-1, lines * ImGui::GetTextLineHeight() + 2 * ImGui::GetStyle().FramePadding.y};
      changed = (lines > 1 ? ImGui::InputTextMultiline(id, &text, size) : ImGui::InputText(id, &text)) || changed;
    };
    field(say(phrases::words_on_the_slide,
              {{"count", std::to_string(draft_.slide_words)}, {"most", std::to_string(anatomy::most_slide_words)}}),
          "##slide", words.slide, 1);
    field(say(phrases::notes_for_the_speaker), "##notes", words.notes, 5);
    field(say(phrases::ask_the_class), "##ask", words.ask, 1);
    if (!words.ask.empty()) field(say(phrases::answer_to_the_class), "##answer", words.answer, 1);
    quiet_text(say(phrases::seconds_of_step));
    ImGui::SetNextItemWidth(8 * ImGui::GetFontSize());
    changed = ImGui::InputInt("##seconds", &words.seconds, 5, 30) || changed;
    ImGui::PopID();
    if (changed) actions_.emplace_back(std::move(words));
  }

  const TourDraftView& draft_;
  PanelState& state_;
  std::vector<session::Action>& actions_;
};

}  // namespace

void draw_tour_maker(const TourDraftView& draft, PanelState& state, std::vector<session::Action>& actions) {
  Maker(draft, state, actions).draw();
}

}  // namespace cluneal::ui
