#pragma once

#include <vector>

#include "base/result.h"
#include "body/core/bone_field.h"
#include "body/core/skin_field.h"
#include "body/places/places.h"
#include "body/tables/muscle_table.h"
#include "geometry/curve.h"
#include "geometry/loop_surface.h"
#include "geometry/warp.h"

namespace cluneal::body {

/// The landmarks of a muscle's net by their lines, numbers in the net.
struct MuscleLines {
  std::vector<std::vector<std::uint32_t>> superficial, deep;  ///< From border to border, each from origin to insertion.
};
/// Fails where the net has no such row, or two lines that belong together have not as many landmarks.
[[nodiscard]] base::Result<MuscleLines> lines_of(const MuscleTable& muscle, const ControlMeshTable& net);

/// From the bones of the person on whom a muscle was measured to this person's: the least bending that takes the
/// landmarks of the ones to those of the others (Bookstein 1989).
[[nodiscard]] base::Result<geometry::Warp> after_own_bones(const std::string& measured_on,
                                                           const std::vector<PlacedNet>& nets);

/// How far the landmarks of a belly keep from bone, mm.
struct BoneClearance {
  double deep = 0;         ///< Those of the deep face and of the borders.
  double superficial = 0;  ///< There is flesh between (MuscleTable::over_bone).
};
/// Lays the landmarks of the attachments onto their bones and keeps all others clear of bone. Fails where the net has
/// no such landmark.
[[nodiscard]] base::Status tie_to_bones(geometry::Net& net, const MuscleTable& muscle, const ControlMeshTable& table,
                                        const MuscleLines& lines, const BoneField& bones, const BoneClearance& clear);

/// Moves the last line, but for its two ends, onto a curve: each landmark to the nearest place of it, what lies beside
/// along by less and less.
void lay_border(geometry::Net& net, const MuscleLines& lines, const geometry::Polyline& curve);

/// Moves what lies less than `depth` mm under the skin inward until it does not: the superficial face alone, the deep
/// one, which lies on what is deeper, only where less than `least` mm would be left.
void keep_under_skin(geometry::Net& net, const MuscleLines& lines, const SkinField& skin, double depth, double least);

/// Moves superficial landmarks, and those of the borders, out of other muscles by the nearest way and `off` mm from
/// them, and deep ones up to where the way to them from
/// the superficial face comes upon one; the ends stay where they are tied.
void keep_out_of(geometry::Net& net, const MuscleLines& lines, const Obstacle& muscles, double off);

/// Moves the superficial face away from the deep one where they have come nearer than `least` mm, along the way on
/// which they stood apart `as_carried`.
void keep_thick(geometry::Net& net, const geometry::Net& as_carried, const MuscleLines& lines, double least);

/// The same net with its belly thinned or thickened until its surface holds `volume` mm^3: the thicker a place, the
/// more it gives, a thickness t becoming t / sqrt(1 + (t / cap)^2), or gains, t * sqrt(1 + (t / cap)^2), one and a half
/// times at most.
[[nodiscard]] geometry::Net brought_to_volume(const geometry::Net& net, const MuscleLines& lines, double volume,
                                              double from_deep, bool may_thicken);

}  // namespace cluneal::body
