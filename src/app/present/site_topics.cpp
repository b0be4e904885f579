#include "app/present/site_topics.h"

#include <algorithm>

#include "anatomy/walk.h"
#include "app/present/postures.h"
#include "app/present/topics.h"

namespace cluneal::app {
namespace {

using anatomy::Atlas;
using anatomy::Topic;

/// The first walk that presses somewhere and one of whose steps shows the place itself; nothing where none does.
base::Id walk_to(const Atlas& atlas, const base::Id& site) {
  for (const anatomy::TopicKind& kind : atlas.topic_kinds) {
    for (const Topic* topic : atlas.topics_of(kind.key)) {
      const bool there = std::find(topic->places.begin(), topic->places.end(), site) != topic->places.end();
      if (!there) continue;
      base::Id walk = topic->id.parent();
      const std::vector<const Topic*> steps = anatomy::steps_of(atlas, walk);
      const auto presses =
          std::count_if(steps.begin(), steps.end(), [](const Topic* step) { return !step->press.empty(); });
      if (presses > 1) return walk;
    }
  }
  return {};
}

/// The postures that speak of one of these.
void add_postures(const Atlas& atlas, const std::vector<base::Id>& things, ui::InfoSite& info) {
  for (const anatomy::TopicKind& kind : atlas.topic_kinds) {
    if (!kind.drawn) continue;
    for (const Topic* topic : atlas.topics_of(kind.key)) {
      const bool of_it = std::any_of(things.begin(), things.end(),
                                     [&](const base::Id& thing) { return speaks_of(atlas, *topic, thing); });
      const auto picture = of_it ? picture_of(atlas, *topic) : std::nullopt;
      if (!picture || topic->sections.empty()) continue;
      ui::InfoPosture posture{{topic->id, topic->names.title, picture}, {}};
      for (const anatomy::Statement& said : topic->sections.front().statements)
        posture.said.push_back(told_statement(atlas, said));
      (picture->worse ? info.worse : info.eases).push_back(std::move(posture));
    }
  }
}

}  // namespace

void add_topics_of_site(const Atlas& atlas, const anatomy::Site& site, ui::InfoSite& info) {
  const base::Id walk = walk_to(atlas, site.id);
  if (!walk.empty()) info.by_hand = atlas.title_of(walk);
  for (const Topic* step : anatomy::steps_of(atlas, walk))
    info.steps.push_back({step->id, step->names.title, picture_of(atlas, *step)});
  // Postures are studied of nerves, seldom of a place: what is known of the place's nerve holds, else of its group.
  add_postures(atlas, {site.id, site.nerve}, info);
  if (const anatomy::Group* group = atlas.group_of(site.nerve); group != nullptr && info.worse.empty())
    add_postures(atlas, {group->id}, info);
}

}  // namespace cluneal::app
