#pragma once

#include "body/core/body.h"
#include "body/core/finding.h"

namespace cluneal::body {

/// No bone lies in another: every two that come near each other, of the left and the middle.
[[nodiscard]] Findings check_joints(const Body& body);

}  // namespace cluneal::body
