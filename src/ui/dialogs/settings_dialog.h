#pragma once

#include <vector>

#include "ui/panels.h"

namespace cluneal::ui {

/// All that somebody chooses once and for all, in one dialog; whatever is changed holds at once.
void draw_settings_dialog(const Model& model, PanelState& state, std::vector<session::Action>& actions);

/// Takes them over: what is the scene's or the application's is asked for.
void choose(const session::Preferences& wanted, const Model& model, PanelState& state,
            std::vector<session::Action>& actions);
/// As they are now, with what the model says of them.
[[nodiscard]] session::Preferences preferences_now(const Model& model, const PanelState& state);

}  // namespace cluneal::ui
