#include "body/soft/ligament_floor.h"

#include <glm/geometric.hpp>

namespace cluneal::body {
namespace {

constexpr double floor_reach = 8;  ///< mm over bone up to which another ligament is looked for.

}  // namespace

std::optional<Contact> LigamentFloor::contact(const glm::dvec3& point, double within) const {
  if (under_.empty()) return bones_->contact(point, within);
  auto best = bones_->contact(point, within + floor_reach);
  if (!best) return best;
  // Down onto the bone: the first surface that is met lies uppermost.
  for (const geometry::Bvh* ligament : under_) {
    const glm::dvec3 above = best->surface + floor_reach * best->outward;
    const auto hit = ligament->first_hit({above, -best->outward}, 0, floor_reach);
    if (!hit) continue;
    best->surface = above - hit->distance * best->outward;
    best->distance = glm::dot(point - best->surface, best->outward);
  }
  if (best->distance > within) return std::nullopt;
  return best;
}

}  // namespace cluneal::body
