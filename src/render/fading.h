#pragma once

#include <glm/mat4x4.hpp>

#include "render/frame.h"

namespace cluneal::render {

/// How a mesh that dissolves by height (Frame's `Fading` of what is no tube) does so from where it is looked at: an end
/// that is turned to the eye is whole and shows its cut face, since in its half dissolved wall one would look into an
/// empty shell. `to_eye`: from the mesh's own axes to the eye's, which looks along its -z.
[[nodiscard]] Fading fading_seen(const Fading& fading, const glm::mat4& to_eye);

}  // namespace cluneal::render
