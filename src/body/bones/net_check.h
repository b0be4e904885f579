#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "body/tables/net_table.h"

namespace cluneal::body {

/// A landmark whose place in one person does not follow from its neighbours' places in both is probably misplaced.
struct LandmarkOutlier {
  std::uint32_t landmark = 0;
  double off = 0;  ///< mm
};

/// Every landmark against the thin-plate spline that carries its nearest neighbours from the first measured person to
/// the second, farthest first. Independent of how the table was made; empty with fewer than two persons.
[[nodiscard]] std::vector<LandmarkOutlier> landmark_deviations(const ControlMeshTable& table);

/// Those that are off by more than real people differ: an error for each, with its name and by how much.
[[nodiscard]] std::vector<base::Diagnostic> misplaced_landmarks(const ControlMeshTable& table);

}  // namespace cluneal::body
