#include "anatomy/atlas.h"

#include <algorithm>

#include "anatomy/claim.h"
#include "anatomy/phrases.h"
#include "anatomy/subjects.h"

namespace cluneal::anatomy {

namespace {

void add_sides(std::vector<Id>& ids, const Id& id, bool paired) {
  if (paired) {
    ids.push_back(id.child("left"));
    ids.push_back(id.child("right"));
  } else {
    ids.push_back(id);
  }
}

}  // namespace

std::string Atlas::title_of(const Id& id) const {
  const base::Side side = base::side_of(id);
  const Id bare = side == base::Side::none ? id : id.parent();
  const Names* names = names_of(*this, bare);
  if (names == nullptr) return id.text();
  if (side == base::Side::none) return names->title;
  return language.say(side == base::Side::left ? phrases::left_of_pair : phrases::right_of_pair,
                      {{"name", names->title}});
}

std::vector<const Topic*> Atlas::topics_of(std::string_view kind) const {
  std::vector<const Topic*> found;
  for (const auto& [id, topic] : topics) {
    if (topic.kind == kind) found.push_back(&topic);
  }
  std::sort(found.begin(), found.end(), [](const Topic* a, const Topic* b) { return a->order < b->order; });
  return found;
}

std::vector<const Tour*> Atlas::tours_in_order() const {
  std::vector<const Tour*> ordered;
  ordered.reserve(tours.size());
  for (const auto& [id, tour] : tours) ordered.push_back(&tour);
  std::stable_sort(ordered.begin(), ordered.end(), [](const Tour* a, const Tour* b) { return a->order < b->order; });
  return ordered;
}

std::vector<const Group*> Atlas::groups_in_order() const {
  std::vector<const Group*> ordered;
  ordered.reserve(groups.size());
  for (const auto& [id, group] : groups) ordered.push_back(&group);
  std::sort(ordered.begin(), ordered.end(), [](const Group* a, const Group* b) { return a->order < b->order; });
  return ordered;
}

const Group* Atlas::group_of(const Id& nerve) const {
  const auto found = nerves.find(nerve);
  if (found == nerves.end()) return nullptr;
  const auto group = groups.find(found->second.group);
  return group == groups.end() ? nullptr : &group->second;
}

bool Atlas::is_neighbour(const Nerve& nerve) const {
  const auto group = groups.find(nerve.group);
  return group != groups.end() && group->second.neighbours;
}

const Variant* Atlas::variant_behind(const Id& nerve) const {
  const auto found = nerves.find(nerve);
  if (found == nerves.end() || found->second.shown) return nullptr;
  for (const auto& [id, variant] : variants) {
    if (std::find(variant.shows.begin(), variant.shows.end(), nerve) != variant.shows.end()) return &variant;
  }
  return nullptr;
}

std::vector<Id> Atlas::leaves() const {
  std::vector<Id> ids;
  for (const auto& [id, structure] : structures) add_sides(ids, id, structure.paired);
  for (const auto& [id, nerve] : nerves) {
    if (nerve.drawn && !nerve.course.empty()) add_sides(ids, id, nerve.paired);
  }
  for (const auto& [id, site] : sites) {
    if (!site.waypoint.empty() || site.spot) add_sides(ids, id, true);
  }
  for (const auto& [id, territory] : territories) {
    if (!territory.extent.empty()) add_sides(ids, id, true);
  }
  for (const auto& [id, area] : areas) add_sides(ids, id, area.paired);
  for (const auto& [id, landmark] : landmarks) add_sides(ids, id, landmark.paired);
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace cluneal::anatomy
