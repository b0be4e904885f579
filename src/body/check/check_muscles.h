#pragma once

#include "anatomy/atlas.h"
#include "body/core/body.h"
#include "body/core/bone_field.h"
#include "body/core/finding.h"

namespace cluneal::body {

/// Muscles: out of bone and of each other, tied to the bones that their table names over nearly all of each area of
/// attachment, under the skin, and passed by nerves as those declare: under, over or through, and by no other nerve.
[[nodiscard]] Findings check_muscles(const Body& body, const anatomy::Atlas& atlas, const BoneField& bones);

}  // namespace cluneal::body
