#pragma once

#include <optional>
#include <vector>

#include "anatomy/atlas.h"
#include "base/result.h"
#include "body/bones/pose.h"
#include "body/core/body.h"
#include "body/core/bone_field.h"

namespace cluneal::body {

/// The body's named landmarks on one bone (with their mirror images for a paired one). Fails where places.json names a
/// landmark that the net has not.
[[nodiscard]] base::Status add_landmarks(Body& body, const ControlMeshTable& table, const PosedBone& bone,
                                         const PlaceTable& places);

/// The body's named places between bones, of which each bone's net and where it lies must be given; a place is left out
/// where the body lacks one of its bones. Fails where places.json names a landmark that a net has not.
struct PlacedNet {
  const ControlMeshTable* table = nullptr;
  PosedBone bone;
};
[[nodiscard]] base::Status add_places_between(Body& body, const std::vector<PlacedNet>& nets, const PlaceTable& places);
/// Likewise the rims between bones, as closed curves of 1 mm between points.
[[nodiscard]] base::Status add_rims(Body& body, const std::vector<PlacedNet>& nets, const PlaceTable& places);

/// The body's named curves on one bone: a smooth line through the row's landmarks, laid onto the surface, at most 1 mm
/// between its points.
[[nodiscard]] base::Status add_curves(Body& body, const ControlMeshTable& table, const PosedBone& bone,
                                      const PlaceTable& places, const geometry::Mesh& surface);

/// The body's named lines through its landmarks, which must all be there: smooth, 1 mm between points. A line is left
/// out where the body lacks one of its landmarks.
void add_lines(Body& body, const PlaceTable& places);

/// Where a waypoint of a nerve comes to lie.
struct LocatedPlace {
  glm::dvec3 point{0};
  std::vector<PlacedWaypoint::Residual> residuals;  ///< Of a station that offsets did not move away again.
  double lifted = 0;                                ///< mm by which it had to be moved out of bone.
};
/// `before` is the waypoint before it, for places that are a whole bone or a whole curve; `clearance` is kept from
/// bone.
[[nodiscard]] base::Result<LocatedPlace> lay_waypoint(const anatomy::Waypoint& waypoint, base::Side side,
                                                      const anatomy::Atlas& atlas, const Body& body,
                                                      const BoneField& bones, const std::optional<glm::dvec3>& before,
                                                      double clearance);

}  // namespace cluneal::body
