#pragma once

#include "body/bones/pose.h"

namespace cluneal::body {

/// Lays landmarks that bringing a bone to its sizes and opening its joints have left standing apart from those round
/// them onto the smooth surface that is drawn, which would round them off all the same; those of spheres stay.
void settle_landmarks(PosedBone& bone);

}  // namespace cluneal::body
