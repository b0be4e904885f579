#pragma once

#include <vector>

#include "base/result.h"
#include "body/core/bone_field.h"
#include "body/places/places.h"
#include "body/tables/muscle_table.h"

namespace cluneal::body {

/// Adds each muscle on both sides as a closed body between its attachments: its net, carried by this person's bones
/// from those of the person it was measured on, tied to bone, thinned to its volume, pressed out of bone and out of the
/// muscles that the table tells before it, with its bundles on it. The edges of its attachments and its two borders
/// (`curve.gluteus_maximus.border_first.left`, `border_last`) become curves. `nets` are of the bones, `muscle_nets` of
/// the muscles. A muscle without a net is a mistake.
[[nodiscard]] base::Status add_muscles(Body& body, const std::vector<MuscleTable>& muscles,
                                       const std::vector<ControlMeshTable>& muscle_nets,
                                       const std::vector<PlacedNet>& nets, const BoneField& bones, int levels);

}  // namespace cluneal::body
