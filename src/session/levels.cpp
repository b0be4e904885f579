#include "session/levels.h"

#include <algorithm>
#include <utility>

#include "anatomy/fibres.h"

namespace cluneal::session {
namespace {

/// A root's own nerve, hidden because of doubt.
bool is_doubtful(const anatomy::Nerve& nerve) {
  return nerve.uncertain && !nerve.shown;
}

/// Whether a variant that is chosen says of it that it is there or not.
bool varies(const Scene& scene, const anatomy::Atlas& atlas, const Id& id) {
  const auto names = [&](const std::vector<Id>& list) {
    return std::any_of(list.begin(), list.end(), [&](const Id& named) { return named.covers(id); });
  };
  return std::any_of(scene.variants.begin(), scene.variants.end(), [&](const auto& chosen) {
    const auto variant = atlas.variants.find(chosen.second);
    return variant != atlas.variants.end() && (names(variant->second.shows) || names(variant->second.hides));
  });
}

}  // namespace

Scene with_roots(Scene scene, const anatomy::Atlas& atlas, const std::set<anatomy::Root>& roots) {
  for (const auto& [id, nerve] : atlas.nerves) {
    const std::optional<anatomy::Root> own = anatomy::root_in(id);
    if (!own || !is_doubtful(nerve) || scene.roots.contains(*own) == roots.contains(*own)) continue;
    if (varies(scene, atlas, id) || atlas.variant_behind(id) != nullptr) continue;
    std::erase_if(scene.shown, [&whole = id](const auto& entry) { return whole.covers(entry.first); });
    if (roots.contains(*own) && !is_shown(scene, id, nerve.shown)) scene.shown[id] = true;
  }
  scene.roots = roots;
  return scene;
}

std::set<anatomy::Root> with_root_toggled(std::set<anatomy::Root> roots, anatomy::Root root) {
  if (roots.erase(root) == 0) roots.insert(root);
  return roots;
}

Scene with_roots_of(Scene scene, const anatomy::Atlas& atlas, const std::vector<Id>& ids) {
  const bool all =
      std::all_of(ids.begin(), ids.end(), [&](const Id& id) { return is_of_shown_roots(scene, atlas, id); });
  return all ? scene : with_roots(std::move(scene), atlas, {});
}

bool is_of_shown_roots(const Scene& scene, const anatomy::Atlas& atlas, const Id& id) {
  if (scene.roots.empty()) return true;
  const Id whole = base::side_of(id) == base::Side::none ? id : id.parent();
  const anatomy::Nerve* nerve = anatomy::nerve_behind(atlas, whole);
  return nerve == nullptr || anatomy::is_of_roots(*nerve, scene.roots);
}

}  // namespace cluneal::session
