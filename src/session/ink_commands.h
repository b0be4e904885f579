#pragma once

#include <vector>

#include "session/command.h"

namespace cluneal::session {

/// What points at a slide and draws on it: a part of commands(). Pen, pointer and wiping have the keys that other
/// programs for slides give them.
[[nodiscard]] std::vector<Command> ink_commands();

}  // namespace cluneal::session
