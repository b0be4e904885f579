#pragma once

#include <set>
#include <vector>

#include "anatomy/atlas.h"
#include "session/scene.h"

namespace cluneal::session {

/// The scene with only such nerves shown as hold fibres of `roots`, with their sites and skin; none: with all of them.
/// What of a chosen root is so doubtful that the atlas does not show it by itself is shown with it, and goes with it,
/// unless a chosen variant says otherwise of it.
[[nodiscard]] Scene with_roots(Scene scene, const anatomy::Atlas& atlas, const std::set<anatomy::Root>& roots);
/// The same with one root more, or one less.
[[nodiscard]] std::set<anatomy::Root> with_root_toggled(std::set<anatomy::Root> roots, anatomy::Root root);

/// The scene with nerves of all roots again, where those chosen would hide any of `ids`.
[[nodiscard]] Scene with_roots_of(Scene scene, const anatomy::Atlas& atlas, const std::vector<Id>& ids);

/// Whether the roots that are chosen let `id` through, with or without its side: what belongs to no nerve always
/// passes, and so does a nerve of no root.
[[nodiscard]] bool is_of_shown_roots(const Scene& scene, const anatomy::Atlas& atlas, const Id& id);

}  // namespace cluneal::session
