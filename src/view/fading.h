#pragma once

#include <optional>

#include "anatomy/atlas.h"
#include "render/frame.h"
#include "view/shown.h"

namespace cluneal::view {

/// Where `thing` fades out because the body's own goes on beyond the model: a bone or the skin at the model's edge, a
/// nerve at its last step, if this only says that it goes on and no other of the `things` that are shown goes on from
/// there, or where it branches off or runs into a nerve that is not shown, or begins where others run together of which
/// none is; at one end only. Nothing for what is all there, nor for a nerve's end that turns to the eye: in its half
/// dissolved wall one would look into an empty pipe, and its round end in its own colour is better. In the mesh's own
/// frame, whose `bounds` are given.
[[nodiscard]] std::optional<render::Fading> fading_of(const SceneItem& thing, const std::vector<SceneItem>& things,
                                                      const anatomy::Atlas& atlas, const geometry::Bounds& bounds,
                                                      const glm::dvec3& eye);

/// What of `bounds` is not fading: of a bone or the skin that goes on beyond the model, what a picture is to hold.
[[nodiscard]] geometry::Bounds whole_part(const SceneItem& thing, const geometry::Bounds& bounds);

}  // namespace cluneal::view
