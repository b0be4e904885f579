#pragma once

#include <functional>
#include <vector>

#include "anatomy/atlas.h"
#include "session/scene.h"

namespace cluneal::session {

/// What of a group of nerves one switch shows and hides.
enum class GroupPart { nerves, sites, territory };
inline constexpr GroupPart group_parts[] = {GroupPart::nerves, GroupPart::sites, GroupPart::territory};

/// One thing that goes with a switch, without its side.
struct Member {
  Id id;
  bool by_default = true;  ///< Shown by the atlas itself.
  bool held_back = false;  ///< So uncertain, or a variant in place of another, that it is shown only by itself.
  bool source = false;     ///< No cluneal nerve, but what those come from: cord, roots, spinal nerves, their rami.
  bool operator==(const Member&) const = default;
};

/// A group as its switches see it: its own nerves and the roots that feed them, by what the atlas says of each.
struct GroupMembers {
  Id id;
  bool neighbours = false;  ///< Not cluneal: comes last.
  std::vector<Member> nerves, sites, territory;
  [[nodiscard]] const std::vector<Member>& of(GroupPart part) const;
};

/// The groups in the order of a lecture, with what is `there` to be shown (asked without a side).
[[nodiscard]] std::vector<GroupMembers> group_members(const anatomy::Atlas& atlas,
                                                      const std::function<bool(const Id&)>& there);

/// Whether the atlas shows `id` only when asked: sites, territories, areas and landmarks.
[[nodiscard]] bool on_demand(const Id& id);

/// All at and below `id` shown, as `with_branch` does, save what is so uncertain that it is shown only by itself and
/// what some people have in place of another: those want their own id, for both together are in nobody.
[[nodiscard]] Scene with_shown_branch(Scene scene, const anatomy::Atlas& atlas, const Id& id);
/// Hides everything but these, each as `with_shown_branch` shows it, whatever was said before of single things.
void show_only(Scene& scene, const anatomy::Atlas& atlas, const std::vector<Id>& ids);

enum class VisibilityState { none, some, all };
/// Of what a switch would show; `none` where there is nothing.
[[nodiscard]] VisibilityState shownness(const Scene& scene, const std::vector<Member>& members);
/// Those of a group that are its own: not the roots and rami that they come from.
[[nodiscard]] std::vector<Member> own_members(const std::vector<Member>& members);
/// All that a switch stands for shown (save what is held back) or hidden. Says no more than differs from the atlas.
[[nodiscard]] Scene with_shown(Scene scene, const std::vector<Member>& members, bool shown);

/// How far a lecture has come: 0 no nerve, then one cluneal group more each (of those that the body has) with what they
/// come from, and last all of it: the neighbours, every site and territory. By what is shown, so it holds whatever was
/// clicked before.
[[nodiscard]] int reveal_level(const Scene& scene, const std::vector<GroupMembers>& groups);
[[nodiscard]] int stage_count(const std::vector<GroupMembers>& groups);
/// The next stage (`by` 1) or the one before (-1); the first and the last stage are ends. Sites and territories of a
/// group that stays are left as they are; those of a group that goes, go with it; so do all of them on the way back
/// from the last stage.
[[nodiscard]] Scene revealed(Scene scene, const std::vector<GroupMembers>& groups, int by);
/// The first stage of a reveal that has not begun yet: the first group alone, where every cluneal group is shown, for
/// nothing would be left to reveal; else the next stage.
[[nodiscard]] Scene reveal_begun(Scene scene, const std::vector<GroupMembers>& groups);

}  // namespace cluneal::session
