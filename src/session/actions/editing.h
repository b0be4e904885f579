#pragma once

#include <string>
#include <variant>

namespace cluneal::session {

// Which person is shown, and the way back and forth through what was done.

struct SetBody {
  std::string person;
};
/// The person of the other sex, typical or measured as the one that is shown.
struct OtherBody {};
struct Undo {};
struct Redo {};

using EditingAction = std::variant<SetBody, OtherBody, Undo, Redo>;

}  // namespace cluneal::session
