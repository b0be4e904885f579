#include "session/skin.h"

#include <algorithm>
#include <vector>

#include "session/visible.h"

namespace cluneal::session {
namespace {

constexpr double solid_opacity = 0.5;  ///< From there on nothing is seen through it.

std::vector<const anatomy::Structure*> skins(const anatomy::Atlas& atlas) {
  std::vector<const anatomy::Structure*> found;
  for (const auto& [id, structure] : atlas.structures) {
    if (structure.tissue == anatomy::Tissue::skin) found.push_back(&structure);
  }
  return found;
}

}  // namespace

SkinLook skin_look(const Scene& scene, const anatomy::Atlas& atlas) {
  for (const anatomy::Structure* skin : skins(atlas)) {
    if (!is_shown(scene, skin->id, shown_by_default(scene, atlas, skin->id))) continue;
    return opacity_of(scene, skin->id, skin->opacity) < solid_opacity ? SkinLook::ghost : SkinLook::solid;
  }
  return SkinLook::none;
}

Scene with_skin(Scene scene, const anatomy::Atlas& atlas, SkinLook look) {
  for (const anatomy::Structure* skin : skins(atlas)) {
    const auto of_skin = [&](const auto& entry) { return skin->id.covers(entry.first); };
    std::erase_if(scene.shown, of_skin);
    std::erase_if(scene.opacity, of_skin);
    const bool wanted = look != SkinLook::none;
    // No more than differs from the atlas: a territory that is shown later brings the skin again.
    if (is_shown(scene, skin->id, shown_by_default(scene, atlas, skin->id)) != wanted) scene.shown[skin->id] = wanted;
    const double own = opacity_of(scene, skin->id, skin->opacity);
    if (look == SkinLook::solid && own < solid_opacity) scene.opacity[skin->id] = 1;
    if (look == SkinLook::ghost && own >= solid_opacity) scene.opacity[skin->id] = ghost_opacity;
  }
  return scene;
}

SkinLook next_look(SkinLook look) {
  return look == SkinLook::none ? SkinLook::ghost : look == SkinLook::ghost ? SkinLook::solid : SkinLook::none;
}

}  // namespace cluneal::session
