#include "view/fading.h"

#include <algorithm>
#include <glm/geometric.hpp>

namespace cluneal::view {
namespace {

// Drawn by convention: long enough to read as fading, short against what is shown of the thing.
constexpr double structure_reach = 55, nerve_reach = 30;  ///< mm
constexpr double largest_share = 0.4;                     ///< Of a short nerve.
constexpr float far_off = 1e6F;                           ///< mm: beyond any body.

std::optional<render::Fading> fading_of_structure(const Shown& thing, const geometry::Bounds& bounds) {
  const anatomy::Structure& structure = *thing.structure;
  if (!structure.goes_on_above && !structure.goes_on_below) return std::nullopt;
  const double reach = std::min(structure_reach, largest_share * (bounds.high.z - bounds.low.z));
  render::Fading fading(-2 * far_off, -far_off, far_off, 2 * far_off);
  if (structure.goes_on_below) {
    fading.x = static_cast<float>(bounds.low.z);
    fading.y = static_cast<float>(bounds.low.z + reach);
  }
  if (structure.goes_on_above) {
    fading.z = static_cast<float>(bounds.high.z - reach);
    fading.w = static_cast<float>(bounds.high.z);
  }
  return fading;
}

std::optional<render::Fading> fading_of_nerve(const Shown& thing) {
  const std::vector<glm::dvec3>& line = thing.course->line;
  if (!thing.goes_on || line.size() < 2) return std::nullopt;
  const double away = glm::distance(line.front(), line.back());
  const double reach = std::min(nerve_reach, largest_share * away);
  if (!(reach > 0)) return std::nullopt;
  return render::Fading(line.back(), reach);
}

}  // namespace

std::optional<render::Fading> fading_of(const Shown& thing, const geometry::Bounds& bounds) {
  if (thing.kind == Kind::structure && thing.structure != nullptr) return fading_of_structure(thing, bounds);
  if (thing.kind == Kind::nerve && thing.nerve != nullptr) return fading_of_nerve(thing);
  return std::nullopt;
}

geometry::Bounds whole_part(const Shown& thing, const geometry::Bounds& bounds) {
  geometry::Bounds whole = bounds;
  if (thing.kind != Kind::structure || thing.structure == nullptr || bounds.empty()) return whole;
  const std::optional<render::Fading> fading = fading_of(thing, bounds);
  if (fading && thing.structure->goes_on_below) whole.low.z = static_cast<double>(fading->y);
  if (fading && thing.structure->goes_on_above) whole.high.z = static_cast<double>(fading->z);
  return whole;
}

}  // namespace cluneal::view
