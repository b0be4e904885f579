#pragma once

#include <vector>

#include "anatomy/atlas.h"
#include "base/diagnostic.h"
#include "body/core/body.h"
#include "body/core/skin_field.h"

namespace cluneal::body {

/// The skin against the bones under it: every bone at least 3 mm deep, and on a typical person over the posterior
/// superior iliac spine and over the crest as thick as is usual. A body without skin has nothing to say.
[[nodiscard]] std::vector<base::Diagnostic> check_skin(const Body& body);

/// Of a laid nerve: none of it leaves the skin; it keeps 2 mm beneath, but for the last stretch of one that ends in it,
/// which comes to within 3 mm. One that ends in it and has left a muscle's border or a fascia lies in the fat with all
/// its twigs, no deeper than that is thick.
void check_under_skin(const SkinField& skin, const anatomy::Nerve& nerve, const Course& course,
                      std::vector<base::Diagnostic>& remarks);

}  // namespace cluneal::body
