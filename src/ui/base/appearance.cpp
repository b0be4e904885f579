#include "ui/base/appearance.h"

#include <imgui.h>

#include "ui/base/words.h"
#include "ui/find/window_commands.h"

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
  if (!ImGui::BeginMenu(say(phrases::colours_of_the_window).c_str())) return;
  session::Preferences& chosen = state.preferences;
  const auto choose = [&chosen](const language::Phrase& title, session::Theme theme) {
    if (ImGui::MenuItem(say(title).c_str(), nullptr, theme == chosen.theme)) chosen.theme = theme;
  };
  choose(phrases::dark_where_the_picture_is, session::Theme::as_picture);
  choose(phrases::always_light, session::Theme::light);
  choose(phrases::always_dark, session::Theme::dark);
  choose(phrases::high_contrast_the_picture_too, session::Theme::high_contrast);
  ImGui::EndMenu();
}

}  // namespace cluneal::ui
