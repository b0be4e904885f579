#pragma once

#include <vector>

#include "session/command.h"

namespace cluneal::session {

/// What leads into the room for the bedside, and what keys mean in it.
[[nodiscard]] std::vector<Command> bedside_commands();

}  // namespace cluneal::session
