#include "body/typical/settle.h"

#include <glm/geometric.hpp>
#include <vector>

#include "body/bones/bone_surface.h"
#include "geometry/loop_surface.h"

namespace cluneal::body {
namespace {

/// mm that a landmark may stand off: what the check allows. Those that stand off less keep their edges.
constexpr double may_stand_off = 0.3;
constexpr int settling_rounds = 10;

}  // namespace

void settle_landmarks(PosedBone& bone) {
  std::vector<bool> fixed(bone.net.points.size(), false);
  for (const PosedSphere& sphere : bone.spheres) {
    for (const std::uint32_t i : sphere.landmarks) fixed[i] = true;
  }
  geometry::InterpolationOptions options;
  options.smoothing = bone_smoothing;
  for (int round = 0; round < settling_rounds; ++round) {
    const auto surface = geometry::limit_surface(geometry::interpolate(bone.net, options).control, 0);
    bool moved = false;
    for (std::size_t i = 0; i < fixed.size(); ++i) {
      if (fixed[i] || glm::distance(surface.places[i], bone.net.points[i]) <= may_stand_off) continue;
      bone.net.points[i] = surface.places[i];
      moved = true;
    }
    if (!moved) return;
  }
}

}  // namespace cluneal::body
