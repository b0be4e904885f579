#pragma once

#include <string>

#include "anatomy/atlas.h"
#include "base/result.h"

namespace cluneal::app {

/// The atlas's tour of that id, else the one in a file of the user's. It has at least one step.
[[nodiscard]] base::Result<anatomy::Tour> find_tour(const std::string& word, const anatomy::Atlas& atlas);

}  // namespace cluneal::app
