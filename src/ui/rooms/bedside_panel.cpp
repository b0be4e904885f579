#include "ui/rooms/bedside_panel.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/base/keyboard.h"
#include "ui/base/large_button.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/dialogs/dialogs.h"
#include "ui/rooms/bedside_phrases.h"
#include "ui/rooms/bedside_steps.h"
#include "ui/rooms/room_column.h"

namespace cluneal::ui {
namespace {

using session::BedsideStep;

/// Dots for the steps: how far one is, without a number.
void draw_progress(BedsideStep step) {
  constexpr int steps = static_cast<int>(BedsideStep::take_home);  // Without the one that stops.
  int at = static_cast<int>(step);
  if (step >= BedsideStep::stop) --at;
  const float gap = 0.75F * ImGui::GetFontSize(), radius = 0.2F * ImGui::GetFontSize();
  const ImVec2 low = ImGui::GetCursorScreenPos();
  const float left = low.x + ImGui::GetContentRegionAvail().x - gap * steps;
  for (int i = 0; i < steps; ++i) {
    const ImVec2 centre{left + (static_cast<float>(i) + 0.5F) * gap, low.y + target_size() / 2};
    ImGui::GetWindowDrawList()->AddCircleFilled(centre, i == at ? 1.5F * radius : radius,
                                                i <= at ? ImU32(colour::accent) : ImU32(colour::line));
  }
  ImGui::Dummy({gap * steps, target_size()});
}

/// What leads on from the step; empty where its own buttons do.
language::Phrase way_on(const BedsideView& view) {
  switch (view.step) {
    case BedsideStep::side:
    case BedsideStep::stop:
    case BedsideStep::nerves:
    case BedsideStep::take_home:
      return {};
    case BedsideStep::questions:
      return view.can_go_on ? phrases::bedside_on : language::Phrase{};
    default:
      return phrases::bedside_on;
  }
}

/// Whether the column is so low, with large text, that what is seldom pressed stands below what the step says.
bool is_low() {
  constexpr float enough = 10;  ///< Targets above one another; chosen: four are left to the step.
  return ImGui::GetMainViewport()->Size.y < enough * target_size();
}

void draw_ends(std::vector<session::Action>& actions) {
  const ButtonRow row = button_row({say(phrases::bedside_new), say(phrases::bedside_leave)});
  if (large_button("new", say(phrases::bedside_new), row.width)) actions.emplace_back(session::NewPatient{});
  row.next();
  if (large_button("leave", say(phrases::bedside_leave), row.width)) actions.emplace_back(session::LeaveBedside{});
}

/// As `draw_foot` draws it, with the line above.
float foot_height(const Model& model, const BedsideView& view) {
  const float room = ImGui::GetContentRegionAvail().x, space = ImGui::GetStyle().ItemSpacing.y;
  float height = 2 * space;
  if (!is_low()) height += button_row_height({say(phrases::bedside_new), say(phrases::bedside_leave)});
  height += told_height(told_in_room(model, view.waits), room);
  if (const language::Phrase words = way_on(view); !words.text.empty()) {
    ImGui::PushFont(fonts().large);
    height += large_button_height(say(words), room) + space;
    ImGui::PopFont();
  }
  return height;
}

/// `focus`: the keyboard goes to the button that leads on.
void draw_foot(const Model& model, const BedsideView& view, bool focus, std::vector<session::Action>& actions) {
  draw_told(told_in_room(model, view.waits));
  const language::Phrase words = way_on(view);
  if (!words.text.empty()) {
    ImGui::PushFont(fonts().large);
    ImGui::BeginDisabled(!view.can_go_on);
    if (large_button("on", say(words), 0, Standing::primary)) actions.emplace_back(session::GoOnAtBedside{});
    if (focus) focus_last_item();
    ImGui::EndDisabled();
    ImGui::PopFont();
  }
  if (!is_low()) draw_ends(actions);
}

/// Another step is shown: the keyboard stays in the column, but where one paints with it.
void follow_with_keyboard(BedsideStep step, PanelState& state) {
  state.bedside.keys = state.bedside.keys || state.keyboard.on;
  if (step == BedsideStep::side) state.bedside.keys = state.keyboard.on;
  state.keyboard.on = state.bedside.keys && step != BedsideStep::where;
}

/// Whether the keyboard begins a step at the button that leads on; else at the first thing to press. From the questions
/// a key that is pressed twice must not lead on.
bool begins_at_way_on(const BedsideView& view) {
  return !way_on(view).text.empty() && view.can_go_on && view.step != BedsideStep::help;
}

/// The column: the way back on top, the way on below, and between them what the step says.
void draw_column(const Model& model, const BedsideView& view, PanelState& state,
                 std::vector<session::Action>& actions) {
  const bool other_step = state.bedside.step != static_cast<int>(view.step);
  state.bedside.step = static_cast<int>(view.step);
  if (other_step) follow_with_keyboard(view.step, state);
  const bool focus = other_step && state.keyboard.on;
  const float back = std::min(0.5F * ImGui::GetContentRegionAvail().x,
                              std::max(2 * target_size(), button_width(say(phrases::bedside_back)) * 1.4F));
  if (large_button("back", say(phrases::bedside_back), back)) actions.emplace_back(session::GoBackAtBedside{});
  ImGui::SameLine();
  draw_progress(view.step);
  ImGui::Separator();
  const float room = std::max(target_size(), ImGui::GetContentRegionAvail().y - foot_height(model, view));
  if (ImGui::BeginChild("step", {0, room}, false, ImGuiWindowFlags_NavFlattened)) {
    if (other_step) ImGui::SetScrollY(0);
    if (focus && !begins_at_way_on(view)) focus_here();
    ImGui::PushID(static_cast<int>(view.step));
    draw_bedside_step(view, state, actions);
    ImGui::PopID();
    if (is_low()) {
      ImGui::Separator();
      draw_ends(actions);
    }
  }
  ImGui::EndChild();
  ImGui::Separator();
  draw_foot(model, view, focus && begins_at_way_on(view), actions);
}

/// Where the keyboard paints, over the picture.
void draw_brush(const BedsideView& view, const Viewport& viewport) {
  if (view.step != BedsideStep::where || !view.brush_shown) return;
  const ImVec2 centre{static_cast<float>(viewport.x + view.brush_x * viewport.width),
                      static_cast<float>(viewport.y + view.brush_y * viewport.height)};
  const float radius = 0.9F * ImGui::GetFontSize(), line = std::max(2.0F, ImGui::GetFontSize() / 8);
  ImDrawList* draw = ImGui::GetForegroundDrawList();
  draw->AddCircle(centre, radius, IM_COL32(255, 255, 255, 230), 40, 2 * line);
  draw->AddCircle(centre, radius, IM_COL32(20, 28, 36, 255), 40, line);
}

}  // namespace

PanelOutput draw_bedside(const PanelInput& input, const BedsideView& view, PanelState& state) {
  PanelOutput output;
  output.viewport = draw_room_column("Bedside", input, [&] { draw_column(input.model, view, state, output.actions); });
  draw_brush(view, output.viewport);
  draw_dialogs(input.model, state, output.actions);
  return output;
}

}  // namespace cluneal::ui
