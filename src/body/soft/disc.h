#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "body/places/places.h"
#include "body/tables/disc_table.h"

namespace cluneal::body {

/// The net of a disc: rings from the middle of the upper endplate over its edge, the bulge and the lower edge to the
/// middle of the lower endplate. Nothing where the body lacks one of the two bones; fails where a net has no such row.
[[nodiscard]] base::Result<std::optional<PosedBone>> disc_between(const DiscTable& disc, double bulge,
                                                                  const std::vector<PlacedNet>& nets);

/// Adds each disc whose two bones the body has, as a closed body.
[[nodiscard]] base::Status add_discs(Body& body, const Discs& discs, const std::vector<PlacedNet>& nets, int levels);

}  // namespace cluneal::body
