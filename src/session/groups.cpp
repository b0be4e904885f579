#include "session/groups.h"

#include <algorithm>
#include <iterator>

namespace cluneal::session {
namespace {

/// A thing's own ids: paired ones are spoken of on both sides.
bool shown_anywhere(const Scene& scene, const Member& member) {
  return is_shown(scene, member.id.child("left"), member.by_default) ||
         is_shown(scene, member.id.child("right"), member.by_default);
}

bool shown_everywhere(const Scene& scene, const Member& member) {
  return is_shown(scene, member.id.child("left"), member.by_default) &&
         is_shown(scene, member.id.child("right"), member.by_default);
}

/// A cluneal group that this body has.
bool is_stage(const GroupMembers& group) {
  return !group.neighbours && !group.nerves.empty();
}

/// Whether a nerve is found in some people only, in place of another: both together are in nobody.
bool only_as_variant(const anatomy::Atlas& atlas, const anatomy::Nerve& nerve) {
  return !nerve.shown && std::any_of(atlas.variants.begin(), atlas.variants.end(), [&](const auto& entry) {
    const std::vector<Id>& shows = entry.second.shows;
    return std::any_of(shows.begin(), shows.end(), [&](const Id& id) { return id.covers(nerve.id); });
  });
}

/// Whether it is shown only by itself: a doubtful root, or a variant's nerve.
bool is_held_back(const anatomy::Atlas& atlas, const anatomy::Nerve& nerve) {
  return (nerve.uncertain && !nerve.shown) || only_as_variant(atlas, nerve);
}

Scene with_marks(Scene scene, const GroupMembers& group, bool shown) {
  return with_shown(with_shown(std::move(scene), group.sites, shown), group.territory, shown);
}

}  // namespace

const std::vector<Member>& GroupMembers::of(GroupPart part) const {
  switch (part) {
    case GroupPart::nerves:
      return nerves;
    case GroupPart::sites:
      return sites;
    case GroupPart::territory:
      return territory;
  }
  return nerves;
}

std::vector<GroupMembers> group_members(const anatomy::Atlas& atlas, const std::function<bool(const Id&)>& there) {
  std::vector<GroupMembers> groups;
  for (const anatomy::Group* group : atlas.groups_in_order()) {
    GroupMembers made{group->id, group->neighbours, {}, {}, {}};
    for (const auto& [id, nerve] : atlas.nerves) {
      if (nerve.drawn && nerve.group == group->id && there(id))
        made.nerves.push_back({id, nerve.shown, is_held_back(atlas, nerve),
                               anatomy::has_trait(atlas.nerve_traits, id, anatomy::NerveTrait::source)});
    }
    for (const auto& [id, site] : atlas.sites) {
      if (atlas.group_of(site.nerve) == group && there(id)) made.sites.push_back({id, false, false});
    }
    for (const auto& [id, territory] : atlas.territories) {
      if (atlas.group_of(territory.nerve) == group && there(id)) made.territory.push_back({id, false, false});
    }
    groups.push_back(std::move(made));
  }
  return groups;
}

bool on_demand(const Id& id) {
  using base::operator""_id;
  return "site"_id.covers(id) || "territory"_id.covers(id) || "landmark"_id.covers(id) || "area"_id.covers(id);
}

Scene with_shown_branch(Scene scene, const anatomy::Atlas& atlas, const Id& id) {
  scene = with_branch(std::move(scene), id, true);
  for (const auto& [own, nerve] : atlas.nerves) {
    if (own != id && id.covers(own) && is_held_back(atlas, nerve)) scene.shown[own] = false;
  }
  return scene;
}

void show_only(Scene& scene, const anatomy::Atlas& atlas, const std::vector<Id>& ids) {
  scene.shown.clear();
  for (Id id : atlas.leaves()) {
    while (!id.parent().empty()) id = id.parent();
    scene.shown[id] = false;
  }
  std::vector<Id> named = ids;
  std::sort(named.begin(), named.end());  // What is named by itself after what lies above it.
  for (const Id& id : named) scene = with_shown_branch(std::move(scene), atlas, id);
}

VisibilityState shownness(const Scene& scene, const std::vector<Member>& members) {
  bool any = false;
  bool every = true;
  for (const Member& member : members) {
    if (member.held_back) continue;
    any = any || shown_anywhere(scene, member);
    every = every && shown_everywhere(scene, member);
  }
  if (!any) return VisibilityState::none;
  return every ? VisibilityState::all : VisibilityState::some;
}

std::vector<Member> own_members(const std::vector<Member>& members) {
  std::vector<Member> own;
  std::copy_if(members.begin(), members.end(), std::back_inserter(own), [](const Member& one) { return !one.source; });
  return own;
}

Scene with_shown(Scene scene, const std::vector<Member>& members, bool shown) {
  for (const Member& member : members) {
    const bool wanted = shown && !member.held_back;
    std::erase_if(scene.shown, [&](const auto& entry) { return member.id.covers(entry.first); });
    if (is_shown(scene, member.id, member.by_default) != wanted) scene.shown[member.id] = wanted;
  }
  return scene;
}

int stage_count(const std::vector<GroupMembers>& groups) {
  int count = 1;
  bool more = false;
  for (const GroupMembers& group : groups) {
    if (is_stage(group)) ++count;
    more = more || (group.neighbours && !group.nerves.empty()) || !group.sites.empty() || !group.territory.empty();
  }
  return more ? count + 1 : count;
}

int reveal_level(const Scene& scene, const std::vector<GroupMembers>& groups) {
  int stage = 0;
  bool all = true;
  bool any = false;
  for (const GroupMembers& group : groups) {
    for (const GroupPart part : group_parts) {
      if (group.of(part).empty()) continue;
      any = true;
      all = all && shownness(scene, group.of(part)) == VisibilityState::all;
    }
  }
  if (any && all) return stage_count(groups) - 1;
  for (const GroupMembers& group : groups) {
    if (!is_stage(group)) continue;
    if (shownness(scene, group.nerves) == VisibilityState::none) break;
    ++stage;
  }
  return stage;
}

Scene revealed(Scene scene, const std::vector<GroupMembers>& groups, int by) {
  const int count = stage_count(groups);
  const int before = reveal_level(scene, groups);
  const int last = count - 1;
  const int stage = std::clamp(before + by, 0, last);
  if (stage == before) return scene;
  int number = 0;
  for (const GroupMembers& group : groups) {
    const bool shown = is_stage(group) ? number++ < stage : stage == last;
    for (const Member& member : group.nerves) {
      // A nerve that began in mid-air would be told to come from nowhere.
      scene = with_shown(std::move(scene), {member}, member.source ? stage > 0 : shown);
    }
    if (stage == last || !shown || before == last) scene = with_marks(std::move(scene), group, stage == last);
  }
  return scene;
}

Scene reveal_begun(Scene scene, const std::vector<GroupMembers>& groups) {
  const auto all = static_cast<int>(std::count_if(groups.begin(), groups.end(), is_stage));
  int stage = reveal_level(scene, groups);
  if (stage < all) return revealed(std::move(scene), groups, 1);
  // One at a time, so that sites and territories go as they do on the way back.
  for (; stage > 0; --stage) scene = revealed(std::move(scene), groups, -1);
  return revealed(std::move(scene), groups, 1);
}

}  // namespace cluneal::session
