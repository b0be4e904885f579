#pragma once

#include <span>
#include <vector>

#include "base/result.h"
#include "body/bone_field.h"
#include "body/ligament_table.h"
#include "body/places.h"

namespace cluneal::body {

/// Adds each ligament, on both sides, as a closed band that bows out where bone is in its way; its ends lie on the
/// bones. Its two edges become curves: `curve.sacrotuberous.first_edge.left` and `last_edge`. One of which the body
/// lacks a bone is left out. Fails where a net has no such landmark.
[[nodiscard]] base::Status add_ligaments(Body& body, std::span<const LigamentTable> ligaments,
                                         const std::vector<LaidNet>& nets, const BoneField& bones);

}  // namespace cluneal::body
