#include "ui/ride_strip.h"

#include <imgui.h>

#include <cmath>

#include "ui/theme.h"
#include "ui/widgets.h"

namespace cluneal::ui {
namespace {

float button_width(const char* label) {
  return ImGui::CalcTextSize(label).x + 2 * ImGui::GetStyle().FramePadding.x;
}

}  // namespace

float ride_strip_height() {
  const ImGuiStyle& style = ImGui::GetStyle();
  return std::round(2 * style.WindowPadding.y + fonts().large->FontSize + fonts().small->FontSize +
                    style.ItemSpacing.y);
}

void draw_ride_strip(const RideStrip& ride, std::vector<session::Action>& actions) {
  const ImGuiStyle& style = ImGui::GetStyle();
  const float gap = style.ItemSpacing.x * 0.6F;
  const char* pause = ride.ended ? "Again" : ride.halted ? "Ride on" : "Halt";
  const float arrow = ImGui::GetFrameHeight();
  // The widest word keeps the buttons where they are.
  const float buttons = 2 * arrow + button_width("Ride on") + button_width("Leave") + 4 * gap;
  const float left = ImGui::GetCursorPosX();
  const float top = ImGui::GetCursorPosY();
  const float room = ImGui::GetContentRegionAvail().x - buttons;
  ImGui::PushFont(fonts().large);
  const std::string step = std::to_string(ride.number) + " / " + std::to_string(ride.count) + "   " + ride.step;
  ImGui::TextUnformatted(fitted(step, room).c_str());
  ImGui::PopFont();
  hint(step);
  ImGui::PushFont(fonts().small);
  ImGui::PushStyleColor(ImGuiCol_Text, colour::quiet);
  ImGui::TextUnformatted(fitted(ride.nerve, room).c_str());
  ImGui::PopStyleColor();
  ImGui::PopFont();
  ImGui::SetCursorPos({left + room + gap, top + (ride_strip_height() - 2 * style.WindowPadding.y - arrow) / 2});
  if (ImGui::ArrowButton("back", ImGuiDir_Left)) actions.emplace_back(session::StepRide{-1});
  hint("To the step before\nLeft");
  ImGui::SameLine(0, gap);
  if (ImGui::Button(pause, {button_width("Ride on"), 0})) actions.emplace_back(session::PauseRide{});
  hint("Space");
  ImGui::SameLine(0, gap);
  if (ImGui::ArrowButton("next", ImGuiDir_Right)) actions.emplace_back(session::StepRide{1});
  hint("To the next step\nRight");
  ImGui::SameLine(0, gap);
  if (ImGui::Button("Leave")) actions.emplace_back(session::LeaveRide{});
  hint("Escape");
}

}  // namespace cluneal::ui
