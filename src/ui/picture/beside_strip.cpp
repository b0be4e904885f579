#include "ui/picture/beside_strip.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/base/phrases.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"

namespace cluneal::ui {

float beside_strip_height() {
  return std::round(2 * ImGui::GetStyle().WindowPadding.y + ImGui::GetFrameHeight());
}

void draw_beside_strip(const BesideStrip& beside, std::vector<session::Action>& actions) {
  const ImGuiStyle& style = ImGui::GetStyle();
  const float cross = ImGui::GetFrameHeight();
  const float room = ImGui::GetContentRegionAvail().x;
  const float buttons =
      button_width(say(phrases::add_the_selection)) + button_width(say(phrases::single_view)) + 2 * style.ItemSpacing.x;
  const auto count = static_cast<float>(beside.pictures.size());
  const float free = room - buttons - count * (cross + 1 + style.ItemSpacing.x);
  float wanted = 0;
  for (const InfoLink& picture : beside.pictures) wanted += button_width(picture.title);
  // Short of room, each name has its share.
  const float each = wanted <= free ? free : free / count;
  for (const InfoLink& picture : beside.pictures) {
    ImGui::PushID(picture.id.text().c_str());
    const std::string name = fitted(picture.title, std::max(each - 2 * style.FramePadding.x, cross));
    if (ImGui::Button(name.c_str())) actions.emplace_back(session::Select{picture.id});
    hint(picture.title);
    ImGui::SameLine(0, 1);
    if (ImGui::Button("\u00d7", {cross, 0})) actions.emplace_back(session::PutBeside{picture.id, false});
    hint(say(phrases::remove_this_view));
    ImGui::SameLine();
    ImGui::PopID();
  }
  ImGui::BeginDisabled(!beside.more);
  if (ImGui::Button(say(phrases::add_the_selection).c_str()) && beside.more)
    actions.emplace_back(session::PutBeside{beside.more->id});
  ImGui::EndDisabled();
  hint(beside.more ? beside.more->title + "  (V)" : say(phrases::select_what_the_next_view));
  ImGui::SameLine();
  if (ImGui::Button(say(phrases::single_view).c_str())) actions.emplace_back(session::OnePicture{});
  hint("Shift+V");
}

}  // namespace cluneal::ui
