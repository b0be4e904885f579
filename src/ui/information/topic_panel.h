#pragma once

#include <optional>
#include <vector>

#include "session/action.h"
#include "ui/panels.h"

namespace cluneal::ui {

/// What must be ruled out before any nerve, under one heading; gives what was pressed.
[[nodiscard]] std::optional<Id> draw_rule_out_first(const std::vector<InfoLink>& flags, bool open_at_once);

/// Where in a walk one is, and on from there; nothing where it is no walk.
void draw_walk(const Info& info, std::vector<session::Action>& actions);

/// All that the atlas says of a topic of the syndrome. What is held back stays so until it is asked for.
void draw_topic(const Info& info, PanelState& state, std::vector<session::Action>& actions);

/// The topics that speak of what is selected, kind by kind.
void draw_about(const Info& info, std::vector<session::Action>& actions);

}  // namespace cluneal::ui
