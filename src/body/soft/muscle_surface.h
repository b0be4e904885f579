#pragma once

#include "body/core/bone_field.h"
#include "body/soft/muscle_net.h"
#include "geometry/mesh.h"

namespace cluneal::body {

struct MuscleLook {
  double fascicle = 0;  ///< Width of the bundles in the middle of the belly, mm; 0: smooth.
  double tendon = 0;    ///< mm before the insertion over which they fade.
};

/// The smooth closed surface through a muscle's landmarks, out of bone, with its bundles as low ridges between grooves
/// along its lines. With normals.
[[nodiscard]] geometry::Mesh muscle_surface(const geometry::Net& net, const MuscleLines& lines, const MuscleLook& look,
                                            const BoneField& bones, int levels);

}  // namespace cluneal::body
