#pragma once

#include <span>
#include <vector>

#include "base/result.h"
#include "body/core/bone_field.h"
#include "body/places/places.h"
#include "body/tables/ligament_table.h"

namespace cluneal::body {

/// Adds each ligament, on both sides or in the midline, as closed bands that bow out where bone is in their way; their
/// ends run into the bones. The middle fibre and the two edges of its first band become curves:
/// `curve.sacrotuberous.left`, `curve.sacrotuberous.first_edge.left` and `last_edge`; an opening becomes a landmark and
/// a curve round it. A band of which the body lacks a bone is left out. Fails where a net has no such landmark.
[[nodiscard]] base::Status add_ligaments(Body& body, std::span<const LigamentTable> ligaments,
                                         const std::vector<PlacedNet>& nets, const BoneField& bones);

}  // namespace cluneal::body
