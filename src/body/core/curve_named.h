#pragma once

#include "base/id.h"

namespace cluneal::body {

/// `curve.sacrotuberous` for `ligament.sacrotuberous`, `landmark.sacrotuberous` or `muscle.sacrotuberous`: the name
/// under which edges and fibres of a soft part lie among the body's curves.
[[nodiscard]] inline base::Id curve_named(const base::Id& part) {
  return *base::Id::parse("curve" + part.text().substr(part.text().find('.')));
}

}  // namespace cluneal::body
