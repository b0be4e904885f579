#pragma once

#include "session/camera.h"
#include "view/view.h"

namespace cluneal::view {

/// The camera of `inputs` with `bounds` framed; turned, where bone or nerves hide what `id` covers from its side, to
/// one from which that is free: the nearest of those from which about the most is seen.
[[nodiscard]] session::Camera free_view(const Inputs& inputs, FrameCache& memory, const Id& id,
                                        const geometry::Bounds& bounds);
/// Likewise of a place on or near a nerve.
[[nodiscard]] session::Camera free_view(const Inputs& inputs, FrameCache& memory, const glm::dvec3& point,
                                        const geometry::Bounds& bounds);

}  // namespace cluneal::view
