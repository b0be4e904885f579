#include "session/visible.h"

#include <algorithm>

#include "session/groups.h"
#include "session/levels.h"

namespace cluneal::session {
namespace {

/// Whether one of the bones of its joint is there; what is no part of a joint wants none.
bool has_its_joint(const Scene& scene, const anatomy::Atlas& atlas, const anatomy::Structure& part) {
  const auto there = [&](const Id& id) { return is_switched_on(scene, atlas, id); };
  return part.between.empty() || std::any_of(part.between.begin(), part.between.end(), [&](const Id& bone) {
           const auto found = atlas.structures.find(bone);
           if (found == atlas.structures.end()) return false;
           return found->second.paired ? there(bone.child("left")) || there(bone.child("right")) : there(bone);
         });
}

/// Of a thing that nothing shows by itself: whether it is shown on either side.
bool on_either_side(const Scene& scene, const Id& id, bool paired) {
  if (!paired) return is_shown(scene, id, false);
  return is_shown(scene, id.child("left"), false) || is_shown(scene, id.child("right"), false);
}

/// Nerves without the skin to which they run would hang in the air.
bool shows_nerves(const Scene& scene, const anatomy::Atlas& atlas) {
  return std::any_of(atlas.nerves.begin(), atlas.nerves.end(), [&](const auto& entry) {
    const auto& [id, nerve] = entry;
    if (!nerve.paired) return is_switched_on(scene, atlas, id);
    return is_switched_on(scene, atlas, id.child("left")) || is_switched_on(scene, atlas, id.child("right"));
  });
}

}  // namespace

bool brings_skin(const Scene& scene, const anatomy::Atlas& atlas) {
  // A drawing of pain, a finger that presses: without the skin they would hang in the air.
  if (const auto topic = atlas.topics.find(scene.selected);
      topic != atlas.topics.end() && (!topic->second.painted.empty() || !topic->second.press.empty()))
    return true;
  const bool any_area = std::any_of(atlas.areas.begin(), atlas.areas.end(), [&](const auto& entry) {
    return on_either_side(scene, entry.first, entry.second.paired);
  });
  return any_area || std::any_of(atlas.territories.begin(), atlas.territories.end(), [&](const auto& entry) {
           return !entry.second.extent.empty() && on_either_side(scene, entry.first, true);
         });
}

bool shown_by_default(const Scene& scene, const anatomy::Atlas& atlas, const Id& id) {
  const Id whole = base::side_of(id) == base::Side::none ? id : id.parent();
  if (const auto nerve = atlas.nerves.find(whole); nerve != atlas.nerves.end()) return nerve->second.shown;
  if (const auto found = atlas.structures.find(whole); found != atlas.structures.end()) {
    const anatomy::Structure& structure = found->second;
    if (structure.tissue == anatomy::Tissue::skin)
      return brings_skin(scene, atlas) || (structure.shown && shows_nerves(scene, atlas));
    return structure.shown && has_its_joint(scene, atlas, structure);
  }
  return !on_demand(id);
}

bool is_switched_on(const Scene& scene, const anatomy::Atlas& atlas, const Id& id) {
  // What is always so comes first: most things are asked about for each picture.
  return is_shown(scene, id, false) || (is_shown(scene, id, true) && shown_by_default(scene, atlas, id));
}

bool is_visible(const Scene& scene, const anatomy::Atlas& atlas, const Id& id) {
  return is_on_shown_side(scene, id) && is_switched_on(scene, atlas, id) && is_of_shown_roots(scene, atlas, id);
}

}  // namespace cluneal::session
