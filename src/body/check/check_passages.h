#pragma once

#include <vector>

#include "anatomy/atlas.h"
#include "base/diagnostic.h"
#include "body/core/body.h"
#include "body/core/bone_field.h"

namespace cluneal::body {

/// What a laid nerve declares of its passages, tested on its line and not on its steps: it goes through the rim of a
/// foramen, over, under or through a ligament's middle line, round a muscle's border, and lies where the step's claims
/// say. A measured person is shown, not judged by the claims.
void check_passages(const Body& body, const anatomy::Atlas& atlas, const anatomy::Nerve& nerve, const Course& course,
                    const BoneField& bones, std::vector<base::Diagnostic>& remarks);

}  // namespace cluneal::body
