#pragma once

#include "anatomy/atlas.h"
#include "session/scene.h"

namespace cluneal::session {

/// How the skin is seen: what one button goes through.
enum class SkinLook { none, ghost, solid };

/// A territory that is shown brings the skin with it, unless somebody hid the skin.
[[nodiscard]] SkinLook skin_look(const Scene& scene, const anatomy::Atlas& atlas);
[[nodiscard]] Scene with_skin(Scene scene, const anatomy::Atlas& atlas, SkinLook look);
/// None, see-through, solid, none.
[[nodiscard]] SkinLook next_look(SkinLook look);

}  // namespace cluneal::session
