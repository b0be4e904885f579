#include "desktop/talk_keys.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "session/command.h"
#include "ui/find/window_commands.h"

namespace cluneal::desktop {
void talk_key(const Shortcut& pressed, const session::Scene& scene, ui::PanelState& panels,
              std::vector<session::Action>& actions) {
  panels.talk.pointer_hidden = true;
  if (panels.talk_card && pressed == Shortcut{GLFW_KEY_ESCAPE, 0}) {
    panels.talk_card = false;
    return;
  }
  for (const ui::WindowCommand& command : ui::talk_commands()) {
    if (asks(pressed, command.keys, command.also)) return command.run(panels);
  }
  for (const session::Command& command : session::commands()) {
    if (!session::holds_in(command, session::Mode::presenting)) continue;
    if (!asks(pressed, command.keys, command.also)) continue;
    if (const std::optional<session::Action> action = command.action(scene)) actions.push_back(*action);
    return;
  }
}

}  // namespace cluneal::desktop
