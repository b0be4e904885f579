#include "session/side_by_side.h"

#include <algorithm>
#include <utility>

#include "session/phrases.h"
#include "session/topics.h"

namespace cluneal::session {
namespace {

std::vector<Id> places_of(const anatomy::Atlas& atlas, const Id& id) {
  return atlas.topics.contains(id) ? shown_places(atlas, id) : std::vector<Id>{id};
}

}  // namespace

bool can_stand_beside(const anatomy::Atlas& atlas, const Id& id) {
  if (id.empty()) return false;
  if (atlas.topics.contains(id)) return !shown_places(atlas, id).empty();
  const std::vector<Id> leaves = atlas.leaves();
  return std::any_of(leaves.begin(), leaves.end(), [&](const Id& leaf) { return id.covers(leaf); });
}

Scene with_beside(Scene scene, const anatomy::Atlas& atlas, const Id& id) {
  std::vector<Id>& beside = scene.beside;
  if (!can_stand_beside(atlas, id) || std::find(beside.begin(), beside.end(), id) != beside.end()) return scene;
  const Id skin = *Id::parse("territory");
  if (beside.empty() && !skin.covers(id) && can_stand_beside(atlas, skin)) beside.push_back(skin);
  if (beside.size() < most_side_by_side) beside.push_back(id);
  return scene;
}

Scene without_beside(Scene scene, const Id& id) {
  std::erase(scene.beside, id);
  if (scene.beside.size() < 2) scene.beside.clear();
  return scene;
}

std::vector<Scene> scenes_side_by_side(const Scene& scene, const anatomy::Atlas& atlas) {
  std::vector<Scene> scenes;
  if (scene.beside.size() < 2) return scenes;
  Scene common = atlas.topics.contains(scene.selected) ? with_selected(scene, atlas, {}) : scene;
  common.beside.clear();
  for (const Id& id : scene.beside) {
    Scene own = with_places(common, places_of(atlas, id));
    if (scene.selected == id) own.selected = id;
    scenes.push_back(std::move(own));
  }
  return scenes;
}

std::string title_beside(const anatomy::Atlas& atlas, const Id& id) {
  std::string title = atlas.title_of(id);
  Id kind = id;
  while (!kind.parent().empty()) kind = kind.parent();
  if (kind == id || !atlas.headings.contains(id) || !atlas.headings.contains(kind)) return title;
  return atlas.language.say(phrases::kind_and_name,
                            {{"kind", atlas.title_of(kind)}, {"name", atlas.language.within(title)}});
}

std::vector<Id> looked_at_beside(const anatomy::Atlas& atlas, const Id& id) {
  return atlas.topics.contains(id) ? looked_at(atlas, id) : std::vector<Id>{id};
}

}  // namespace cluneal::session
