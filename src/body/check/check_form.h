#pragma once

#include "anatomy/atlas.h"
#include "body/core/body.h"
#include "body/core/bone_field.h"
#include "body/core/finding.h"

namespace cluneal::body {

/// Whether the nerves run as nerves run. No paper measures these; the limits are an anatomist's: no bend tighter than 8
/// mm outside foramina and openings, no curl, lateral branches of lumbar dorsal rami that go down and do not bow, rami
/// behind the sacrum and at their roots that keep to the bone, and skin nerves that fork.
[[nodiscard]] Findings check_form(const Body& body, const anatomy::Atlas& atlas, const BoneField& bones);

/// How one line runs.
struct Run {
  double least_radius = 0;  ///< mm, outside the stretches given.
  glm::dvec3 tightest{0};
  double turning = 0;  ///< Degrees, all bends together.
  double length = 0, chord = 0;
  double rise = 0;  ///< The most that it climbs again, mm.
  double bow = 0;   ///< How far it leaves the straight line between its ends, mm.
};
/// A stretch of a line that is not looked at, by arc length.
struct Stretch {
  double from = 0, to = 0;
};
[[nodiscard]] Run run_of(const geometry::Polyline& line, const std::vector<Stretch>& openings);

}  // namespace cluneal::body
