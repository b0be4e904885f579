#pragma once

#include <cmath>
#include <glm/trigonometric.hpp>
#include <vector>

#include "base/result.h"
#include "body/tables/disc_table.h"
#include "body/tables/net_table.h"

namespace cluneal::body {

/// An endplate in the midline: its front and back corner and its middle.
struct Plate {
  glm::dvec3 front{0}, back{0}, middle{0};
  [[nodiscard]] double angle() const {
    const glm::dvec3 way = back - front;
    return glm::degrees(std::atan2(way.z, way.y));
  }
};

/// The endplate of a bone whose landmarks lie at `points`. Its corners are those that a film shows and that
/// `measure_spine.cpp` measures between: where the bone's surface, in the midline, reaches farthest out of the plate
/// and along it. A landmark of the rim lies below its rounded edge, one of the ring inside it.
[[nodiscard]] base::Result<Plate> plate_of(const ControlMeshTable& table, const DiscTable::Endplate& end,
                                           const std::vector<glm::dvec3>& points);

}  // namespace cluneal::body
