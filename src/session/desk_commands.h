#pragma once

#include <vector>

#include "session/command.h"

namespace cluneal::session {

/// What leads to the desk, where one practises, and what keys mean there.
[[nodiscard]] std::vector<Command> desk_commands();

}  // namespace cluneal::session
