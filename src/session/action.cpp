#include "session/action.h"

namespace cluneal::session {

std::string_view name_of(const Action& action) {
  return std::visit([]<class One>(const One&) { return type_name<One>(); }, action);
}

}  // namespace cluneal::session
