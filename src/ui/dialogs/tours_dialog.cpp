#include "ui/dialogs/tours_dialog.h"

#include <imgui.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/dialogs/dialogs.h"
#include "ui/information/tour_maker_phrases.h"

namespace cluneal::ui {
namespace {

constexpr language::Phrase tours_title = phrases::give_a_tour;

std::string length_of(const TourChoice& tour) {
  return say(phrases::tour_minutes_slides,
             {{"minutes", std::to_string(tour.minutes)}, {"slides", std::to_string(tour.slides)}});
}

/// Its name, and below it how long it is; gives whether it was chosen.
bool draw_row(const TourChoice& tour, bool at) {
  const ImGuiStyle& style = ImGui::GetStyle();
  const float height = fonts().bold->FontSize + fonts().small->FontSize + 2 * style.FramePadding.y;
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float room = ImGui::GetContentRegionAvail().x - 2 * style.FramePadding.x;
  // The row at is the one under the pointer once it moves: a second one would look chosen too while it rests.
  const ImVec4 hovered = at ? ImGui::GetStyleColorVec4(ImGuiCol_Header) : ImVec4(0, 0, 0, 0);
  ImGui::PushStyleColor(ImGuiCol_HeaderHovered, hovered);
  const bool chosen = ImGui::Selectable(("###" + tour.id.text()).c_str(), at, 0, {0, height});
  ImGui::PopStyleColor();
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const ImVec2 text{corner.x + style.FramePadding.x, corner.y + style.FramePadding.y};
  ImGui::PushFont(fonts().bold);
  draw->AddText(text, colour::ink, fitted(tour.title, room).c_str());
  ImGui::PopFont();
  ImGui::PushFont(fonts().small);
  draw->AddText({text.x, text.y + fonts().bold->FontSize}, colour::quiet, fitted(length_of(tour), room).c_str());
  ImGui::PopFont();
  return chosen;
}

}  // namespace

void draw_tours_dialog(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  if (std::exchange(state.start_tour, false)) {
    const bool there = std::any_of(model.tours.begin(), model.tours.end(),
                                   [&](const TourChoice& tour) { return tour.id.text() == state.talk.last_tour; });
    if (there) {
      actions.emplace_back(session::StartTour{state.talk.last_tour});
    } else {
      state.tours = true;
    }
  }
  if (!begin_dialog(tours_title, state, state.tours, 34)) return;
  const ImGuiIO& mouse = ImGui::GetIO();  // One that rests where the dialog opens chooses nothing.
  const bool appearing = ImGui::IsWindowAppearing();
  std::optional<std::size_t> chosen;
  for (std::size_t i = 0; i < model.tours.size(); ++i) {
    const TourChoice& tour = model.tours[i];
    const bool first = appearing && (i == 0 || tour.id.text() == state.talk.last_tour);
    if (first) state.talk.tour_at = i;
    if (draw_row(tour, i == state.talk.tour_at)) chosen = i;
    const bool pointed = ImGui::IsItemHovered() && (mouse.MouseDelta.x != 0 || mouse.MouseDelta.y != 0);
    if (pointed || (ImGui::IsItemFocused() && !appearing)) state.talk.tour_at = i;
    if (first) ImGui::SetItemDefaultFocus();
  }
  // ImGui takes no key for a row before an arrow has been pressed.
  const bool pressed = !appearing && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Space), false);
  if (pressed && !chosen && state.talk.tour_at < model.tours.size()) chosen = state.talk.tour_at;
  if (chosen) {
    actions.emplace_back(session::StartTour{model.tours[*chosen].id.text()});
    state.tours = false;
    ImGui::CloseCurrentPopup();
  }
  if (state.talk.tour_at < model.tours.size()) {
    // As high for a long summary as for a short one.
    ImGui::Separator();
    ImGui::BeginChild("summary", {0, 5.5F * fonts().small->FontSize});
    quiet_text(model.tours[state.talk.tour_at].summary);
    ImGui::EndChild();
  }
  ImGui::Separator();
  const auto leave_with = [&](session::Action action) {
    actions.push_back(std::move(action));
    state.tours = false;
    ImGui::CloseCurrentPopup();
  };
  if (ImGui::Button(say(phrases::make_a_tour).c_str())) leave_with(session::MakeTour{});
  ImGui::SameLine();
  if (state.talk.tour_at < model.tours.size()) {
    if (ImGui::Button(say(phrases::change_a_copy).c_str()))
      leave_with(session::ChangeTour{model.tours[state.talk.tour_at].id.text()});
    hint(say(phrases::change_a_copy_hint));
  }
  quiet_text(say(phrases::arrows_and_enter_f5_gives));
  ImGui::EndPopup();
}

}  // namespace cluneal::ui
