#pragma once

#include <optional>

#include "render/frame.h"
#include "view/shown.h"

namespace cluneal::view {

/// Where `thing` fades out because the body's own goes on beyond the model: a bone or the skin at the model's edge, a
/// nerve at its last step, if this only says that it goes on. Nothing for what is all there. In the mesh's own frame.
[[nodiscard]] std::optional<render::Fading> fading_of(ViewMemory& memory, const Shown& thing);

}  // namespace cluneal::view
