#include "view/free_view.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <limits>
#include <vector>

#include "view/side_by_side.h"
#include "view/sightings.h"

namespace cluneal::view {
namespace {

constexpr double free_enough = 0.6;   ///< Of the most that is seen from any side: then one stays where one is.
constexpr double about_most = 0.95;   ///< Of it: one of these sides is gone to.
constexpr double least_seen = 0.02;   ///< Less is seen from nowhere: then no side is better.
constexpr double level_enough = 0.7;  ///< Of the most: from there on no side from above or below is tried.
constexpr int sides_around = 8;

struct Side {
  session::Camera camera;
  double seen = 0;
};

/// From all round at one height. A side counts as its neighbours do too: what is just seen past an edge is not free.
template <class Seen>
std::vector<Side> sides_at(const session::Camera& now, double elevation, Seen seen) {
  std::vector<Side> sides;
  std::vector<double> alone;
  for (int i = 0; i < sides_around; ++i) {
    session::Camera side = now;
    side.azimuth = 360.0 * i / sides_around;
    side.elevation = elevation;
    sides.push_back(seen(side));
    alone.push_back(sides.back().seen);
  }
  for (std::size_t i = 0; i < sides.size(); ++i) {
    sides[i].seen =
        0.5 * alone[i] + 0.25 * (alone[(i + 1) % sides.size()] + alone[(i + sides.size() - 1) % sides.size()]);
  }
  return sides;
}

double most_of(const std::vector<Side>& sides) {
  double most = 0;
  for (const Side& side : sides) most = std::max(most, side.seen);
  return most;
}

/// Of the sides from which about the most is seen the one that is nearest, and of two the one on the thing's own side.
session::Camera nearest_of(const std::vector<Side>& sides, const session::Camera& here) {
  constexpr double own_side = 1e-3;
  const double most = most_of(sides);
  const session::Camera* nearest = &here;
  double least = std::numeric_limits<double>::infinity();
  for (const Side& side : sides) {
    if (side.seen < about_most * most) continue;
    const glm::dvec3 back = session::axes_of(side.camera).back;
    const double turn = -glm::dot(back, session::axes_of(here).back) - own_side * back.x * side.camera.target.x;
    if (turn >= least) continue;
    nearest = &side.camera;
    least = turn;
  }
  return *nearest;
}

template <class Share>
session::Camera freest(const Inputs& inputs, const geometry::Bounds& bounds, Share share) {
  const double aspect = static_cast<double>(inputs.size.x) / std::max(1, inputs.size.y);
  const auto seen = [&](const session::Camera& direction) {
    const session::Camera camera = session::framed(direction, bounds, aspect, names_beside(inputs));
    return Side{camera, share(Screen(camera, inputs.size))};
  };
  const Side here = seen(inputs.camera);
  std::vector<Side> sides = sides_at(inputs.camera, 0, seen);
  const double level = most_of(sides);
  if (here.seen >= free_enough * level && level >= level_enough * here.seen && level >= least_seen) return here.camera;
  for (const double elevation : {35.0, -35.0}) {
    const std::vector<Side> more = sides_at(inputs.camera, elevation, seen);
    if (level_enough * most_of(more) > level) sides.insert(sides.end(), more.begin(), more.end());
  }
  const double most = most_of(sides);
  if (most < least_seen || here.seen >= free_enough * most) return here.camera;
  return nearest_of(sides, here.camera);
}

}  // namespace

session::Camera free_view(const Inputs& inputs, FrameCache& memory, const Id& id, const geometry::Bounds& bounds) {
  const std::vector<SceneItem> things = visible_items(inputs);
  const Sight sight(memory, things);
  return freest(inputs, bounds, [&](const Screen& screen) { return sight.share_of(screen, id); });
}

session::Camera free_view(const Inputs& inputs, FrameCache& memory, const glm::dvec3& point,
                          const geometry::Bounds& bounds) {
  const std::vector<SceneItem> things = visible_items(inputs);
  const Sight sight(memory, things);
  return freest(inputs, bounds, [&](const Screen& screen) { return sight.sees(screen, point) ? 1.0 : 0.0; });
}

}  // namespace cluneal::view
