#pragma once

#include <string>
#include <variant>

namespace cluneal::session {

// Which person is shown, and the way back and forth through what was done.

struct SetBody {
  std::string person;
};
struct Undo {};
struct Redo {};

using EditingAction = std::variant<SetBody, Undo, Redo>;

}  // namespace cluneal::session
