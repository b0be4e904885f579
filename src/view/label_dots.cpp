#include "view/label_dots.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "view/label_layout.h"

namespace cluneal::view {
namespace {

constexpr std::array<double, 3> readable_dots{0.24, 0.21, 0.18};  ///< Ems: of nerves thinner than that,
constexpr double kept_off_others = 0.12;                          ///< and from another nerve: the map tells a cell, a
                                                                  ///< sixteenth, too much or too little.
static_assert(LabelDots::least_alone == readable_dots.back() + kept_off_others);
static_assert(LabelDots::least_found == readable_dots.back());
constexpr int rays_round = 12;

glm::dvec2 on_rim(int i) {
  const double angle = i * 6.283185307179586 / rays_round;
  return {std::cos(angle), std::sin(angle)};
}

}  // namespace

double LabelDots::radius_on(const SceneItem& thing, const Anchor& anchor) {
  const auto [known, is_new] = radii_.try_emplace(&anchor, 0);
  if (is_new) known->second = measured(thing, anchor);
  return known->second;
}

/// Whether rays say of the dot and its margin that they lie on the thing.
bool LabelDots::lies_on(const SceneItem& thing, const glm::dvec2& middle, double radius) {
  for (const double share : {0.0, 1.0, 0.9, 0.5}) {
    for (int i = 0; i < (share > 0 ? rays_round : 1); ++i) {
      const auto picked = picker_.at(middle + share * radius * on_rim(i), 0);
      if (!picked || picked->id != thing.id) return false;
    }
  }
  return true;
}

double LabelDots::measured(const SceneItem& thing, const Anchor& anchor) {
  if (is_mark(thing)) return anchor.dot;
  if (thing.kind != Kind::nerve) return lies_on(thing, anchor.pixel, anchor.dot + dot_margin * m_.em) ? anchor.dot : 0;
  const double apart = anchor.clear >= least_alone * m_.em ? anchor.clear - kept_off_others * m_.em : usual_dot * m_.em;
  // The map tells a little too little of thin ones.
  for (const double more : {1.5, 1.25, 1.0, 0.75}) {
    const double dot = std::min({more * anchor.dot, usual_dot * m_.em, apart});
    if (lies_on(thing, anchor.pixel, dot)) return std::max(dot, readable(thing, anchor));
  }
  return lies_on(thing, anchor.pixel, 0) ? readable(thing, anchor) : 0;
}

/// How wide a dot may stand on a thin nerve, over its edges: as wide as is easily found, but touching no other one of
/// the same hue.
double LabelDots::readable(const SceneItem& nerve, const Anchor& anchor) {
  for (double dot : readable_dots) {
    dot *= m_.em;
    bool free = dot + kept_off_others * m_.em <= anchor.alone;
    // Apart from nerves of other hues too, where it can be.
    if (anchor.clear >= least_alone * m_.em) free = free && dot + kept_off_others * m_.em <= anchor.clear;
    for (int i = 0; free && i < 2 * rays_round; ++i) {
      const auto picked = picker_.at(anchor.pixel + (i < rays_round ? dot : 0.9 * dot) * on_rim(i), 0);
      free = !picked || picked->id == nerve.id || !is_like(picked->id, nerve);
    }
    if (free) return dot;
  }
  return 0;
}

/// Whether it is a nerve that a dot of that one's hue might be taken to mark.
bool LabelDots::is_like(const Id& id, const SceneItem& nerve) const {
  return std::any_of(things_.begin(), things_.end(), [&](const SceneItem& thing) {
    return thing.id == id && thing.kind == Kind::nerve && thing.material.colour == nerve.material.colour;
  });
}

}  // namespace cluneal::view
