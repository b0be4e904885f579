#include "view/sign_places.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "view/site_rings.h"

namespace cluneal::view {
namespace {

constexpr double apart = 1.1;  ///< Of the sum of how far two rings reach.
constexpr int rounds = 60;
constexpr double golden_angle = 2.399963229728653;

double radius_of(const Inputs& inputs, const Screen& screen, const SceneItem& thing, double depth) {
  // Never inside its own bead, however near the eye.
  const double bead = 1.4 * thing.radius * screen.pixels_per_mm(depth);
  return std::max(ring_radius(inputs) * (is_chosen(thing) ? 1.3 : 1.0), bead);
}

/// One on the other: a way of their own, the same in each picture.
glm::dvec2 way_between(const glm::dvec2& from, const glm::dvec2& to, std::size_t number) {
  const glm::dvec2 way = to - from;
  const double length = glm::length(way), angle = golden_angle * static_cast<double>(number);
  return length > 1e-6 ? way / length : glm::dvec2(std::cos(angle), std::sin(angle));
}

/// A ring with how far its form reaches.
struct Ring {
  SignPlace* sign = nullptr;
  double reach = 0;  ///< Pixels.
};

/// Moves two rings apart by half of what they lack each. Whether they lacked anything.
bool part(const Ring& a, const Ring& b, std::size_t number) {
  const double wanted = apart * (a.reach + b.reach), now = glm::distance(a.sign->centre, b.sign->centre);
  if (now >= wanted) return false;
  const glm::dvec2 way = way_between(a.sign->centre, b.sign->centre, number);
  a.sign->centre -= 0.5 * (wanted - now) * way;
  b.sign->centre += 0.5 * (wanted - now) * way;
  return true;
}

/// Moves a ring off the place that another one means: within it stands nothing but its own. Whether it had to.
bool leave(const Ring& ring, const SignPlace& other, std::size_t number) {
  const double now = glm::distance(ring.sign->centre, other.place);
  if (now >= ring.reach) return false;
  ring.sign->centre += (ring.reach - now) * way_between(other.place, ring.sign->centre, number);
  return true;
}

}  // namespace

std::map<Id, SignPlace> sign_places(const Inputs& inputs, const Screen& screen, const std::vector<SceneItem>& things) {
  std::map<Id, SignPlace> places;
  std::vector<Ring> rings;
  for (const SceneItem& thing : things) {
    if (!is_mark(thing)) continue;
    const auto spot = screen.project(thing.point);
    if (!spot) continue;
    SignPlace& place = places[thing.id];
    place = {spot->pixel, spot->pixel, radius_of(inputs, screen, thing, spot->depth)};
    if (thing.kind == Kind::site) rings.push_back({&place, corner_reach(inputs, thing) * place.radius});
  }
  for (int round = 0; round < rounds; ++round) {
    bool moved = false;
    for (std::size_t i = 0; i < rings.size(); ++i) {
      for (std::size_t k = 0; k < rings.size(); ++k) {
        if (k < i) moved = part(rings[k], rings[i], i) || moved;
        if (k != i) moved = leave(rings[i], *rings[k].sign, i) || moved;
      }
    }
    if (!moved) break;
  }
  return places;
}

}  // namespace cluneal::view
