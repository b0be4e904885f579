#pragma once

#include "body/core/body.h"
#include "body/core/finding.h"
#include "body/measure/measured.h"
#include "body/tables/published.h"

namespace cluneal::body {

/// Each measure published for a sex (anatomy::sexes) against this body's surfaces; one that this body does not have
/// says so. A measured person is shown, not judged.
[[nodiscard]] Findings check_measures(const Body& body, const std::string& sex, const Measured& measured,
                                      const Published& published);

/// Whether the sexes differ as they should, once the typical man and the typical woman are measured.
[[nodiscard]] Findings check_sex_order(const Measured& man, const Measured& woman, const Published& published);

/// The published places, breadths and lines of the pelvis, on the body's landmarks and where there are none on what
/// the surfaces show.
[[nodiscard]] Findings check_published_places(const Body& body, const Measured& measured);

}  // namespace cluneal::body
