#pragma once

#include "anatomy/atlas.h"
#include "body/core/body.h"
#include "body/core/finding.h"
#include "body/measure/measured.h"
#include "body/tables/published.h"

namespace cluneal::body {

/// What an anatomist would say of a body, of each thing what, where and by how much: surfaces that are not sound, bones
/// off their published measures or in one another, nerves in bone or off their studies, ligaments, sites and skin.
[[nodiscard]] Findings check_body(const Body& body, const anatomy::Atlas& atlas, const Published& published,
                                  const Measured& measured);

}  // namespace cluneal::body
