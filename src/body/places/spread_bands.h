#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "body/core/body.h"

namespace cluneal::body {

/// Where on a curve of this body a study found a nerve to pass: the mean and what lies within its spread, measured from
/// its landmark as the study measured. Or where several did, as one.
struct SpreadBand {
  std::string claim;            ///< Of a pool: the first that it takes.
  Id curve;                     ///< With its side.
  glm::dvec3 mean{0};           ///< On the curve, mm.
  geometry::Polyline within{};  ///< Along the curve from one SD below the mean to one above, or over the range.
  struct Pool {
    double mean = 0, persons = 0;     ///< mm; the SD between persons.
    std::size_t studies = 0, of = 0;  ///< That it takes, of all that measured so.
  };
  std::optional<Pool> pool = {};  ///< Nothing: one study.
};

/// The bands of the steps of a nerve whose place is fitted to published distances, in the order of the atlas, and after
/// those of a step one more for each landmark from which several studies can be pooled (anatomy/pool.h). A claim
/// without a spread, or whose mean this curve does not reach, has none. `nerve` with its side.
[[nodiscard]] std::vector<SpreadBand> spread_bands(const Body& body, const anatomy::Atlas& atlas, const Id& nerve);

}  // namespace cluneal::body
