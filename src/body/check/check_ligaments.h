#pragma once

#include "anatomy/atlas.h"
#include "body/core/body.h"
#include "body/core/finding.h"

namespace cluneal::body {

/// Every nerve against every ligament's closed surface: what is said to pierce goes in and comes out; nothing else goes
/// through. And which way round: what leaves the pelvis passes behind the sacrospinous ligament, never in front of it,
/// the pudendal nerve and what leaves it between that and the sacrotuberous: out by the greater sciatic foramen, in by
/// the lesser.
[[nodiscard]] Findings check_ligaments(const Body& body, const anatomy::Atlas& atlas);

}  // namespace cluneal::body
