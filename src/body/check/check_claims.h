#pragma once

#include "anatomy/atlas.h"
#include "body/core/body.h"
#include "body/core/finding.h"
#include "body/measure/measured.h"

namespace cluneal::body {

/// Every statement of the atlas that speaks of a place on the body, in the order of their keys, compared on the left
/// side: a coordinate, a distance, a height. With it, how the study measured. One that cannot be compared says why, so
/// there is a finding for each. Statements that several studies make of one crossing are shown; it is their mean that
/// is judged, by check_nerves.
[[nodiscard]] Findings check_claims(const Body& body, const anatomy::Atlas& atlas, const Measured& measured);

/// Whether a claim speaks of a place: whatever is in millimetres and no diameter.
[[nodiscard]] bool is_spatial(const anatomy::Claim& claim);

}  // namespace cluneal::body
