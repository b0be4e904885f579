#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "body/core/body.h"

namespace cluneal::body {

/// Whether every shape's surface is closed, of as many pieces as declared, faces outward, is as thick as declared (the
/// finest level) and, of bones, discs, muscles and the skin, does not cut through itself (the finest level). One remark
/// a fault, in the order of the shapes, and a note of each plate's least thickness. A right shape that is exactly its
/// left twin's mirror image is not looked at again: what was found of the twin holds of it, across the midline.
[[nodiscard]] std::vector<base::Diagnostic> check_surfaces(const Body& body);

}  // namespace cluneal::body
