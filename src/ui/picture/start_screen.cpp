#include "ui/picture/start_screen.h"

#include <imgui.h>

#include <algorithm>

#include "ui/base/theme.h"
#include "ui/base/words.h"

namespace cluneal::ui {
namespace {

void centred(const std::string& text, ImFont* font, ImU32 ink) {
  ImGui::PushFont(font);
  const float width = ImGui::CalcTextSize(text.c_str()).x;
  ImGui::SetCursorPosX(std::max(0.0F, (ImGui::GetWindowWidth() - width) / 2));
  ImGui::PushStyleColor(ImGuiCol_Text, ink);
  ImGui::TextUnformatted(text.c_str());
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

}  // namespace

void draw_start_screen(const std::string& what, double fraction, bool slow) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  constexpr ImGuiWindowFlags flags =
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;
  if (ImGui::Begin("Start", nullptr, flags)) {
    const float letter = ImGui::GetFontSize();
    ImGui::SetCursorPosY(size.y / 2 - 4 * letter);
    centred(say(phrases::cluneal_atlas), fonts().large_bold, colour::ink);
    ImGui::Dummy({0, letter / 2});
    centred(what.empty() ? say(phrases::starting) : what, fonts().regular, colour::ink);
    const float width = std::min(letter * 24, size.x * 0.8F);
    ImGui::SetCursorPosX((size.x - width) / 2);
    ImGui::ProgressBar(static_cast<float>(fraction), {width, letter / 2}, "");
    ImGui::Dummy({0, letter / 2});
    if (slow) centred(say(phrases::the_first_start_builds_the), fonts().small, colour::quiet);
  }
  ImGui::End();
}

}  // namespace cluneal::ui
