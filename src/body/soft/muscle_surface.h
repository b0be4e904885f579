#pragma once

#include "body/core/obstacle.h"
#include "body/core/solid_field.h"
#include "body/soft/muscle_net.h"
#include "geometry/mesh.h"

namespace cluneal::body {

struct MuscleLook {
  double fascicle = 0;  ///< Width of the bundles in the middle of the belly, mm; 0: smooth.
  double tendon = 0;    ///< mm before the insertion over which they fade.
};

/// What a muscle's surface is kept out of.
struct MuscleNeighbours {
  const Obstacle& bones;
  const Obstacle& muscles;      ///< Those laid before it: it lies on them.
  const SolidField& ligaments;  ///< Sheets on the one side of which it stays.
};

/// The smooth closed surface through a muscle's landmarks, out of bone, of the muscles beside it and of ligaments, with
/// its bundles as low ridges between grooves along its lines. With normals.
[[nodiscard]] geometry::Mesh muscle_surface(const geometry::Net& net, const MuscleLines& lines, const MuscleLook& look,
                                            const MuscleNeighbours& beside, int levels);

}  // namespace cluneal::body
