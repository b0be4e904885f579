#include "ui/appearance.h"

#include <imgui.h>

#include <string>

#include "session/text_size.h"

namespace cluneal::ui {

bool wants_dark(const PanelState& state, const Model& model) {
  return state.theme == Theme::dark || (state.theme == Theme::as_picture && model.scene.dark_background);
}

void draw_appearance_menu(PanelState& state) {
  ImGui::Separator();
  const auto step = [&state](const char* title, const char* keys, int to) {
    if (ImGui::MenuItem(title, keys, false, to != state.text_size)) state.text_size = to;
  };
  step("Larger text", "Ctrl++", session::stepped_text_size(state.text_size, 1));
  step("Smaller text", "Ctrl+-", session::stepped_text_size(state.text_size, -1));
  const std::string usual = "Text as usual (now " + std::to_string(state.text_size) + " %)";
  step(usual.c_str(), "Ctrl+0", session::usual_text_size);
  if (!ImGui::BeginMenu("Colours of the window")) return;
  const auto choose = [&state](const char* title, Theme theme) {
    if (ImGui::MenuItem(title, nullptr, theme == state.theme)) state.theme = theme;
  };
  choose("Dark where the picture is (D)", Theme::as_picture);
  choose("Always light", Theme::light);
  choose("Always dark", Theme::dark);
  ImGui::EndMenu();
}

}  // namespace cluneal::ui
