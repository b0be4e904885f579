#include "ui/appearance.h"

#include <imgui.h>

#include <string>

#include "session/text_size.h"

namespace cluneal::ui {

void draw_appearance_menu(PanelState& state) {
  ImGui::Separator();
  const auto step = [&state](const char* title, const char* keys, int to) {
    if (ImGui::MenuItem(title, keys, false, to != state.text_size)) state.text_size = to;
  };
  step("Larger text", "Ctrl++", session::stepped_text_size(state.text_size, 1));
  step("Smaller text", "Ctrl+-", session::stepped_text_size(state.text_size, -1));
  const std::string usual = "Text as usual (now " + std::to_string(state.text_size) + " %)";
  step(usual.c_str(), "Ctrl+0", session::usual_text_size);
}

}  // namespace cluneal::ui
