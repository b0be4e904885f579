#include "body/typical/wing.h"

#include <algorithm>
#include <glm/geometric.hpp>

#include "body/bones/blade.h"
#include "geometry/bvh.h"
#include "geometry/loop_surface.h"

namespace cluneal::body {
namespace {

constexpr int wing_levels = 3;
constexpr double wing_stiffness = 0.006;
/// What is missing is asked for again: a face is carried by landmarks some way off, and what it moves changes where the
/// next section cuts.
constexpr int wing_rounds = 8;
constexpr double wing_relaxation = 0.7;
constexpr double fades_over = 16;  ///< mm below the lowest published place, where the gluteal face moves less; by eye.
constexpr double fading = 0.7;
/// mm that a face is asked to move altogether towards the other, and away from it: more folds the bone between two
/// stations; by eye.
constexpr double most_thinner = 16, most_thicker = 5;
/// mm off the sacrum within which the medial face stays where the joint has put it, and beyond which it is free; by
/// eye. Bound farther off, all that is missing before the joint is taken from the gluteal face and hollows it out.
constexpr double bound_within = 3.5, free_beyond = 8;

/// Where on the measured surface the point of the warped one comes from.
glm::dvec3 measured_place(const geometry::NearestPoint& at, const geometry::LimitSurface& measured) {
  glm::dvec3 place(0);
  for (std::size_t k = 0; k < 3; ++k) {
    place += at.barycentric[k] * measured.places[measured.mesh.indices[3 * std::size_t{at.triangle} + k]];
  }
  return place;
}

}  // namespace

base::Result<geometry::Warp> with_wing(const geometry::Warp& first, const WarpPairs& pairs,
                                       const geometry::Net& measured, const std::vector<WingThickness>& wing,
                                       const std::optional<FacingBone>& facing) {
  const auto from = geometry::limit_surface(geometry::interpolate(measured).control, wing_levels);
  std::optional<geometry::Bvh> sacrum;
  if (facing) sacrum.emplace(geometry::limit_surface(geometry::interpolate(facing->typical).control, wing_levels).mesh);
  base::Result<geometry::Warp> warp(first);
  std::vector<double> inward(wing.size(), 0), outward(wing.size(), 0);
  for (int round = 0; round < wing_rounds && warp; ++round) {
    geometry::Net net = measured;
    for (glm::dvec3& point : net.points) point = (*warp)(point);
    const auto to = geometry::limit_surface(geometry::interpolate(net).control, wing_levels);
    const geometry::Bvh tree(to.mesh);
    WarpPairs all = pairs;
    for (std::size_t i = 0; i < wing.size(); ++i) {
      const auto blade = blade_of(to.mesh, wing[i].behind, 0);
      const auto faces = blade ? faces_of(*blade, wing[i].below) : std::nullopt;
      if (!faces) continue;
      const double more = wing_relaxation * (wing[i].published.mean - faces->thickness());
      double yields = 0.5;
      if (const auto near = sacrum ? sacrum->nearest(faces->medial) : std::nullopt) {
        yields *= std::clamp((near->distance - bound_within) / (free_beyond - bound_within), 0.0, 1.0);
      }
      inward[i] = std::clamp(inward[i] + yields * more, -most_thinner, most_thicker);
      outward[i] = std::clamp(outward[i] + (1 - yields) * more, -most_thinner, most_thicker);
      const auto medial = tree.nearest(faces->medial), gluteal = tree.nearest(faces->gluteal);
      if (!medial || !gluteal) continue;
      const glm::dvec3 own_medial = measured_place(*medial, from), own_gluteal = measured_place(*gluteal, from);
      all.add(own_medial, first(own_medial) - glm::dvec3(inward[i], 0, 0), true);
      all.add(own_gluteal, first(own_gluteal) + glm::dvec3(outward[i], 0, 0), true);
      const bool deepest = i + 1 == wing.size() || wing[i + 1].behind != wing[i].behind;
      const auto under = deepest ? faces_of(*blade, wing[i].below + fades_over) : std::nullopt;
      if (const auto on = under ? tree.nearest(under->gluteal) : std::nullopt) {
        const glm::dvec3 own = measured_place(*on, from);
        all.add(own, first(own) + glm::dvec3(fading * outward[i], 0, 0), true);
      }
    }
    warp = geometry::Warp::through(all.from, all.to, wing_stiffness);
  }
  return warp;
}

}  // namespace cluneal::body
