#include "ui/rooms/room_column.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/rooms/bedside_phrases.h"

namespace cluneal::ui {
namespace {

constexpr ImGuiWindowFlags fixed = ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoCollapse |
                                   ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollbar;
constexpr float designed_width = 430;                   ///< Pixels of the column at scale 1,
constexpr float least_share = 0.3F, most_share = 0.5F;  ///< and of the window at least and at most.

}  // namespace

Viewport draw_room_column(const char* name, const PanelInput& input, const std::function<void()>& draw) {
  const auto width = static_cast<float>(input.width);
  const auto height = static_cast<float>(input.height);
  const float column = std::floor(std::clamp(designed_width * input.scale, least_share * width, most_share * width));
  ImGui::SetNextWindowPos({width - column, 0});
  ImGui::SetNextWindowSize({column, height});
  const float edge = std::round(14 * input.scale);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {edge, edge});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {std::round(8 * input.scale), std::round(8 * input.scale)});
  if (ImGui::Begin(name, nullptr, fixed)) draw();
  ImGui::End();
  ImGui::PopStyleVar(2);
  return {0, 0, std::max(1, static_cast<int>(width - column)), std::max(1, input.height)};
}

RoomTold told_in_room(const Model& model, bool waits) {
  if (!model.messages.empty()) {
    const Message& message = model.messages.back();
    return {message.text, message.severity == base::Severity::note ? ImU32(colour::accent) : ImU32(colour::error)};
  }
  if (waits || !model.jobs.empty()) return {say(phrases::bedside_waits), colour::quiet};
  return {};
}

void draw_told(const RoomTold& told) {
  if (told.text.empty()) return;
  ImGui::PushStyleColor(ImGuiCol_Text, told.ink);
  wrapped(told.text);
  ImGui::PopStyleColor();
}

float told_height(const RoomTold& told, float width) {
  if (told.text.empty()) return 0;
  return ImGui::CalcTextSize(told.text.c_str(), nullptr, false, width).y + ImGui::GetStyle().ItemSpacing.y;
}

}  // namespace cluneal::ui
