#include "ui/ride_strip.h"

#include <imgui.h>

#include <cmath>

#include "ui/theme.h"
#include "ui/widgets.h"

namespace cluneal::ui {
namespace {

float gap() {
  return ImGui::GetStyle().ItemSpacing.x * 0.6F;
}

float button_width(const char* label) {
  return ImGui::CalcTextSize(label).x + 2 * ImGui::GetStyle().FramePadding.x;
}

/// The widest word keeps the buttons where they are.
float buttons_width() {
  return 2 * ImGui::GetFrameHeight() + button_width("Ride on") + button_width("Leave") + 3 * gap();
}

/// Whether words and buttons have room side by side.
bool is_wide(float width) {
  return width - buttons_width() > 24 * ImGui::GetFontSize();
}

void draw_words(const RideStrip& ride, bool wide, float room) {
  const std::string step = std::to_string(ride.number) + " / " + std::to_string(ride.count) + "   " + ride.step;
  if (wide) {
    ImGui::PushFont(fonts().large);
    ImGui::TextUnformatted(fitted(step, room).c_str());
  } else {
    ImGui::PushFont(fonts().regular);
    wrapped(step);
  }
  ImGui::PopFont();
  hint(step);
  if (!wide) return;
  ImGui::PushFont(fonts().small);
  ImGui::PushStyleColor(ImGuiCol_Text, colour::quiet);
  ImGui::TextUnformatted(fitted(ride.nerve, room).c_str());
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

}  // namespace

float ride_strip_height(float width) {
  const ImGuiStyle& style = ImGui::GetStyle();
  const float words = is_wide(width) ? fonts().large->FontSize + style.ItemSpacing.y + fonts().small->FontSize
                                     : 2 * fonts().regular->FontSize + style.ItemSpacing.y + ImGui::GetFrameHeight();
  return std::round(2 * style.WindowPadding.y + words);
}

void draw_ride_strip(const RideStrip& ride, std::vector<session::Action>& actions) {
  const float left = ImGui::GetCursorPosX();
  const float top = ImGui::GetCursorPosY();
  const float room = ImGui::GetContentRegionAvail().x;
  const bool wide = is_wide(ImGui::GetWindowWidth());
  const float height = ride_strip_height(ImGui::GetWindowWidth()) - 2 * ImGui::GetStyle().WindowPadding.y;
  draw_words(ride, wide, room - buttons_width() - gap());
  const float below = height - ImGui::GetFrameHeight();
  ImGui::SetCursorPos({wide ? left + room - buttons_width() : left, top + (wide ? below / 2 : below)});
  if (ImGui::ArrowButton("back", ImGuiDir_Left)) actions.emplace_back(session::StepRide{-1});
  hint("To the step before\nLeft");
  ImGui::SameLine(0, gap());
  const char* pause = ride.ended ? "Again" : ride.halted ? "Ride on" : "Halt";
  if (ImGui::Button(pause, {button_width("Ride on"), 0})) actions.emplace_back(session::PauseRide{});
  hint("Space");
  ImGui::SameLine(0, gap());
  if (ImGui::ArrowButton("next", ImGuiDir_Right)) actions.emplace_back(session::StepRide{1});
  hint("To the next step\nRight");
  ImGui::SameLine(0, gap());
  if (ImGui::Button("Leave")) actions.emplace_back(session::LeaveRide{});
  hint("Escape");
}

}  // namespace cluneal::ui
