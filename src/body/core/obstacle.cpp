#include "body/core/obstacle.h"

namespace cluneal::body {

// A part is counted through: part p of obstacle i of n is p * n + i.

std::optional<Contact> Obstacles::contact(const glm::dvec3& point, double within) const {
  std::optional<Contact> best;
  for (std::size_t i = 0; i < all_.size(); ++i) {
    auto found = all_[i]->contact(point, within);
    if (!found || (best && best->distance <= found->distance)) continue;
    found->part = found->part * all_.size() + i;
    best = found;
  }
  return best;
}

std::optional<glm::dvec3> Obstacles::exit_point(const glm::dvec3& inside, const glm::dvec3& direction) const {
  for (const Obstacle* one : all_) {
    if (auto exit = one->exit_point(inside, direction)) return exit;
  }
  return std::nullopt;
}

const Id& Obstacles::id_of(std::size_t part) const {
  return all_[part % all_.size()]->id_of(part / all_.size());
}

}  // namespace cluneal::body
