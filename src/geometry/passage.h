#pragma once

#include <vector>

#include "geometry/bvh.h"
#include "geometry/curve.h"

namespace cluneal::geometry {

/// One stretch of a line inside a closed surface.
struct Passage {
  double entry = 0;      ///< Arc length where it goes in, mm; 0 where the line starts inside.
  double exit = 0;       ///< Where it comes out; the line's length where it ends inside.
  bool enters = false;   ///< It comes from outside,
  bool leaves = false;   ///< and goes out again.
  double deepest = 0;    ///< mm under the surface, at the worst of the line's points.
  glm::dvec3 middle{0};  ///< The place half way between entry and exit.
  [[nodiscard]] double length() const { return exit - entry; }
  [[nodiscard]] bool through() const { return enters && leaves; }
};

/// Every stretch of `line` inside the closed mesh of `tree`, in order: what pierces a thing goes in by its surface and
/// out again. A touch from outside is no passage.
[[nodiscard]] std::vector<Passage> passages_of(const Polyline& line, const Bvh& tree);

}  // namespace cluneal::geometry
