#pragma once

#include "anatomy/atlas.h"
#include "session/scene.h"

namespace cluneal::session {

/// The scene with a variant of the nerve `of` in place of what was chosen for it before; empty: the usual pattern. What
/// the earlier variant showed and hid goes back to how the atlas shows it by itself.
[[nodiscard]] Scene with_variant(const Scene& scene, const anatomy::Atlas& atlas, const Id& of, const Id& variant);
/// With the variant with which alone `id` is seen, a nerve with its side or without: it does not stand beside the one
/// whose place it takes. The same scene for anything else.
[[nodiscard]] Scene with_variant_behind(const Scene& scene, const anatomy::Atlas& atlas, const Id& id);

}  // namespace cluneal::session
