#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "body/tables/measures.h"
#include "body/tables/net_table.h"
#include "body/tables/place_table.h"
#include "geometry/warp.h"

namespace cluneal::body {

/// The way from a measured person's assembled pelvis (anterior plane upright) to the person standing there: for typical
/// persons a thin-plate spline to the published means, then the tilt of standing; for measured ones nothing.
class Pose {
 public:
  Pose() = default;
  Pose(std::optional<geometry::Warp> warp, double tilt_backward)
      : warp_(std::move(warp)), tilt_backward_(tilt_backward) {}

  [[nodiscard]] glm::dvec3 operator()(const glm::dvec3& assembled) const;
  /// A point given in the person's own upright pelvis (published means and what is computed from them): tilted only.
  [[nodiscard]] glm::dvec3 standing(const glm::dvec3& upright) const;
  /// The factor by which lengths grow round a point (cube root of the volume's growth).
  [[nodiscard]] double scale_at(const glm::dvec3& assembled) const;
  [[nodiscard]] double tilt_backward() const { return tilt_backward_; }

 private:
  std::optional<geometry::Warp> warp_;
  double tilt_backward_ = 0;
};

/// Where places of a measured person go in the typical one, upright.
struct WarpPairs {
  std::vector<glm::dvec3> from, to;
  void add(const glm::dvec3& measured, const glm::dvec3& published, bool both_sides);
};
/// Those places and lines that both a table and the means know. A line corresponds to the bone's own by equal shares of
/// its length.
[[nodiscard]] base::Result<WarpPairs> warp_pairs(const Person& person, std::span<const ControlMeshTable> tables,
                                                 const PlaceTable& places, const Measures& means);

/// `tables` are all bones of the body; `warp_pairs` of them carry the warp.
[[nodiscard]] base::Result<Pose> pose_of(const Person& person, std::span<const ControlMeshTable> tables,
                                         const PlaceTable& places, const Measures& means, const Posture& posture);

/// A landmark off a sphere, and how far from its centre it is on the measured person, in radii.
struct OffSphere {
  std::uint32_t landmark = 0;
  double radii = 1;
};

/// A sphere that a bone's surface must follow.
struct PosedSphere {
  std::string name;
  std::vector<std::uint32_t> landmarks;
  std::vector<OffSphere> around;
  glm::dvec3 centre{0};
  double radius = 0;
  double falloff = 0;
};

/// One bone's net (the left one of a pair) where it lies in the person.
struct PosedBone {
  geometry::Net net;
  std::vector<PosedSphere> spheres;
  std::vector<Relief> relief;
  std::vector<glm::dvec3> over;  ///< Where what lies over the landmarks follows others than these; else empty.
};
/// Landmarks on a sphere are moved onto it, so that the surface meets both.
[[nodiscard]] base::Result<PosedBone> posed(const ControlMeshTable& table, const Person& person, const Pose& pose);

}  // namespace cluneal::body
