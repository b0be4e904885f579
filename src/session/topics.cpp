#include "session/topics.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "session/groups.h"
#include "session/levels.h"

namespace cluneal::session {
namespace {

bool holds_back(const anatomy::Atlas& atlas, const anatomy::Topic& topic) {
  for (const anatomy::TopicKind& kind : atlas.topic_kinds) {
    if (kind.key != topic.kind) continue;
    return std::any_of(kind.sections.begin(), kind.sections.end(),
                       [](const anatomy::SectionKind& section) { return section.held_back; });
  }
  return false;
}

void show(Scene& scene, const Id& place) {
  std::erase_if(scene.shown, [&](const auto& entry) { return place.covers(entry.first) && !entry.second; });
  // What the atlas does not show by itself, or what a wider choice hides.
  if (!is_shown(scene, place, !on_demand(place))) scene.shown[place] = true;
}

}  // namespace

std::vector<Id> shown_places(const anatomy::Atlas& atlas, const Id& topic) {
  const auto found = atlas.topics.find(topic);
  if (found == atlas.topics.end() || holds_back(atlas, found->second)) return {};
  std::vector<Id> places = found->second.places;
  for (const auto& [id, area] : atlas.areas) {
    if (area.topic == topic) places.push_back(id);
  }
  return places;
}

std::vector<Id> looked_at(const anatomy::Atlas& atlas, const Id& topic) {
  std::vector<Id> all = shown_places(atlas, topic);
  std::vector<Id> marks;
  std::copy_if(all.begin(), all.end(), std::back_inserter(marks), on_demand);
  return marks.empty() ? all : marks;
}

Scene with_selected(Scene scene, const anatomy::Atlas& atlas, const Id& id) {
  const std::vector<Id> before = shown_places(atlas, scene.selected);
  const bool of_it =
      std::any_of(before.begin(), before.end(), [&](const Id& place) { return !id.empty() && place.covers(id); });
  scene.selected = id;
  if (of_it) return scene;
  for (const Id& place : before) {
    scene.highlighted.erase(place);
    if (on_demand(place)) scene.shown.erase(place);
  }
  return scene;
}

Scene with_places(Scene scene, const std::vector<Id>& places) {
  for (const Id& place : places) {
    scene.highlighted.insert(place);
    show(scene, place);
  }
  return scene;
}

Scene with_topic(Scene scene, const anatomy::Atlas& atlas, const Id& topic) {
  const auto beside = [&](const Id& id) {
    const auto found = atlas.topics.find(id);
    return found == atlas.topics.end() ? std::vector<Id>{} : found->second.beside;
  };
  // What a topic sets side by side goes with it; what somebody else did stays.
  if (scene.beside == beside(scene.selected)) scene.beside.clear();
  if (const std::vector<Id> compared = beside(topic); !compared.empty()) scene.beside = compared;
  scene = with_places(with_selected(std::move(scene), atlas, {}), shown_places(atlas, topic));
  scene = with_roots_of(std::move(scene), atlas, shown_places(atlas, topic));
  scene.selected = topic;
  return scene;
}

}  // namespace cluneal::session
