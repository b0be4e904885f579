#pragma once

#include "base/id.h"

namespace cluneal::body {

/// What both sides of a pair are called together: `nerve.pfcn` for `nerve.pfcn.left`.
[[nodiscard]] inline base::Id whole(const base::Id& id) {
  return base::side_of(id) == base::Side::none ? id : id.parent();
}

}  // namespace cluneal::body
