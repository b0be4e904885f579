#pragma once

#include "anatomy/atlas.h"
#include "body/core/body.h"
#include "body/core/finding.h"

namespace cluneal::body {

/// What lies near the way of each procedure, on each side a finding with the distance (`way.ID`, about the thing): an
/// error where it is none of the range that the atlas tells over all drawn bodies.
[[nodiscard]] Findings check_ways(const Body& body, const anatomy::Atlas& atlas);

}  // namespace cluneal::body
