#pragma once

#include <glm/vec3.hpp>
#include <optional>

#include "app/desk/practice.h"
#include "base/id.h"
#include "body/core/body.h"
#include "view/view.h"

namespace cluneal::app {

/// How far from a thing somebody pointed.
struct Found {
  double millimetres = 0;  ///< 0: at the thing itself.
  MissedAlong along = MissedAlong::straight;
  bool is_point = false;  ///< A landmark or a site; else it has an extent.
  std::optional<glm::dvec3>
      place;  ///< Where it is, LPS mm: its point, or what of it is nearest. None: nowhere on this body.
};

/// From where one pointed to `target`, a structure, nerve, landmark or site, either one where it has no side: of a
/// landmark or site along the bone or the skin that is nearest to both points, between where they are nearest to it
/// (shortest_way on the subdivided mesh), whatever was met there: bone, skin, a nerve, a muscle. Straight where no bone
/// and no skin comes near both; of what has an extent straight to what of it is nearest.
[[nodiscard]] Found distance_to(const body::Body& body, const view::Picked& picked, const base::Id& target);

}  // namespace cluneal::app
