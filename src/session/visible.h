#pragma once

#include "anatomy/atlas.h"
#include "session/scene.h"

namespace cluneal::session {

/// What is seen, said once for the picture, the panels and whatever asks for it. `id` is one thing, with or without its
/// side; of a branch, a part of it may be seen where the whole is not.

/// Whether a piece of the skin is shown, a territory or an area of pain, or what the topic that is selected paints or
/// presses on it: with it the skin is shown, unless somebody said otherwise of the skin.
[[nodiscard]] bool brings_skin(const Scene& scene, const anatomy::Atlas& atlas);
/// Whether it is shown where nobody has said anything of it; skin that the atlas shows by itself, where a nerve is.
[[nodiscard]] bool shown_by_default(const Scene& scene, const anatomy::Atlas& atlas, const Id& id);
/// What the scene says of it, else what holds by default. Side and roots that are shown do not count: a switch asks so.
[[nodiscard]] bool is_switched_on(const Scene& scene, const anatomy::Atlas& atlas, const Id& id);
/// Whether it is seen: switched on, and neither on the side nor of a root that is left out.
[[nodiscard]] bool is_visible(const Scene& scene, const anatomy::Atlas& atlas, const Id& id);

}  // namespace cluneal::session
