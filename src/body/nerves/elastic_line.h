#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "body/core/obstacle.h"
#include "geometry/curve.h"
#include "geometry/tube.h"

namespace cluneal::body {

/// A line of evenly spaced points that bends as little as it can while some points stay where they are and all stay so
/// far from what is around.
struct ElasticLine {
  geometry::Polyline points;
  std::vector<bool> fixed;        ///< One a point.
  std::vector<double> clearance;  ///< One a point: least distance of the point from what is around, mm.
  /// One a point, or none: how sharply it may turn there at most, mm; 0: as sharply as it comes.
  std::vector<double> least_radius;
  geometry::FlatAxis flat;        ///< Of a band, which keeps more where its edge is turned to the bone; else empty.
  std::vector<double> thickness;  ///< Half a band's, one a point, which its clearance holds already.
  struct Guide {
    std::size_t index = 0;
    glm::dvec3 point{0};
  };
  std::vector<Guide> guides;  ///< Points that are drawn toward a place without having to reach it.
};

/// Brings a run of points that starts inside an obstacle out of it on the side on which the line enters and leaves.
void lead_out(ElasticLine& line, const Obstacle& around);

/// Relaxes a line that starts clear of what is around: least second differences, each point held by the plane of the
/// surface nearest to it (an active set in each of a few small steps). Fixed points do not move. Where it turns more
/// sharply than it may it is made stiffer until it does not, or until what holds it leaves no other way.
void relax(ElasticLine& line, const Obstacle& around);

/// How sharply a line turns at a point, measured over some millimetres on both sides: the radius of the circle, mm.
[[nodiscard]] double turning_radius(const geometry::Polyline& line, std::size_t at);

}  // namespace cluneal::body
