#include "anatomy/walk.h"

#include <algorithm>

namespace cluneal::anatomy {

std::vector<const Topic*> steps_of(const Atlas& atlas, const Id& walk) {
  std::vector<const Topic*> steps;
  if (!atlas.headings.contains(walk)) return steps;
  for (const auto& [id, topic] : atlas.topics) {
    if (id.parent() == walk) steps.push_back(&topic);
  }
  std::sort(steps.begin(), steps.end(), [](const Topic* a, const Topic* b) { return a->order < b->order; });
  return steps;
}

}  // namespace cluneal::anatomy
