#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "body/body.h"

namespace cluneal::body {

/// The skin against the bones under it: every bone at least 3 mm deep, and on a typical person over the posterior
/// superior iliac spine and over the crest as thick as is usual. A body without skin has nothing to say.
[[nodiscard]] std::vector<base::Diagnostic> check_skin(const Body& body);

}  // namespace cluneal::body
