#pragma once

#include <vector>

#include "desktop/shortcuts.h"
#include "session/action.h"
#include "session/scene.h"
#include "ui/panels.h"

namespace cluneal::desktop {

/// What a key that has just been pressed means while a tour is given. `scene`: what the slide shows.
void talk_key(const Shortcut& pressed, const session::Scene& scene, ui::PanelState& panels,
              std::vector<session::Action>& actions);

}  // namespace cluneal::desktop
