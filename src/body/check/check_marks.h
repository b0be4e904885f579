#pragma once

#include <vector>

#include "anatomy/atlas.h"
#include "base/diagnostic.h"
#include "body/core/body.h"

namespace cluneal::body {

/// What is wrong with the sites and territories on this body: a site off its nerve or on the wrong side; a territory
/// empty, on the wrong side, of an area that no such piece of skin has, whose core leaves its extent, or at another
/// height than its places say. Areas are notes.
[[nodiscard]] std::vector<base::Diagnostic> check_marks(const Body& body, const anatomy::Atlas& atlas);

}  // namespace cluneal::body
