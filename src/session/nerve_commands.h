#pragma once

#include <vector>

#include "session/command.h"

namespace cluneal::session {

/// The groups of nerves and what goes with them, switched and revealed one by one. Page down and Page up are what a
/// lecturer's remote control sends.
[[nodiscard]] std::vector<Command> nerve_commands();
/// The same switches while one speaks: the groups by their first letter, for W is a white screen.
[[nodiscard]] std::vector<Command> slide_switches();

}  // namespace cluneal::session
