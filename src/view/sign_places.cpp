#include "view/sign_places.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "view/site_rings.h"

namespace cluneal::view {
namespace {

constexpr double apart = 1.15;  ///< Of the sum of two rings' radii: corners reach out beyond a circle.
constexpr int rounds = 60;
constexpr double golden_angle = 2.399963229728653;

double radius_of(const Inputs& inputs, const Screen& screen, const SceneItem& thing, double depth) {
  // Never inside its own bead, however near the eye.
  const double bead = 1.4 * thing.radius * screen.pixels_per_mm(depth);
  return std::max(ring_radius(inputs) * (is_chosen(thing) ? 1.3 : 1.0), bead);
}

/// Moves two rings apart by half of what they lack each. Whether they lacked anything.
bool part(SignPlace& a, SignPlace& b, std::size_t number) {
  const double wanted = apart * (a.radius + b.radius);
  glm::dvec2 way = b.centre - a.centre;
  const double now = glm::length(way);
  if (now >= wanted) return false;
  // One on the other: a way of their own, the same in each picture.
  const double angle = golden_angle * static_cast<double>(number);
  way = now > 1e-6 ? way / now : glm::dvec2(std::cos(angle), std::sin(angle));
  a.centre -= 0.5 * (wanted - now) * way;
  b.centre += 0.5 * (wanted - now) * way;
  return true;
}

}  // namespace

std::map<Id, SignPlace> sign_places(const Inputs& inputs, const Screen& screen, const std::vector<SceneItem>& things) {
  std::map<Id, SignPlace> places;
  std::vector<SignPlace*> rings;
  for (const SceneItem& thing : things) {
    if (!is_mark(thing)) continue;
    const auto spot = screen.project(thing.point);
    if (!spot) continue;
    SignPlace& place = places[thing.id];
    place = {spot->pixel, spot->pixel, radius_of(inputs, screen, thing, spot->depth)};
    if (thing.kind == Kind::site) rings.push_back(&place);
  }
  for (int round = 0; round < rounds; ++round) {
    bool moved = false;
    for (std::size_t i = 0; i < rings.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) moved = part(*rings[k], *rings[i], i) || moved;
    }
    if (!moved) break;
  }
  return places;
}

}  // namespace cluneal::view
