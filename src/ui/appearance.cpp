#include "ui/appearance.h"

#include <imgui.h>

#include "ui/window_commands.h"

namespace cluneal::ui {

Ground wanted_ground(session::Theme theme, bool dark_picture) {
  switch (theme) {
    case session::Theme::light:
      return Ground::light;
    case session::Theme::dark:
      return Ground::dark;
    case session::Theme::high_contrast:
      return Ground::high_contrast;
    case session::Theme::as_picture:
      break;
  }
  return dark_picture ? Ground::dark : Ground::light;
}

void draw_appearance_menu(PanelState& state) {
  ImGui::Separator();
  window_item("text.larger", state);
  window_item("text.smaller", state);
  window_item("text.usual", state);
  if (!ImGui::BeginMenu("Colours of the window")) return;
  session::Preferences& chosen = state.preferences;
  const auto choose = [&chosen](const char* title, session::Theme theme) {
    if (ImGui::MenuItem(title, nullptr, theme == chosen.theme)) chosen.theme = theme;
  };
  choose("Dark where the picture is (D)", session::Theme::as_picture);
  choose("Always light", session::Theme::light);
  choose("Always dark", session::Theme::dark);
  choose("High contrast, the picture too", session::Theme::high_contrast);
  ImGui::EndMenu();
}

}  // namespace cluneal::ui
