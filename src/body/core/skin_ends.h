#pragma once

#include <vector>

#include "anatomy/nerve.h"
#include "body/core/body.h"

namespace cluneal::body {

/// Where a nerve, laid as `course`, and its twigs end in the skin, mm.
[[nodiscard]] std::vector<glm::dvec3> ends_in_skin(const anatomy::Nerve& nerve, const Course& course);

}  // namespace cluneal::body
