#pragma once

#include "anatomy/atlas.h"
#include "body/core/body.h"
#include "body/core/finding.h"

namespace cluneal::body {

/// Whether two nerves share room though neither comes out of the other near there nor runs into it: in a picture the
/// one breaks through the other, as if it were its branch. Only those that the atlas shows together are held against
/// each other, none of a bundle, which lies packed, and of a pair the deepest place counts. Their twigs, whose ends are
/// a convention, are not looked at.
[[nodiscard]] Findings check_shared_room(const Body& body, const anatomy::Atlas& atlas);

}  // namespace cluneal::body
