#include "session/variants.h"

#include <vector>

namespace cluneal::session {
namespace {

/// Nothing that was said of these, or of what lies below them, holds any longer.
void forget(Scene& scene, const std::vector<Id>& ids) {
  for (const Id& id : ids) {
    std::erase_if(scene.shown, [&](const auto& entry) { return id.covers(entry.first); });
  }
}

void forget(Scene& scene, const anatomy::Variant& variant) {
  forget(scene, variant.shows);
  forget(scene, variant.hides);
}

}  // namespace

Scene with_variant(const Scene& scene, const anatomy::Atlas& atlas, const Id& of, const Id& variant) {
  Scene changed = scene;
  if (const auto earlier = changed.variants.find(of); earlier != changed.variants.end()) {
    if (const auto known = atlas.variants.find(earlier->second); known != atlas.variants.end()) {
      forget(changed, known->second);
    }
    changed.variants.erase(earlier);
  }
  const auto chosen = atlas.variants.find(variant);
  if (chosen == atlas.variants.end()) return changed;
  forget(changed, chosen->second);
  for (const Id& id : chosen->second.shows) changed.shown[id] = true;
  for (const Id& id : chosen->second.hides) changed.shown[id] = false;
  changed.variants[of] = variant;
  return changed;
}

Scene with_variant_behind(const Scene& scene, const anatomy::Atlas& atlas, const Id& id) {
  const Id whole = base::side_of(id) == base::Side::none ? id : id.parent();
  const anatomy::Variant* variant = atlas.variant_behind(whole);
  if (variant == nullptr) return scene;
  const auto chosen = scene.variants.find(variant->of);
  if (chosen != scene.variants.end() && chosen->second == variant->id) return scene;
  return with_variant(scene, atlas, variant->of, variant->id);
}

}  // namespace cluneal::session
