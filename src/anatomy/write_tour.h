#pragma once

#include <string>

#include "anatomy/tour.h"

namespace cluneal::anatomy {

/// A tour as `read_tour` reads it, JSON: what somebody made of it in the window. Its title stands where English ones
/// do, whatever its language.
[[nodiscard]] std::string to_json(const Tour& tour);

}  // namespace cluneal::anatomy
