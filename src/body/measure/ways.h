#pragma once

#include <optional>
#include <vector>

#include "anatomy/topic.h"
#include "body/core/body.h"

namespace cluneal::body {

/// What of a body lies near the way of a procedure. A drawn body and no patient: it guides no needle.
class WayOnBody {
 public:
  /// Straight from the nearest skin to each place of `way` on that side. Without a way where the body lacks skin or a
  /// place. `body` must outlive it.
  WayOnBody(const Body& body, const anatomy::Way& way, base::Side side);

  [[nodiscard]] bool leads_there() const { return !points_.empty(); }
  /// The least distance from the way to the surface of what is meant, on that side or in the midline, mm: a nerve's
  /// line less its radius, a structure's mesh, a place, or the joint between two bones, which is where their surfaces
  /// stand no farther apart than a joint's. Nothing where the body has no such thing.
  [[nodiscard]] std::optional<double> distance_to(const anatomy::NearWay& near) const;

 private:
  const Body& body_;
  base::Side side_;
  std::vector<glm::dvec3> points_;  ///< Along the way, so close that the least distance is right to a tenth of a mm.
};

}  // namespace cluneal::body
