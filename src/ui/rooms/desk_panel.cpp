#include "ui/rooms/desk_panel.h"

#include <imgui.h>

#include <algorithm>

#include "ui/base/keyboard.h"
#include "ui/base/large_button.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/dialogs/dialogs.h"
#include "ui/rooms/desk_phrases.h"
#include "ui/rooms/desk_steps.h"
#include "ui/rooms/room_column.h"

namespace cluneal::ui {
namespace {

using session::DeskStep;

/// How much of today is done, answered of answered and left, or of an exam.
void draw_share_done(const DeskView& view) {
  int done_now = view.answered, all = view.answered + view.learning + view.review + view.unseen;
  if (view.exam) {
    done_now = static_cast<int>(std::count(view.exam->given.begin(), view.exam->given.end(), true));
    all = static_cast<int>(view.exam->given.size());
  }
  const ImVec2 low = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x, height = 0.4F * ImGui::GetFontSize();
  const float top = low.y + (target_size() - height) / 2;
  const float done = width * static_cast<float>(done_now) / static_cast<float>(std::max(1, all));
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled({low.x, top}, {low.x + width, top + height}, colour::line, height / 2);
  if (done > 0) draw->AddRectFilled({low.x, top}, {low.x + done, top + height}, colour::accent, height / 2);
  ImGui::Dummy({width, target_size()});
}

/// The column: the way back on top, the last message at the foot, and between them what the step says.
void draw_desk_column(const Model& model, const DeskView& view, PanelState& state,
                      std::vector<session::Action>& actions) {
  const bool other = state.desk.step != static_cast<int>(view.step) || state.desk.text != view.text;
  state.desk.step = static_cast<int>(view.step);
  state.desk.text = view.text;
  const bool first = view.step == DeskStep::start;
  const bool sits = view.exam && view.step == DeskStep::question;
  const std::string back_words = say(sits ? phrases::exam_overview : first ? phrases::desk_leave : phrases::desk_back);
  const float back =
      std::min(0.5F * ImGui::GetContentRegionAvail().x, std::max(2 * target_size(), button_width(back_words) * 1.4F));
  if (large_button("back", back_words, back)) actions.emplace_back(session::GoBackAtDesk{});
  ImGui::SameLine();
  draw_share_done(view);
  ImGui::Separator();
  const RoomTold told = told_in_room(model, view.waits);
  const float room = ImGui::GetContentRegionAvail().y - told_height(told, ImGui::GetContentRegionAvail().x);
  if (ImGui::BeginChild("step", {0, std::max(target_size(), room)}, false, ImGuiWindowFlags_NavFlattened)) {
    if (other) {
      ImGui::SetScrollY(0);
      state.desk.typed.clear();
      if (state.keyboard.on) focus_here();
    }
    ImGui::PushID(static_cast<int>(view.step));
    draw_desk_step(model, view, state, actions);
    ImGui::PopID();
  }
  ImGui::EndChild();
  draw_told(told);
}

}  // namespace

PanelOutput draw_desk(const PanelInput& input, const DeskView& view, PanelState& state) {
  PanelOutput output;
  output.viewport =
      draw_room_column("Desk", input, [&] { draw_desk_column(input.model, view, state, output.actions); });
  draw_dialogs(input.model, state, output.actions);
  return output;
}

}  // namespace cluneal::ui
