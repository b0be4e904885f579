#pragma once

#include <vector>

#include "anatomy/atlas.h"
#include "base/diagnostic.h"
#include "body/core/body.h"
#include "body/core/bone_field.h"

namespace cluneal::body {

/// What the nerves' courses get wrong on this body: in bone, off the curve they cross, off the studies' distances,
/// not joined, a course missing or broken. Residuals of stations are notes. `bones` are the body's.
[[nodiscard]] std::vector<base::Diagnostic> check_nerves(const Body& body, const anatomy::Atlas& atlas,
                                                         const BoneField& bones);

}  // namespace cluneal::body
