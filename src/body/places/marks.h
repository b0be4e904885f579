#pragma once

#include <optional>

#include "anatomy/atlas.h"
#include "base/result.h"
#include "body/core/body.h"
#include "body/core/bone_field.h"
#include "geometry/bvh.h"

namespace cluneal::body {

/// Where a spot lies on this side of the body, before any skin over it is met. Fails where the body lacks its place.
[[nodiscard]] base::Result<glm::dvec3> spot_on(const anatomy::Spot& spot, base::Side side, const Body& body);

/// Where the skin over a point is met from outside, looking from `facing` degrees beside straight behind toward the
/// left. Nothing where there is none.
[[nodiscard]] std::optional<glm::dvec3> skin_over(const geometry::Bvh& skin, const glm::dvec3& point, double facing);

/// Lays the landmarks of the atlas that have a spot of their own, among the body's places; those that are places of the
/// body by themselves are there already. One of a bone that the body lacks is left out; what cannot be laid is named in
/// body.remarks.
void lay_landmarks(Body& body, const anatomy::Atlas& atlas);

/// Lays every site of the atlas that has a step of its nerve or a spot of its own, on both sides; the courses must be
/// there. A site that cannot be laid is left out and named in body.remarks.
void place_sites(Body& body, const anatomy::Atlas& atlas, const BoneField& bones);

/// Makes the site's bead from its point and radius.
void add_marker(PlacedSite& site);

/// Lays every painted territory of the atlas on the skin, where there is one: rings of spots through which a smooth
/// closed line runs over the skin, and a patch that shows fully inside the core and fades to nothing at the extent, by
/// distances along the skin. The right side is the mirror image of the left one. What cannot be laid is left out and
/// named in body.remarks. Likewise every area of the atlas; one across the midline has no side.
void lay_territories(Body& body, const anatomy::Atlas& atlas);

}  // namespace cluneal::body
