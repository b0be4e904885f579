#include "ui/ride_strip.h"

#include <imgui.h>

#include <cmath>

#include "ui/theme.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace cluneal::ui {
namespace {

float strip_gap() {
  return ImGui::GetStyle().ItemSpacing.x * 0.6F;
}

/// The widest word keeps the buttons where they are.
float buttons_width() {
  return 2 * ImGui::GetFrameHeight() + button_width(say(phrases::ride_on)) + button_width(say(phrases::leave)) +
         3 * strip_gap();
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
  draw_words(ride, wide, room - buttons_width() - strip_gap());
  const float below = height - ImGui::GetFrameHeight();
  ImGui::SetCursorPos({wide ? left + room - buttons_width() : left, top + (wide ? below / 2 : below)});
  if (ImGui::ArrowButton("back", ImGuiDir_Left)) actions.emplace_back(session::StepRide{-1});
  hint(say(phrases::to_the_step_before_left));
  ImGui::SameLine(0, strip_gap());
  const std::string pause = ride.ended    ? say(phrases::again_2)
                            : ride.halted ? say(phrases::ride_on)
                                          : say(phrases::halt);
  if (ImGui::Button(pause.c_str(), {button_width(say(phrases::ride_on)), 0}))
    actions.emplace_back(session::PauseRide{});
  hint(say(phrases::space));
  ImGui::SameLine(0, strip_gap());
  if (ImGui::ArrowButton("next", ImGuiDir_Right)) actions.emplace_back(session::StepRide{1});
  hint(say(phrases::to_the_next_step_right));
  ImGui::SameLine(0, strip_gap());
  if (ImGui::Button(say(phrases::leave).c_str())) actions.emplace_back(session::LeaveRide{});
  hint(say(phrases::escape));
}

}  // namespace cluneal::ui
