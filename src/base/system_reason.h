#pragma once

#include <string_view>

#include "base/phrase.h"

namespace cluneal::base {

/// What the system says of an errno. What people meet has a phrase; the rest is the system's own English.
[[nodiscard]] Filled system_reason(std::string_view name, int code);

}  // namespace cluneal::base
