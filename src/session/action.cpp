#include "session/action.h"

namespace cluneal::session {

Action::Action(const Action&) = default;
Action::Action(Action&&) noexcept = default;
Action& Action::operator=(const Action&) = default;
Action& Action::operator=(Action&&) noexcept = default;
Action::~Action() = default;

std::string_view name_of(const Action& action) {
  return visit([]<class One>(const One&) { return type_name<One>(); }, action);
}

}  // namespace cluneal::session
