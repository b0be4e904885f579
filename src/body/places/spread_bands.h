#pragma once

#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "body/core/body.h"

namespace cluneal::body {

/// Where on a curve of this body a study found a nerve to pass: the mean and what lies within its spread, measured from
/// its landmark as the study measured.
struct SpreadBand {
  std::string claim;
  Id curve;                     ///< With its side.
  glm::dvec3 mean{0};           ///< On the curve, mm.
  geometry::Polyline within{};  ///< Along the curve from one SD below the mean to one above, or over the range.
};

/// The bands of the steps of a nerve whose place is fitted to published distances, in the order of the atlas. A claim
/// without a spread, or whose mean this curve does not reach, has none. `nerve` with its side.
[[nodiscard]] std::vector<SpreadBand> spread_bands(const Body& body, const anatomy::Atlas& atlas, const Id& nerve);

}  // namespace cluneal::body
