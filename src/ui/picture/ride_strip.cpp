#include "ui/picture/ride_strip.h"

#include <imgui.h>

#include <cmath>

#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"

namespace cluneal::ui {
namespace {

float strip_gap() {
  return ImGui::GetStyle().ItemSpacing.x * 0.6F;
}

/// The widest word keeps the buttons where they are.
float buttons_width() {
  return 2 * ImGui::GetFrameHeight() + button_width(say(phrases::resume)) + button_width(say(phrases::exit_it)) +
         3 * strip_gap();
}

std::string numbered(const RideStrip& ride, const std::string& step) {
  return std::to_string(ride.number) + " / " + std::to_string(ride.count) + "   " + step;
}

/// How a strip is laid out, by its longest step: the picture above keeps its size from step to step.
struct Layout {
  bool wide = false;  ///< Words and buttons stand side by side, else one above the other.
  float words = 0;    ///< Height of the words alone.
};

Layout layout_of(const RideStrip& ride, float width) {
  const ImGuiStyle& style = ImGui::GetStyle();
  const float room = width - 2 * style.WindowPadding.x;
  const std::string longest = numbered(ride, ride.longest);
  ImGui::PushFont(fonts().large);
  const float needed = ImGui::CalcTextSize(longest.c_str()).x;
  ImGui::PopFont();
  if (needed <= room - buttons_width() - 2 * strip_gap())
    return {true, fonts().large->FontSize + style.ItemSpacing.y + fonts().small->FontSize};
  ImGui::PushFont(fonts().regular);
  const float high = ImGui::CalcTextSize(longest.c_str(), nullptr, false, std::max(1.0F, room)).y;
  ImGui::PopFont();
  return {false, high};
}

void draw_words(const RideStrip& ride, bool wide, float room) {
  const std::string step = numbered(ride, ride.step);
  ImGui::PushFont(wide ? fonts().large : fonts().regular);
  wrapped(step);
  ImGui::PopFont();
  hint(ride.nerve);
  if (!wide) return;
  ImGui::PushFont(fonts().small);
  ImGui::PushStyleColor(ImGuiCol_Text, colour::quiet);
  ImGui::TextUnformatted(fitted(ride.nerve, room).c_str());
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

}  // namespace

float ride_strip_height(const RideStrip& ride, float width) {
  const ImGuiStyle& style = ImGui::GetStyle();
  const Layout layout = layout_of(ride, width);
  const float below = layout.wide ? 0 : style.ItemSpacing.y + ImGui::GetFrameHeight();
  return std::round(2 * style.WindowPadding.y + layout.words + below);
}

void draw_ride_strip(const RideStrip& ride, std::vector<session::Action>& actions) {
  const float left = ImGui::GetCursorPosX();
  const float top = ImGui::GetCursorPosY();
  const float room = ImGui::GetContentRegionAvail().x;
  const bool wide = layout_of(ride, ImGui::GetWindowWidth()).wide;
  const float height = ride_strip_height(ride, ImGui::GetWindowWidth()) - 2 * ImGui::GetStyle().WindowPadding.y;
  draw_words(ride, wide, room - buttons_width() - strip_gap());
  const float below = height - ImGui::GetFrameHeight();
  ImGui::SetCursorPos({wide ? left + room - buttons_width() : left, top + (wide ? below / 2 : below)});
  if (ImGui::ArrowButton("back", ImGuiDir_Left)) actions.emplace_back(session::StepRide{-1});
  hint(say(phrases::previous_step_left));
  ImGui::SameLine(0, strip_gap());
  const std::string pause = ride.ended    ? say(phrases::replay)
                            : ride.halted ? say(phrases::resume)
                                          : say(phrases::pause);
  if (ImGui::Button(pause.c_str(), {button_width(say(phrases::resume)), 0})) actions.emplace_back(session::PauseRide{});
  hint(say(phrases::space));
  ImGui::SameLine(0, strip_gap());
  if (ImGui::ArrowButton("next", ImGuiDir_Right)) actions.emplace_back(session::StepRide{1});
  hint(say(phrases::next_step_right));
  ImGui::SameLine(0, strip_gap());
  if (ImGui::Button(say(phrases::exit_it).c_str())) actions.emplace_back(session::LeaveRide{});
  hint(say(phrases::escape));
}

}  // namespace cluneal::ui
