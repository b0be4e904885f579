#pragma once

#include <vector>

#include "anatomy/atlas.h"

namespace cluneal::anatomy {

/// The steps of a walk, in order: the topics whose ids are its own and one word more. None where it has no heading.
[[nodiscard]] std::vector<const Topic*> steps_of(const Atlas& atlas, const Id& walk);

}  // namespace cluneal::anatomy
