#include "view/free_view.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>

#include "view/sightings.h"

namespace cluneal::view {
namespace {

constexpr double free_enough = 0.6;  ///< Of the most that is seen from any side: then one stays where one is.
constexpr double about_most = 0.9;   ///< Of it: one of these sides is gone to.
constexpr double least_seen = 0.02;  ///< Less is seen from nowhere: then no side is better.
constexpr double aside = 45;         ///< Degrees between the sides that are tried.

/// From all round: level first, then from above and from below.
std::vector<session::Camera> sides_of(const session::Camera& now) {
  std::vector<session::Camera> sides;
  const auto add = [&](double azimuth, double elevation) {
    session::Camera side = now;
    side.azimuth = azimuth;
    side.elevation = elevation;
    sides.push_back(side);
  };
  for (const double elevation : {0.0, 35.0, -35.0}) {
    for (double azimuth = 0; azimuth < 360; azimuth += aside) add(azimuth, elevation);
  }
  add(180, 90);
  add(0, -90);
  return sides;
}

template <class Share>
session::Camera freest(const Inputs& inputs, const geometry::Bounds& bounds, Share share) {
  const double aspect = static_cast<double>(inputs.size.x) / std::max(1, inputs.size.y);
  const session::Camera here = session::framed(inputs.camera, bounds, aspect);
  const auto seen_from = [&](const session::Camera& camera) { return share(Screen(camera, inputs.size)); };
  struct Side {
    session::Camera camera;
    double seen = 0;
  };
  std::vector<Side> sides;
  double most = 0;
  for (const session::Camera& side : sides_of(inputs.camera)) {
    const session::Camera camera = session::framed(side, bounds, aspect);
    sides.push_back({camera, seen_from(camera)});
    most = std::max(most, sides.back().seen);
  }
  if (most < least_seen || seen_from(here) >= free_enough * most) return here;
  const Side* nearest = nullptr;
  double least_turn = std::numeric_limits<double>::infinity();
  for (const Side& side : sides) {
    if (side.seen < about_most * most) continue;
    const double turn = 1 - glm::dot(session::axes_of(side.camera).back, session::axes_of(here).back);
    if (turn > least_turn - 1e-9) continue;
    nearest = &side;
    least_turn = turn;
  }
  return nearest->camera;
}

}  // namespace

session::Camera free_view(const Inputs& inputs, ViewMemory& memory, const Id& id, const geometry::Bounds& bounds) {
  const std::vector<Shown> things = shown_things(inputs);
  const Sight sight(memory, things);
  return freest(inputs, bounds, [&](const Screen& screen) { return sight.share_of(screen, id); });
}

session::Camera free_view(const Inputs& inputs, ViewMemory& memory, const glm::dvec3& point,
                          const geometry::Bounds& bounds) {
  const std::vector<Shown> things = shown_things(inputs);
  const Sight sight(memory, things);
  return freest(inputs, bounds, [&](const Screen& screen) { return sight.sees(screen, point) ? 1.0 : 0.0; });
}

}  // namespace cluneal::view
