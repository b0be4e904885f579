#pragma once

#include <vector>

#include "anatomy/atlas.h"
#include "body/core/body.h"
#include "body/core/obstacle.h"

namespace cluneal::body {

/// A nerve on one side with its waypoints placed.
struct PlacedNerve {
  const anatomy::Nerve* nerve = nullptr;
  Course course;
  std::vector<glm::dvec3> guides;
  std::vector<bool> soft;  ///< One a guide.
  bool neighbour = false;  ///< Not cluneal: never drawn enlarged.
  /// Whether it grows out of the nerve that it leaves, or into the one that it joins, with a flare: not where one of
  /// the two is drawn enlarged and the other, a neighbour, is not.
  bool flares_from = true, flares_into = true;
};

/// Gives the course its line, its radii and its tubes. `left`: the nerve that it branches off, `joined`: the one that
/// it runs into; either may be missing.
void lay_line(PlacedNerve& laid, const Course* left, const Course* joined, const Obstacle& around);

}  // namespace cluneal::body
