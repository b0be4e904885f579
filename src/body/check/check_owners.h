#pragma once

#include "anatomy/atlas.h"
#include "body/core/body.h"
#include "body/core/finding.h"

namespace cluneal::body {

/// Every nerve of the skin, with its twigs, ends in the skin that its own territory covers, and no two in one place;
/// every site lies within 2 mm of its nerve and of the structure that traps it there.
[[nodiscard]] Findings check_owners(const Body& body, const anatomy::Atlas& atlas);

}  // namespace cluneal::body
