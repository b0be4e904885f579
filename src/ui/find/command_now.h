#pragma once

#include <optional>
#include <string>

#include "session/command.h"
#include "ui/model/model.h"

namespace cluneal::ui {

/// What a command is at the moment.
struct CommandNow {
  std::string title;                      ///< As it is named, with what it would undo.
  std::string does;                       ///< What it would do: "Hide labels" of "Labels".
  std::string why_not;                    ///< Empty, or why it makes no sense now: "Nothing to undo".
  std::optional<session::Action> action;  ///< Nothing where it makes no sense.
  bool on = false;                        ///< What it switches is on: a tick stands before it.
};
[[nodiscard]] CommandNow command_now(const session::Command& command, const Model& model);

/// What goes on, by what the panels show of it.
[[nodiscard]] session::Mode mode_of(const Model& model);

}  // namespace cluneal::ui
