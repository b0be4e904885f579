#include "ui/picture/ruler_strip.h"

#include <imgui.h>

#include <cmath>

#include "ui/base/phrases.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"

namespace cluneal::ui {

float ruler_strip_height() {
  return std::round(2 * ImGui::GetStyle().WindowPadding.y + ImGui::GetFrameHeight());
}

void draw_ruler_strip(const RulerStrip& ruler, std::vector<session::Action>& actions) {
  const std::string said = ruler.points == 0   ? say(phrases::ruler_first_point)
                           : ruler.points == 1 ? say(phrases::ruler_second_point)
                                               : say(phrases::ruler_again, {{"length", ruler.length}});
  const float room =
      ImGui::GetContentRegionAvail().x - button_width(say(phrases::exit_it)) - ImGui::GetStyle().ItemSpacing.x;
  const float right = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x - button_width(say(phrases::exit_it));
  ImGui::AlignTextToFramePadding();
  ImGui::TextUnformatted(fitted(said, room).c_str());
  hint(said);
  ImGui::SameLine(right);
  if (ImGui::Button(say(phrases::exit_it).c_str())) actions.emplace_back(session::LeaveMeasuring{});
  hint(say(phrases::escape));
}

}  // namespace cluneal::ui
