#include "ui/rooms/desk_steps.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/base/large_button.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/rooms/desk_exam.h"
#include "ui/rooms/desk_phrases.h"
#include "ui/rooms/desk_plots.h"

namespace cluneal::ui {
namespace {

using session::DeskStep;
using DeskActions = std::vector<session::Action>;
using Asks = DeskView::Asks;

void heading(const std::string& words) {
  ImGui::PushFont(fonts().large_bold);
  wrapped(words);
  ImGui::PopFont();
}

void large_words(const std::string& words) {
  ImGui::PushFont(fonts().large);
  wrapped(words);
  ImGui::PopFont();
}

void space() {
  ImGui::Dummy({0, 0.3F * ImGui::GetFontSize()});
}

/// Of so many items in a row, the width of each.
float width_of_one(int count) {
  const float between = ImGui::GetStyle().ItemSpacing.x;
  return std::floor((ImGui::GetContentRegionAvail().x - between * static_cast<float>(count - 1)) /
                    static_cast<float>(count));
}

void draw_learners(const DeskView& view, PanelState& state, DeskActions& actions) {
  for (const DeskLearner& learner : view.learners) {
    ImGui::PushID(static_cast<int>(learner.id));
    if (large_button("learner", learner.name, 0, learner.id == view.learner ? Standing::chosen : Standing::usual))
      actions.emplace_back(session::ChooseLearner{learner.id});
    ImGui::PopID();
  }
  ImGui::SetNextItemWidth(-1);
  const bool entered = ImGui::InputTextWithHint("##name", say(phrases::desk_name).c_str(), &state.desk.name,
                                                ImGuiInputTextFlags_EnterReturnsTrue);
  ImGui::BeginDisabled(state.desk.name.empty());
  const bool pressed =
      large_button("add", say(phrases::desk_add), 0, view.learner == 0 ? Standing::primary : Standing::usual);
  ImGui::EndDisabled();
  if ((entered || pressed) && !state.desk.name.empty()) {
    actions.emplace_back(session::AddLearner{state.desk.name});
    state.desk.name.clear();
  }
  quiet_text(say(phrases::desk_kept_here));
}

/// Three numbers with their words below.
void draw_counts(const DeskView& view) {
  const std::array counts{std::pair{view.review, &phrases::desk_to_review},
                          std::pair{view.learning, &phrases::desk_being_learned},
                          std::pair{view.unseen, &phrases::desk_new}};
  const float width = width_of_one(3);
  const ImVec2 low = ImGui::GetCursorScreenPos();
  float height = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const float left = low.x + static_cast<float>(i) * (width + ImGui::GetStyle().ItemSpacing.x);
    const std::string number = std::to_string(counts[i].first);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    ImGui::PushFont(fonts().large_bold);
    draw->AddText({left, low.y}, counts[i].first > 0 ? ImU32(colour::accent) : ImU32(colour::quiet), number.c_str());
    const float below = low.y + ImGui::GetFontSize();
    ImGui::PopFont();
    const std::string words = say(*counts[i].second);
    draw->AddText(ImGui::GetFont(), ImGui::GetFontSize(), {left, below}, colour::ink, words.c_str(), nullptr, width);
    height = std::max(height, below - low.y + ImGui::CalcTextSize(words.c_str(), nullptr, false, width).y);
  }
  ImGui::Dummy({ImGui::GetContentRegionAvail().x, height});
}

void draw_lessons(const Model& model, DeskActions& actions) {
  heading(say(phrases::desk_lessons));
  for (const TourChoice& tour : model.tours) {
    ImGui::PushID(tour.id.text().c_str());
    const std::string words =
        tour.title + " \u00b7 " + say(phrases::desk_lesson_hint, {{"minutes", std::to_string(tour.minutes)}});
    if (large_button("lesson", words)) actions.emplace_back(session::StartLesson{tour.id.text()});
    ImGui::PopID();
  }
}

void draw_learners_end(const DeskView& view, PanelState& state, DeskActions& actions) {
  int count = view.new_a_day;
  ImGui::SetNextItemWidth(6 * ImGui::GetFontSize());
  if (ImGui::InputInt(say(phrases::desk_new_a_day).c_str(), &count, 5, 10))
    actions.emplace_back(session::SetNewADay{count});
  const float half = width_of_one(2);
  if (large_button("save", say(phrases::desk_save_progress), half)) state.save_progress = true;
  ImGui::SameLine();
  if (large_button("open", say(phrases::desk_open_progress), half)) state.open_progress = true;
  const auto learner = std::find_if(view.learners.begin(), view.learners.end(),
                                    [&view](const DeskLearner& one) { return one.id == view.learner; });
  if (learner == view.learners.end()) return;
  if (!state.desk.remove) {
    if (large_button("remove", say(phrases::desk_remove))) state.desk.remove = true;
    return;
  }
  wrapped(say(phrases::desk_remove_really, {{"name", learner->name}}));
  if (large_button("keep", say(phrases::desk_keep), half, Standing::primary)) state.desk.remove = false;
  ImGui::SameLine();
  if (large_button("really", say(phrases::desk_remove), half)) {
    state.desk.remove = false;
    actions.emplace_back(session::RemoveLearner{view.learner});
  }
}

/// Each can be asked for; to see all of many one practises the first.
void draw_leeches(const DeskView& view, DeskActions& actions) {
  constexpr std::size_t most = 6;
  space();
  wrapped(say(phrases::desk_leeches, {{"count", std::to_string(view.leeches.size())}}));
  for (std::size_t i = 0; i < std::min(most, view.leeches.size()); ++i) {
    ImGui::PushID(view.leeches[i].id.c_str());
    // A case tells a whole story: two lines are enough to know it by.
    const float two_lines = 1.7F * ImGui::GetContentRegionAvail().x;
    if (large_button("leech", fitted(view.leeches[i].text, two_lines)))
      actions.emplace_back(session::AskAtDesk{view.leeches[i].id});
    ImGui::PopID();
  }
  space();
}

void draw_start(const Model& model, const DeskView& view, PanelState& state, DeskActions& actions) {
  if (view.learner == 0) {
    heading(say(phrases::desk_who));
    draw_learners(view, state, actions);
    space();
    if (large_button("open", say(phrases::desk_open_progress))) state.open_progress = true;
    return;
  }
  heading(say(phrases::desk_today));
  draw_counts(view);
  const bool some = view.review + view.learning + view.unseen > 0;
  if (some) {
    ImGui::PushFont(fonts().large_bold);
    if (large_button("begin", say(phrases::desk_begin), 0, Standing::primary))
      actions.emplace_back(session::GoOnAtDesk{});
    ImGui::PopFont();
  } else {
    large_words(say(phrases::desk_nothing_today, {{"when", view.next}}));
  }
  if (!view.leeches.empty()) draw_leeches(view, actions);
  if (large_button("progress", say(phrases::desk_progress))) actions.emplace_back(session::ShowProgress{true});
  if (view.can_take_back && large_button("take_back", say(phrases::desk_take_back)))
    actions.emplace_back(session::TakeBackAnswer{});
  space();
  draw_lessons(model, actions);
  space();
  draw_exam_choices(state, actions);
  space();
  heading(say(phrases::desk_who));
  draw_learners(view, state, actions);
  space();
  draw_learners_end(view, state, actions);
}

/// "1  Iliac crest": the key that chooses it stands before it.
std::string numbered(std::size_t number, const std::string& words) {
  return std::to_string(number) + "   " + words;
}

void draw_typed(PanelState& state, DeskActions& actions) {
  ImGui::SetNextItemWidth(-1);
  if (ImGui::InputTextWithHint("##typed", say(phrases::desk_type).c_str(), &state.desk.typed,
                               ImGuiInputTextFlags_EnterReturnsTrue) &&
      !state.desk.typed.empty())
    actions.emplace_back(session::TypeAnswer{state.desk.typed});
}

void draw_choices(const DeskView& view, DeskActions& actions) {
  for (std::size_t i = 0; i < view.choices.size(); ++i) {
    const DeskChoice& choice = view.choices[i];
    ImGui::PushID(static_cast<int>(i));
    if (view.asks == Asks::order && choice.place > 0) {
      // A step that was taken stands with its place in the order.
      ImGui::BeginDisabled();
      (void)large_button("step", std::to_string(choice.place) + ".  " + choice.text, 0, Standing::chosen);
      ImGui::EndDisabled();
    } else if (large_button("choice", numbered(i + 1, choice.text))) {
      actions.emplace_back(session::ChooseAtDesk{i + 1});
    }
    ImGui::PopID();
  }
}

void draw_brushes(const DeskView& view, DeskActions& actions) {
  constexpr double brush = 15;  // mm
  const float half = width_of_one(2);
  if (large_button("paint", say(phrases::desk_painting), half, view.erasing ? Standing::usual : Standing::chosen))
    actions.emplace_back(session::SetBrush{brush, false});
  ImGui::SameLine();
  if (large_button("erase", say(phrases::desk_erase), half, view.erasing ? Standing::chosen : Standing::usual))
    actions.emplace_back(session::SetBrush{brush, true});
  ImGui::BeginDisabled(!view.painted);
  if (large_button("hand_in", say(phrases::desk_hand_in), 0, Standing::primary))
    actions.emplace_back(session::AnswerPainting{});
  ImGui::EndDisabled();
}

void draw_question(const DeskView& view, PanelState& state, DeskActions& actions) {
  if (view.exam) {
    draw_exam_line(*view.exam);
  } else {
    quiet_text(view.kind);
  }
  heading(view.text);
  space();
  switch (view.asks) {
    case Asks::place:
      large_words(say(phrases::desk_point));
      break;
    case Asks::order:
      large_words(say(phrases::desk_order));
      break;
    case Asks::paint:
      large_words(say(phrases::desk_paint));
      draw_brushes(view, actions);
      break;
    case Asks::choice:
      if (view.typed) draw_typed(state, actions);
      break;
  }
  if (view.asks == Asks::choice || view.asks == Asks::order) draw_choices(view, actions);
  if (view.asks == Asks::order && view.taken > 0 && large_button("back_step", say(phrases::desk_last_step_back)))
    actions.emplace_back(session::UndoStep{});
  space();
  if (view.exam && !view.said.empty()) wrapped(say(phrases::exam_so_far, {{"what", view.said}}));
  if (large_button("show", say(view.exam ? phrases::exam_pass : phrases::desk_show_answer)))
    actions.emplace_back(session::ShowAnswer{});
}

void draw_grades(const DeskView& view, DeskActions& actions) {
  constexpr std::array words{&phrases::desk_again, &phrases::desk_hard, &phrases::desk_good, &phrases::desk_easy};
  wrapped(say(phrases::desk_again_when));
  const float half = width_of_one(2);
  for (std::size_t i = 0; i < words.size() && i < view.grades.size(); ++i) {
    if (i % 2 == 1) ImGui::SameLine();
    ImGui::PushID(static_cast<int>(i));
    const Standing standing = static_cast<int>(i) + 1 == view.proposed ? Standing::primary : Standing::usual;
    if (large_button("grade", numbered(i + 1, say(*words[i])) + "\n" + view.grades[i], half, standing))
      actions.emplace_back(session::ChooseAtDesk{i + 1});
    ImGui::PopID();
  }
}

void draw_answered(const DeskView& view, DeskActions& actions) {
  quiet_text(view.text);
  ImGui::PushStyleColor(ImGuiCol_Text, view.right ? ImU32(colour::accent) : ImU32(colour::warning));
  heading(say(!view.given ? phrases::desk_shown : view.right ? phrases::desk_right : phrases::desk_wrong));
  ImGui::PopStyleColor();
  if (!view.measure.empty()) large_words(view.measure);
  if (view.given && !view.right && !view.said.empty()) wrapped(say(phrases::desk_you_said, {{"what", view.said}}));
  large_words(view.answer);
  space();
  draw_grades(view, actions);
  space();
  wrapped(view.explanation);
  if (!view.sources.empty()) {
    space();
    quiet_text(say(phrases::desk_sources));
    for (const std::string& source : view.sources) quiet_text(source);
  }
}

void draw_done(const DeskView& view, DeskActions& actions) {
  heading(say(phrases::desk_all_done));
  large_words(say(phrases::desk_right_of,
                  {{"right", std::to_string(view.answered_right)}, {"count", std::to_string(view.answered)}}));
  if (!view.next.empty()) wrapped(say(phrases::desk_nothing_today, {{"when", view.next}}));
  space();
  if (large_button("progress", say(phrases::desk_progress), 0, Standing::primary))
    actions.emplace_back(session::ShowProgress{true});
  if (large_button("take_back", say(phrases::desk_take_back))) actions.emplace_back(session::TakeBackAnswer{});
}

}  // namespace

void draw_desk_step(const Model& model, const DeskView& view, PanelState& state, DeskActions& actions) {
  switch (view.step) {
    case DeskStep::start:
      draw_start(model, view, state, actions);
      break;
    case DeskStep::question:
      draw_question(view, state, actions);
      break;
    case DeskStep::answered:
      draw_answered(view, actions);
      break;
    case DeskStep::done:
      draw_done(view, actions);
      break;
    case DeskStep::progress:
      heading(say(phrases::desk_progress));
      draw_desk_progress(view.progress);
      break;
    case DeskStep::exam:
      if (view.exam) draw_exam(*view.exam, state, actions);
      break;
    case DeskStep::report:
      if (view.exam) draw_exam_report(*view.exam, state, actions);
      break;
  }
}

}  // namespace cluneal::ui
