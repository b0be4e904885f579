#pragma once

#include "anatomy/atlas.h"
#include "body/core/body.h"
#include "body/core/finding.h"
#include "body/tables/published.h"

namespace cluneal::body {

/// One of the named distances on a body, and what the studies of it found.
struct CheckedDistance {
  struct Study {
    std::string claim;
    Held held;  ///< Its SD as a station counts it (anatomy::claim_sigma).
  };
  std::string id, name;
  Held held;               ///< What the studies come to together, the SD between persons.
  std::size_t pooled = 0;  ///< Studies that state what went into that; 0: their mean, with the SD of a bare claim.
  std::vector<Study> studies;
  [[nodiscard]] std::size_t agreeing() const;  ///< Studies whose mean lies within two of their SD.
  /// Within one SD of the pool, and within two of at least half of the studies.
  [[nodiscard]] bool holds() const;
};

/// The named distances that `claims` (check_claims) could measure.
[[nodiscard]] std::vector<CheckedDistance> distances_of(const Findings& claims, const anatomy::Atlas& atlas,
                                                        const Published& published);

/// A finding for each: an error where a typical person's does not hold, a note else. And for those that are too few, of
/// which no claim can be measured, or whose claims the atlas does not have or are of two kinds.
[[nodiscard]] Findings check_distances(const Body& body, const Findings& claims, const anatomy::Atlas& atlas,
                                       const Published& published);

}  // namespace cluneal::body
