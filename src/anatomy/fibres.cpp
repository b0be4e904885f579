#include "anatomy/fibres.h"

#include <algorithm>

namespace cluneal::anatomy {

namespace {

/// What flows from one nerve into another; whether anything new came.
bool flows(const Nerve& from, Nerve& into) {
  if (!into.told_fibres.empty()) return false;
  const std::size_t before = into.fibres.size();
  into.fibres.insert(from.fibres.begin(), from.fibres.end());
  return into.fibres.size() != before;
}

}  // namespace

void trace_fibres(Atlas& atlas) {
  for (auto& [id, nerve] : atlas.nerves) {
    nerve.fibres = nerve.told_fibres;
    const std::optional<Root> own = root_in(id);
    if (own && nerve.told_fibres.empty()) nerve.fibres.insert(*own);
  }
  // There are as few rounds as nerves that lead on to one another.
  for (bool more = true; more;) {
    more = false;
    for (auto& [id, nerve] : atlas.nerves) {
      if (!nerve.drawn) continue;
      const auto joined = nerve.joins ? atlas.nerves.find(*nerve.joins) : atlas.nerves.end();
      if (joined != atlas.nerves.end()) more = flows(nerve, joined->second) || more;
      const auto left = nerve.leaves ? atlas.nerves.find(*nerve.leaves) : atlas.nerves.end();
      if (left != atlas.nerves.end()) more = flows(left->second, nerve) || more;
    }
  }
  for (auto& [id, whole] : atlas.nerves) {
    if (whole.drawn) continue;
    for (const auto& [below, part] : atlas.nerves) {
      if (part.drawn && id.covers(below)) flows(part, whole);
    }
  }
}

bool is_of_roots(const Nerve& nerve, const std::set<Root>& roots) {
  return nerve.fibres.empty() ||
         std::any_of(nerve.fibres.begin(), nerve.fibres.end(), [&](const Root& root) { return roots.contains(root); });
}

std::set<Root> roots_with_fibres(const Atlas& atlas) {
  std::set<Root> roots;
  for (const auto& [id, nerve] : atlas.nerves) {
    if (nerve.drawn) roots.insert(nerve.fibres.begin(), nerve.fibres.end());
  }
  return roots;
}

const Nerve* nerve_behind(const Atlas& atlas, const Id& id) {
  const auto found = [&](const Id& nerve) {
    const auto at = atlas.nerves.find(nerve);
    return at == atlas.nerves.end() ? nullptr : &at->second;
  };
  if (const auto site = atlas.sites.find(id); site != atlas.sites.end()) return found(site->second.nerve);
  if (const auto skin = atlas.territories.find(id); skin != atlas.territories.end()) return found(skin->second.nerve);
  return found(id);
}

}  // namespace cluneal::anatomy
